import { affectedPairs } from '../../../shared/rules/engine/affected-pairs.ts';
import type { Analyser } from '../../../shared/rules/engine/analyser.ts';

/** How many pairs of subnets each of some findings affects; of very many, how many were counted. */
export function pairCounts(
  analyser: Analyser,
  { findings }: { readonly findings: readonly string[] },
): readonly number[] {
  return findings.map((id) => {
    const finding = analyser.finding(id);
    return finding ? affectedPairs(analyser.facts, finding).pairs.length : 0;
  });
}
