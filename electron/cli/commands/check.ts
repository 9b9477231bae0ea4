import { checkTopology } from '../../../shared/rules/engine/check.ts';
import { severities } from '../../../shared/rules/engine/finding.ts';
import { fails, type CheckReport } from '../formats/check-report.ts';
import { writeCheckJson } from '../formats/json.ts';
import { writeCheckJunit } from '../formats/junit.ts';
import { writeCheckMarkdown } from '../formats/markdown.ts';
import { writeCheckSarif } from '../formats/sarif.ts';
import { writeCheckText } from '../formats/text.ts';
import { choice, readInput } from '../input.ts';
import { write } from '../output.ts';

export interface CheckCommandOptions {
  readonly version: string;
  readonly provider?: string;
  readonly format: string;
  readonly json?: boolean;
  readonly failOn: string;
  readonly out?: string;
}

const writers: Readonly<Record<string, (report: CheckReport) => string>> = {
  text: writeCheckText,
  json: writeCheckJson,
  sarif: writeCheckSarif,
  junit: writeCheckJunit,
  markdown: writeCheckMarkdown,
};

/** Judges a document; the exit code tells whether a finding counts as a failure. */
export function check(file: string, options: CheckCommandOptions): void {
  const { version, out } = options;
  const format = options.json ? 'json' : choice('--format', options.format, Object.keys(writers));
  const failOn = choice('--fail-on', options.failOn, [...severities, 'never']);
  const { text, topology, profile } = readInput(file, options.provider);
  const result = checkTopology(topology, profile, { today: new Date().toISOString().slice(0, 10) });
  const toTerminal = out === undefined;
  const report: CheckReport = { version, file, text, topology, provider: profile.id, failOn, toTerminal, ...result };
  if (result.findings.some((finding) => fails(finding, failOn))) process.exitCode = 1;
  write(writers[format]!(report), out); // last: a reader that goes away early ends the command with that code
}
