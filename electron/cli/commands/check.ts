import { createAnalyser } from '../../../shared/rules/engine/analyser.ts';
import { checkTopology, countsOf, type CheckOptions, type CheckResult } from '../../../shared/rules/engine/check.ts';
import { severities } from '../../../shared/rules/engine/finding.ts';
import { withFixes } from '../../../shared/rules/engine/fixes.ts';
import { fails, type CheckReport } from '../formats/check-report.ts';
import { writeCheckJson } from '../formats/json.ts';
import { writeCheckJunit } from '../formats/junit.ts';
import { writeCheckMarkdown } from '../formats/markdown.ts';
import { writeCheckSarif } from '../formats/sarif.ts';
import { writeCheckText } from '../formats/text.ts';
import { choice, readInput, type Input } from '../input.ts';
import { write } from '../output.ts';

export interface CheckCommandOptions {
  readonly version: string;
  readonly provider?: string;
  readonly format: string;
  readonly json?: boolean;
  readonly failOn: string;
  readonly out?: string;
}

/** Of so many findings, the most severe, `--json` tells the fixes: each is judged on the design as it would be. */
const mostMended = 1000;

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
  const input = readInput(file, options.provider);
  const { text, topology, profile } = input;
  const today = { today: new Date().toISOString().slice(0, 10) };
  const result = format === 'json' ? checkWithFixes(input, today) : checkTopology(topology, profile, today);
  const toTerminal = out === undefined;
  const report: CheckReport = { version, file, text, topology, provider: profile.id, failOn, toTerminal, ...result };
  if (result.findings.some((finding) => fails(finding, failOn))) process.exitCode = 1;
  write(writers[format]!(report), out); // last: a reader that goes away early ends the command with that code
}

/** The findings with what would mend them. */
function checkWithFixes({ topology, profile }: Input, options: CheckOptions): CheckResult {
  const analyser = createAnalyser(topology, profile, options);
  const findings = analyser.findings();
  if (findings.length > mostMended) {
    process.stderr.write(`peerplan: fixes are told for the first ${mostMended} of ${findings.length} findings.\n`);
  }
  return {
    findings: [...withFixes(analyser, findings.slice(0, mostMended)), ...findings.slice(mostMended)],
    counts: countsOf(findings),
  };
}
