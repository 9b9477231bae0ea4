import { applyPatch, type Patch } from '../../../shared/model/patch.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { planFor } from '../../../shared/plan/planner.ts';
import type { Analyser } from '../../../shared/rules/engine/analyser.ts';

/** The route plan of the design as it stands; `toBaseline` turns it into the state to start from, null: empty tables. */
export function plan({ facts, context }: Analyser, { toBaseline }: { readonly toBaseline: Patch | null }): Plan {
  const { topology } = facts;
  return planFor(topology, context.profile, toBaseline ? applyPatch(topology, toBaseline) : undefined);
}
