import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { ReactFlowProvider } from '@xyflow/react';
import { ConnectDialog } from '../canvas/connect-dialog.tsx';
import { TopologyCanvas } from '../canvas/topology-canvas.tsx';
import { FindingsPanel } from '../panels/findings/findings-panel.tsx';
import { Inspector } from '../panels/inspector/inspector.tsx';
import { useAnalysis } from '../store/analysis.ts';
import { LeftPane } from './left-pane.tsx';
import { TitleBar } from './title-bar.tsx';
import { useCommands } from './use-commands.ts';
import './workbench.css';

/** The window with a project open: title bar, palette and outline, canvas, inspector, findings. */
export function Workbench() {
  return (
    <ReactFlowProvider>
      <Layout />
    </ReactFlowProvider>
  );
}

function Layout() {
  const { t } = useTranslation();
  const layout = useDefaultLayout({ id: 'peerplan.drawer', storage: localStorage });
  useCommands();
  return (
    <div className="workbench">
      <TitleBar />
      <Group orientation="vertical" className="workbench-main" {...layout}>
        <Panel id="main" minSize="30%">
          <div className="workbench-upper">
            <LeftPane />
            <main className="workbench-canvas" aria-label={t('canvas.title')}>
              <TopologyCanvas />
            </main>
            <Inspector />
          </div>
        </Panel>
        <Separator className="workbench-separator" aria-label={t('shell.resizeDrawer')} />
        <Panel id="drawer" defaultSize="28%" minSize={36} collapsible collapsedSize={36}>
          <FindingsPanel />
        </Panel>
      </Group>
      <ConnectDialog />
      <Verdict />
    </div>
  );
}

/** Tells a screen reader how the design stands after each judgement. */
function Verdict() {
  const { t } = useTranslation();
  const { counts, stale } = useAnalysis();
  return (
    <div className="visually-hidden" role="status">
      {stale ? '' : t('findings.verdict', { errors: counts.error, warnings: counts.warning })}
    </div>
  );
}
