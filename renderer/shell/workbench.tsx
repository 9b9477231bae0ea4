import { ReactFlowProvider } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator, useDefaultLayout, usePanelRef } from 'react-resizable-panels';
import { ConnectDialog } from '../canvas/connect-dialog.tsx';
import { TopologyCanvas } from '../canvas/topology-canvas.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { Drawer } from '../panels/drawer/drawer.tsx';
import { Inspector } from '../panels/inspector/inspector.tsx';
import { showInDrawer } from '../store/session.ts';
import { PictureDialog } from '../pictures/picture-dialog.tsx';
import { LeftPane } from './left-pane.tsx';
import { TitleBar } from './title-bar.tsx';
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
const sizes = { left: small ? 176 : 216, inspector: small ? 288 : 312, drawer: small ? 200 : 260 };

function Layout() {
  const { t } = useTranslation();
  const rows = useDefaultLayout({ id: 'peerplan.rows', storage: localStorage });
  const columns = useDefaultLayout({ id: 'peerplan.columns', storage: localStorage });
  const drawer = usePanelRef();
  useCommands();
  return (
    <div className="workbench">
      <TitleBar
        onShowFindings={() => {
          drawer.current?.expand();
          showInDrawer('findings');
        }}
      />
      <Group orientation="vertical" className="workbench-main" {...rows}>
        <Panel id="upper" minSize="30%">
          <Group orientation="horizontal" className="workbench-upper" {...columns}>
            <Panel
              id="left"
              defaultSize={sizes.left}
              minSize={160}
              maxSize="30%"
              groupResizeBehavior="preserve-pixel-size"
            >
              <LeftPane />
            </Panel>
            <Separator className="workbench-upright" aria-label={t('shell.resizeLeft')} />
            <Panel id="canvas" minSize="30%">
              <main className="workbench-canvas" aria-label={t('canvas.title')}>
                <TopologyCanvas />
              </main>
            </Panel>
            <Separator className="workbench-upright" aria-label={t('shell.resizeInspector')} />
            <Panel
              id="inspector"
              defaultSize={sizes.inspector}
              minSize={264}
              maxSize="45%"
              groupResizeBehavior="preserve-pixel-size"
            >
              <div className="workbench-inspector">
                <Inspector />
              </div>
            </Panel>
          </Group>
        </Panel>
        <Separator className="workbench-level" aria-label={t('shell.resizeDrawer')} />
        <Panel
          id="drawer"
          panelRef={drawer}
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
      <PictureDialog />
      <Verdict />
    </div>
  );
}
