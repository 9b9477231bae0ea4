import { composePatches } from '../../model/compose-patches.ts';
import { invertPatch, type Patch } from '../../model/patch.ts';
import type { Analyser } from './analyser.ts';
import { fixesOf } from './fixes.ts';

/** What comes of mending several findings together. */
export interface MendedAll {
  /** All that was done, as one change. */
  readonly patch: Patch;
  /** Ids of the findings that are gone with it, by their own fix or by that of another. */
  readonly fixed: readonly string[];
  /** Ids of those that no fix was found for. */
  readonly left: readonly string[];
}

/**
 * Applies the first fix of each finding, one after the other, each judged on the design that the ones before it have left.
 * The analyser is as before afterwards.
 */
export function mendAll(analyser: Analyser, ids: readonly string[]): MendedAll {
  const patches: Patch[] = [];
  for (const id of ids) {
    const finding = analyser.finding(id);
    const fix = finding && !finding.waived ? fixesOf(analyser, finding)[0] : undefined;
    if (!fix) continue;
    analyser.apply(fix.patch);
    patches.push(fix.patch);
  }
  const left = ids.filter((id) => analyser.finding(id));
  for (const patch of patches.toReversed()) analyser.apply(invertPatch(patch));
  const gone = new Set(left);
  const fixed = ids.filter((id) => !gone.has(id) && analyser.finding(id));
  return { patch: composePatches(patches), fixed, left };
}
