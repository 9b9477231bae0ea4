import type { Patch } from '../../../shared/model/patch.ts';
import { changedPairs as changed, type ChangedPair } from '../../../shared/reach/changed-pairs.ts';
import type { Analyser } from '../../../shared/rules/engine/analyser.ts';

/** Every pair of subnets that a patch would change, for a comparison with another version of the design. */
export function changedPairs(analyser: Analyser, { patch }: { readonly patch: Patch }): readonly ChangedPair[] {
  return changed(analyser, patch);
}
