import { create } from 'zustand';
import { useDocument } from '../../store/document.ts';
import type { PlanPart } from './plan-rows.ts';

interface PlanState {
  readonly part: PlanPart;
  readonly grouped: boolean;
  readonly filter: string;
  /** The revision to start from; null: empty route tables. */
  readonly baseline: number | null;
}

const fresh: PlanState = { part: 'steps', grouped: true, filter: '', baseline: null };

/** How the plan is looked at. */
export const usePlanView = create<PlanState>(() => fresh);

useDocument.subscribe(({ projectId }, before) => {
  if (projectId !== before.projectId) usePlanView.setState(fresh);
});
