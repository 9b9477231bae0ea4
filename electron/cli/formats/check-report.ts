import type { Topology } from '../../../shared/model/topology.ts';
import type { CheckResult } from '../../../shared/rules/engine/check.ts';
import { severities, type Finding, type Severity } from '../../../shared/rules/engine/finding.ts';
import { findingText, findingTitle } from '../../../shared/rules/engine/message.ts';

/** What a check came to, as every format writes it. */
export interface CheckReport extends CheckResult {
  readonly version: string;
  readonly file: string;
  /** The document as it was read, for the places in it. */
  readonly text: string;
  readonly topology: Topology;
  readonly provider: string;
  readonly failOn: Severity | 'never';
  /** False when it goes to a file. */
  readonly toTerminal: boolean;
}

/** True when the finding makes the check fail. */
export function fails({ severity, waived }: Finding, failOn: CheckReport['failOn']): boolean {
  return !waived && failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);
}

/** The finding in full, as one paragraph. */
export function messageOf(finding: Finding): string {
  return `${findingTitle(finding, 'en')}. ${findingText(finding, 'en')}`;
}

/** The counts in words; what is waived is not in them. */
export function summaryOf({ error, warning, info }: CheckResult['counts']): string {
  const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${count(error, 'error')}, ${count(warning, 'warning')}, ${count(info, 'note')}`;
}
