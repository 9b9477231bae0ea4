import type { ReactNode } from 'react';
import { useAnalysis } from '../../store/analysis.ts';
import { useDocument } from '../../store/document.ts';
import type { DrawerTab } from '../../store/session.ts';
import { FindingFilters } from '../findings/finding-filters.tsx';
import { FindingsTab } from '../findings/findings-tab.tsx';
import { HistoryControls } from '../history/history-controls.tsx';
import { HistoryTab } from '../history/history-tab.tsx';
import { PlanControls } from '../plan/plan-controls.tsx';
import { PlanTab } from '../plan/plan-tab.tsx';
import { MatrixControls } from '../reachability/matrix-controls.tsx';
import { ReachabilityTab } from '../reachability/reachability-tab.tsx';
import { RequirementsControls, RequirementsPanel } from '../requirements/requirements-panel.tsx';
import { RouteTablesPanel } from '../routes/route-tables-panel.tsx';
import { TrafficControls } from '../traffic/traffic-controls.tsx';
import { TrafficPanel } from '../traffic/traffic-panel.tsx';

interface Tab {
  readonly id: DrawerTab;
  /** The key of its name among the texts. */
  readonly title: string;
  readonly Count?: () => ReactNode;
  /** What stands at the right end of the drawer's head while the tab is open. */
  readonly Controls?: () => ReactNode;
  readonly Content: () => ReactNode;
}

/** The tabs of the drawer, in their order. */
export const drawerTabs: readonly Tab[] = [
  {
    id: 'findings',
    title: 'findings.title',
    Count: () => useAnalysis(({ counts }) => counts.error + counts.warning + counts.info),
    Controls: FindingFilters,
    Content: FindingsTab,
  },
  {
    id: 'routes',
    title: 'inspector.tables',
    Count: () => useDocument(({ topology }) => topology?.routeTables.size ?? 0),
    Content: RouteTablesPanel,
  },
  {
    id: 'reachability',
    title: 'reachability.title',
    Controls: MatrixControls,
    Content: ReachabilityTab,
  },
  {
    id: 'requirements',
    title: 'requirements.title',
    Count: () => useDocument(({ topology }) => topology?.requirements.size ?? 0),
    Controls: RequirementsControls,
    Content: RequirementsPanel,
  },
  { id: 'plan', title: 'plan.title', Controls: PlanControls, Content: PlanTab },
  { id: 'history', title: 'history.title', Controls: HistoryControls, Content: HistoryTab },
  { id: 'traffic', title: 'traffic.title', Controls: TrafficControls, Content: TrafficPanel },
];
