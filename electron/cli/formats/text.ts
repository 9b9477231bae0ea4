import { styleText } from 'node:util';
import { findingText, findingTitle } from '../../../shared/rules/engine/message.ts';
import type { Severity } from '../../../shared/rules/engine/finding.ts';
import { summaryOf, type CheckReport } from './check-report.ts';

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

/** For people at a terminal; coloured where standard output is one and NO_COLOR is not set. */
export function writeCheckText({ file, findings, counts, toTerminal }: CheckReport): string {
  const lines = findings.flatMap((finding) => {
    const { severity, rule, waived } = finding;
    const word = severity.padEnd(7);
    const status = waived ? `, waived: ${waived.reason}` : '';
    return [
      `${toTerminal ? styleText(colours[severity], word) : word}  ${findingTitle(finding, 'en')}  [${rule}${status}]`,
      `         ${findingText(finding, 'en')}`,
      '',
    ];
  });
  return [...lines, `${file}: ${summaryOf(counts)}`, ''].join('\n');
}
