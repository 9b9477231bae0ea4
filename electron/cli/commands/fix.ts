import { writeProject } from '../../../shared/formats/project/write.ts';
import { createAnalyser } from '../../../shared/rules/engine/analyser.ts';
import { countsOf } from '../../../shared/rules/engine/check.ts';
import { severities } from '../../../shared/rules/engine/finding.ts';
import { mend } from '../../../shared/rules/engine/mend.ts';
import { findingTitle } from '../../../shared/rules/engine/message.ts';
import { ruleById } from '../../../shared/rules/registry.ts';
import { CliError } from '../cli-error.ts';
import { fails, summaryOf } from '../formats/check-report.ts';
import { choice, readInput } from '../input.ts';
import { write } from '../output.ts';

export interface FixCommandOptions {
  readonly version: string;
  readonly rule?: string;
  readonly out?: string;
  readonly failOn: string;
  readonly json?: boolean;
}

/** Applies what mends the findings of a document, writes it, and tells what was applied and what is left. */
export function fix(file: string, { version, rule, out, failOn: level, json }: FixCommandOptions): void {
  const failOn = choice('--fail-on', level, [...severities, 'never']);
  if (out === undefined) {
    throw new CliError(`--out: Name the file to write. ${file} itself is changed only when --out names it.`);
  }
  if (rule !== undefined && !ruleById(rule)) {
    throw new CliError(`--rule: There is no rule "${rule}". Run peerplan rules for the list.`);
  }
  const { topology, profile } = readInput(file, undefined);
  const analyser = createAnalyser(topology, profile, { today: new Date().toISOString().slice(0, 10) });
  const applied = [...mend(analyser, rule)];
  const left = analyser.findings();
  const summary = countsOf(left);
  write(writeProject(analyser.facts.topology), out);
  if (left.some((finding) => fails(finding, failOn))) process.exitCode = 1;
  const report = {
    tool: 'peerplan',
    version,
    provider: profile.id,
    applied: applied.map(({ finding, fix: { title, patch } }) => ({
      finding: finding.id,
      rule: finding.rule,
      severity: finding.severity,
      title: title.en,
      patch,
    })),
    summary,
  };
  const lines = applied.map(
    ({ finding, fix: { title } }) => `${title.en}\n    ${findingTitle(finding, 'en')}  [${finding.rule}]\n`,
  );
  const total = `${out}: fixes applied: ${applied.length}; left: ${summaryOf(summary)}\n`;
  write(json ? `${JSON.stringify(report, null, 2)}\n` : `${lines.join('')}${total}`, undefined);
}
