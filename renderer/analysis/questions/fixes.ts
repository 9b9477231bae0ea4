import type { Analyser } from '../../../shared/rules/engine/analyser.ts';
import type { Fix } from '../../../shared/rules/engine/finding.ts';
import { fixesOf } from '../../../shared/rules/engine/fixes.ts';

/** What would mend a finding of the design as it stands. */
export function fixes(analyser: Analyser, { finding: id }: { readonly finding: string }): readonly Fix[] {
  const finding = analyser.finding(id);
  return finding ? fixesOf(analyser, finding) : [];
}
