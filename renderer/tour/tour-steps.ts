import { useAnalysis } from '../store/analysis.ts';
import { selectFinding, showInDrawer, useSession } from '../store/session.ts';

export interface TourStep {
  /** The key of its texts under `tour.steps`. */
  readonly id: string;
  /** What it is about: the first of these that is on the screen. */
  readonly anchors: readonly string[];
  /** Brings what it is about onto the screen. */
  readonly before?: () => void;
}

/** Chooses a finding to speak of: packets that die on the way, if there is one, as the drawing shows these best. */
const chooseFinding = (): void => {
  const { findings } = useAnalysis.getState();
  const { findingId } = useSession.getState();
  showInDrawer('findings');
  if (findings.some(({ id }) => id === findingId)) return;
  const finding = findings.find(({ rule, waived }) => rule === 'route-transit' && !waived) ?? findings[0];
  if (finding) selectFinding(finding.id, finding.subjects);
};

/** From the first finding to the plan that is handed on. */
export const tourSteps: readonly TourStep[] = [
  { id: 'findings', anchors: ['.finding-list', '.drawer'], before: () => showInDrawer('findings') },
  { id: 'detail', anchors: ['.finding-detail', '.drawer'], before: chooseFinding },
  { id: 'fix', anchors: ['.finding-fixes', '.fix-actions', '.finding-detail', '.drawer'], before: chooseFinding },
  { id: 'canvas', anchors: ['.workbench-canvas'] },
  { id: 'reach', anchors: ['.drawer'], before: () => showInDrawer('reachability') },
  { id: 'export', anchors: ['[data-tour=export]', '.title-bar'], before: () => showInDrawer('plan') },
];
