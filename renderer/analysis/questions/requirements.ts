import { requiredPairs } from '../../../shared/reach/requirement-reach.ts';
import type { Verdict } from '../../../shared/reach/verdict.ts';
import type { Analyser } from '../../../shared/rules/engine/analyser.ts';

/** How many pairs of subnets a requirement speaks of, by verdict. */
export type RequirementPairs = Readonly<Record<Verdict, number>>;

/** The pairs of each requirement that is still there, by its id. */
export function requirements(
  { facts }: Analyser,
  { ids }: { readonly ids: readonly string[] },
): Readonly<Record<string, RequirementPairs>> {
  const counted: Record<string, RequirementPairs> = {};
  for (const id of ids) {
    const requirement = facts.topology.requirements.get(id);
    if (!requirement) continue;
    const counts = { reachable: 0, partial: 0, 'one-way': 0, unreachable: 0, unknown: 0 };
    for (const { verdict } of requiredPairs(facts, requirement)) counts[verdict]++;
    counted[id] = counts;
  }
  return counted;
}
