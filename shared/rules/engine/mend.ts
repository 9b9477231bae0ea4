import type { Analyser } from './analyser.ts';
import type { Finding, Fix } from './finding.ts';
import { fixesOf } from './fixes.ts';

/** A fix that has been applied, with the finding as it was before. */
export interface Mended {
  readonly finding: Finding;
  readonly fix: Fix;
}

/**
 * Applies the first fix of each finding that nothing waives, the most severe first, until no fix is left; with a rule's
 * id, of that rule's findings only. It ends: a fix takes its finding away and brings up none as severe, so the counts by
 * severity, read from errors on, only ever fall.
 */
export function* mend(analyser: Analyser, rule?: string): Generator<Mended> {
  for (let again = true; again;) {
    again = false;
    for (const { id } of analyser.findings()) {
      const finding = analyser.finding(id); // it may have gone with another one, or say something else now
      if (!finding || finding.waived || (rule !== undefined && finding.rule !== rule)) continue;
      const fix = fixesOf(analyser, finding)[0];
      if (!fix) continue;
      analyser.apply(fix.patch);
      again = true;
      yield { finding, fix };
    }
  }
}
