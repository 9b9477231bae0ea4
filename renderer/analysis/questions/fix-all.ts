import type { Analyser } from '../../../shared/rules/engine/analyser.ts';
import { mendAll, type MendedAll } from '../../../shared/rules/engine/mend-all.ts';

/** What would mend several findings together, as one change. */
export function fixAll(analyser: Analyser, { findings }: { readonly findings: readonly string[] }): MendedAll {
  return mendAll(analyser, findings);
}
