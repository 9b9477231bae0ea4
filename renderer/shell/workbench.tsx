import { ReactFlowProvider } from '@xyflow/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { ConnectDialog } from '../canvas/connect-dialog.tsx';
import { TopologyCanvas } from '../canvas/topology-canvas.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { KeysDialog } from '../keys/keys-dialog.tsx';
import { SearchDialog } from '../palette/search-dialog.tsx';
import { Drawer } from '../panels/drawer/drawer.tsx';
import { VersionDialog } from '../panels/history/version-dialog.tsx';
import { Inspector } from '../panels/inspector/inspector.tsx';
import { PictureDialog } from '../pictures/picture-dialog.tsx';
import { ReferencePane } from '../reference/reference-pane.tsx';
import { RemovalDialog } from '../removal/removal-dialog.tsx';
import { useSession } from '../store/session.ts';
import { Tour } from '../tour/tour.tsx';
import { WhatIfBanner } from '../what-if/what-if-banner.tsx';
import { LeftPane } from './left-pane.tsx';
import { PaneHandle } from './pane-handle.tsx';
import { setPane } from './panes.ts';
import { TitleBar } from './title-bar.tsx';
import { usePanePanel } from './use-pane-panel.ts';
import { Verdict } from './verdict.tsx';
import './workbench.css';

/** The window with a project open: title bar, palette and outline, canvas, inspector, findings. */
export function Workbench() {
  return (
    <ReactFlowProvider>
      <Layout />
    </ReactFlowProvider>
  );
}

/** The panes of a small window leave more of it to the drawing. */
const small = window.innerWidth < 1200;
const sizes = { left: small ? 192 : 216, inspector: small ? 288 : 312, drawer: small ? 200 : 260 };

function Layout() {
  const { t } = useTranslation();
  const rows = useDefaultLayout({ id: 'peerplan.rows', storage: localStorage, onlySaveAfterUserInteractions: true });
  const columns = useDefaultLayout({
    id: 'peerplan.columns',
    storage: localStorage,
    onlySaveAfterUserInteractions: true,
  });
  const left = usePanePanel('left');
  const inspector = usePanePanel('inspector');
  const drawer = usePanePanel('drawer');
  useCommands();
  useDrawerFollowsTab();
  return (
    <div className="workbench">
      <TitleBar />
      <Group orientation="vertical" className="workbench-main" {...rows}>
        <Panel id="upper" minSize="30%">
          <Group orientation="horizontal" className="workbench-upper" {...columns}>
            <Panel
              id="left"
              panelRef={left.panelRef}
              onResize={left.onResize}
              defaultSize={sizes.left}
              minSize={160}
              maxSize="40%"
              collapsible
              collapsedSize={0}
              groupResizeBehavior="preserve-pixel-size"
            >
              {left.open && <LeftPane />}
            </Panel>
            <Separator className="workbench-upright" aria-label={t('shell.resizeLeft')} />
            <Panel id="canvas" minSize="30%">
              <main className="workbench-canvas" aria-label={t('canvas.title')}>
                <WhatIfBanner />
                <div className="workbench-drawing">
                  <TopologyCanvas />
                </div>
                {!left.open && <PaneHandle pane="left" />}
                {!inspector.open && <PaneHandle pane="inspector" />}
              </main>
            </Panel>
            <Separator className="workbench-upright" aria-label={t('shell.resizeInspector')} />
            <Panel
              id="inspector"
              panelRef={inspector.panelRef}
              onResize={inspector.onResize}
              defaultSize={sizes.inspector}
              minSize={264}
              maxSize="45%"
              collapsible
              collapsedSize={0}
              groupResizeBehavior="preserve-pixel-size"
            >
              {inspector.open && (
                <div className="workbench-inspector">
                  <Inspector />
                </div>
              )}
            </Panel>
          </Group>
        </Panel>
        <Separator className="workbench-level" aria-label={t('shell.resizeDrawer')} />
        <Panel
          id="drawer"
          panelRef={drawer.panelRef}
          onResize={drawer.onResize}
          defaultSize={sizes.drawer}
          minSize={120}
          collapsible
          collapsedSize={36}
          groupResizeBehavior="preserve-pixel-size"
        >
          <Drawer />
        </Panel>
      </Group>
      <ConnectDialog />
      <RemovalDialog />
      <PictureDialog />
      <VersionDialog />
      <KeysDialog />
      <SearchDialog />
      <ReferencePane />
      <Tour />
      <Verdict />
    </div>
  );
}

/** Whoever shows something in the drawer wants it seen. */
function useDrawerFollowsTab(): void {
  useEffect(
    () =>
      useSession.subscribe(({ drawerTab, findingId }, before) => {
        if (drawerTab !== before.drawerTab || (findingId !== null && findingId !== before.findingId)) {
          setPane('drawer', true);
        }
      }),
    [],
  );
}
