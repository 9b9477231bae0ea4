import type { Patch } from '../../../shared/model/patch.ts';
import type { Analyser } from '../../../shared/rules/engine/analyser.ts';
import { changedFindings } from '../../../shared/rules/engine/effects.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';

/** The worst error or warning that a patch would bring up, whatever it takes away; null when it brings up none. */
export function coming(analyser: Analyser, { patch }: { readonly patch: Patch }): Finding | null {
  return changedFindings(analyser, patch).new.find(({ severity }) => severity !== 'info') ?? null;
}
