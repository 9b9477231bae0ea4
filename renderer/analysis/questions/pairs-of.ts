import { affectedPairs, type AffectedPairs } from '../../../shared/rules/engine/affected-pairs.ts';
import type { Analyser } from '../../../shared/rules/engine/analyser.ts';

/** The pairs of subnets that each of some findings affects, at most `most` of each; what is gone meanwhile has none. */
export function pairsOf(
  analyser: Analyser,
  { findings, most }: { readonly findings: readonly string[]; readonly most?: number },
): readonly AffectedPairs[] {
  return findings.map((id) => {
    const finding = analyser.finding(id);
    return finding ? affectedPairs(analyser.facts, finding, most) : { pairs: [], more: false };
  });
}
