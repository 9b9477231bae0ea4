import { showInDrawer } from '../store/session.ts';

export interface TourStep {
  /** The key of its texts under `tour.steps`. */
  readonly id: string;
  /** What it is about: the first of these that is on the screen. */
  readonly anchors: readonly string[];
  /** Brings what it is about onto the screen. */
  readonly before?: () => void;
}

const firstFinding = (): void => {
  showInDrawer('findings');
  if (document.querySelector('.finding-detail') !== null) return;
  document.querySelector<HTMLElement>('.finding-list [role=option]')?.click();
};

/** From the first finding to the plan that is handed on. */
export const tourSteps: readonly TourStep[] = [
  { id: 'findings', anchors: ['.finding-list', '.drawer'], before: () => showInDrawer('findings') },
  { id: 'detail', anchors: ['.finding-detail', '.drawer'], before: firstFinding },
  { id: 'fix', anchors: ['.finding-fixes', '.fix-actions', '.finding-detail', '.drawer'], before: firstFinding },
  { id: 'canvas', anchors: ['.workbench-canvas'] },
  { id: 'reach', anchors: ['.drawer'], before: () => showInDrawer('reachability') },
  { id: 'export', anchors: ['[data-tour=export]', '.title-bar'], before: () => showInDrawer('plan') },
];
