import { invertPatch, type Patch } from '../../model/patch.ts';
import { changedPairs, trendOf, type ChangedPair } from '../../reach/changed-pairs.ts';
import type { Analyser } from './analyser.ts';
import type { Finding } from './finding.ts';
import { inOrder } from './order.ts';

/** What a patch would do to a design. */
export interface Effects {
  /** Pairs of subnets whose verdict changes, those that get worse first, then those that get better; at most `most`. */
  readonly pairs: readonly ChangedPair[];
  /** How many more pairs change than are listed. */
  readonly more: number;
  readonly worse: number;
  readonly better: number;
  /** Findings that go, and that come; waived ones are neither. */
  readonly findings: { readonly gone: readonly Finding[]; readonly new: readonly Finding[] };
}

const order = ['worse', 'better', 'other'] as const;

/** Tells what a patch would do, on the design as it stands; the analyser is as before afterwards. */
export function effectsOf(analyser: Analyser, patch: Patch, most = 500): Effects {
  const pairs = changedPairs(analyser, patch);
  const byTrend = Object.groupBy(pairs, trendOf);
  const sorted = order.flatMap((trend) => byTrend[trend] ?? []);
  return {
    pairs: sorted.slice(0, most),
    more: Math.max(0, sorted.length - most),
    worse: byTrend.worse?.length ?? 0,
    better: byTrend.better?.length ?? 0,
    findings: changedFindings(analyser, patch),
  };
}

/** The findings that a patch takes away and brings up; the analyser is as before afterwards. */
export function changedFindings(analyser: Analyser, patch: Patch): Effects['findings'] {
  const { put, removed } = analyser.apply(patch);
  analyser.apply(invertPatch(patch));
  const before = (id: string): Finding | undefined => {
    const finding = analyser.finding(id);
    return finding && !finding.waived ? finding : undefined;
  };
  const gone = [...removed, ...put.flatMap(({ id, waived }) => (waived ? [id] : []))];
  return {
    gone: inOrder(gone.flatMap((id) => before(id) ?? [])),
    new: inOrder(put.filter(({ id, waived }) => !waived && !before(id))),
  };
}
