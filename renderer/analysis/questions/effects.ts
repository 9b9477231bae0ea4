import type { Patch } from '../../../shared/model/patch.ts';
import type { Analyser } from '../../../shared/rules/engine/analyser.ts';
import { effectsOf, type Effects } from '../../../shared/rules/engine/effects.ts';

/** What a patch would do to the design as it stands: the pairs that change, the findings that come and go. */
export function effects(analyser: Analyser, { patch }: { readonly patch: Patch }): Effects {
  return effectsOf(analyser, patch);
}
