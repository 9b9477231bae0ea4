import { code, text } from '../../../shared/plan/formats/markdown-cells.ts';
import { findingText, findingTitle } from '../../../shared/rules/engine/message.ts';
import { summaryOf, type CheckReport } from './check-report.ts';

/** For a report or a comment on a change. */
export function writeCheckMarkdown({ topology, findings, counts }: CheckReport): string {
  const lines = [`# ${text(topology.meta.name)}: check`, '', `${summaryOf(counts)}.`, ''];
  for (const finding of findings) {
    lines.push(`## ${finding.severity}: ${text(findingTitle(finding, 'en'))}`, '');
    lines.push(`${text(findingText(finding, 'en'))} (${code(finding.id)})`, '');
    if (finding.waived) lines.push(`Waived: ${text(finding.waived.reason)}`, '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
