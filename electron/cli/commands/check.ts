import { checkTopology, type CheckResult } from '../../../shared/rules/engine/check.ts';
import { severities, type Finding } from '../../../shared/rules/engine/finding.ts';
import { findingText, findingTitle } from '../../../shared/rules/engine/message.ts';
import { choice, readInput } from '../input.ts';
import { write } from '../output.ts';

export interface CheckCommandOptions {
  readonly version: string;
  readonly provider?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly failOn?: string;
  readonly out?: string;
}

/** Judges a document; answers the exit code. */
export function check(file: string, options: CheckCommandOptions): number {
  const format = choice('--format', options.json ? 'json' : (options.format ?? 'text'), ['text', 'json', 'markdown']);
  const failOn = choice('--fail-on', options.failOn ?? 'error', [...severities, 'never']);
  const { topology, profile } = readInput(file, options.provider);
  const result = checkTopology(topology, profile, { today: new Date().toISOString().slice(0, 10) });
  const writers = {
    text: () => textOf(file, result),
    markdown: () => markdownOf(topology.meta.name, result),
    json: () => jsonOf(options.version, profile.id, topology, result),
  };
  write(writers[format](), options.out);
  if (failOn === 'never') return 0;
  const counted = severities.slice(0, severities.indexOf(failOn) + 1);
  return counted.some((severity) => result.counts[severity] > 0) ? 1 : 0;
}

function jsonOf(
  version: string,
  provider: string,
  topology: Parameters<typeof checkTopology>[0],
  { findings, counts }: CheckResult,
): string {
  const { vpcs, subnets, routeTables, routes, gateways, peerings, requirements } = topology;
  const sizes = { vpcs, subnets, routeTables, routes, gateways, peerings, requirements };
  const document = {
    tool: 'peerplan',
    version,
    provider,
    counts: Object.fromEntries(Object.entries(sizes).map(([type, records]) => [type, records.size])),
    findings: findings.map((finding) => ({
      id: finding.id,
      rule: finding.rule,
      severity: finding.severity,
      subjects: finding.subjects,
      message: messageOf(finding),
      details: finding.details,
      fixes: finding.fixes.map(({ title, patch }) => ({ title: title.en, patch })),
      ...(finding.waived && { waived: finding.waived }),
    })),
    summary: counts,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function messageOf(finding: Finding): string {
  return `${findingTitle(finding, 'en')}. ${findingText(finding, 'en')}`;
}

function textOf(file: string, { findings, counts }: CheckResult): string {
  const lines = findings.flatMap((finding) => {
    const waived = finding.waived ? `, waived: ${finding.waived.reason}` : '';
    return [
      `${finding.severity.padEnd(7)}  ${findingTitle(finding, 'en')}  [${finding.rule}${waived}]`,
      `         ${findingText(finding, 'en')}`,
      '',
    ];
  });
  return [...lines, `${file}: ${summaryOf(counts)}`, ''].join('\n');
}

function markdownOf(name: string, { findings, counts }: CheckResult): string {
  const lines = [`# ${name}: check`, '', `${summaryOf(counts)}.`, ''];
  for (const finding of findings) {
    lines.push(
      `## ${finding.severity}: ${findingTitle(finding, 'en')}`,
      '',
      `${findingText(finding, 'en')} (\`${finding.id}\`)`,
      '',
    );
    if (finding.waived) lines.push(`Waived: ${finding.waived.reason}`, '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function summaryOf({ error, warning, info }: CheckResult['counts']): string {
  const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${count(error, 'error')}, ${count(warning, 'warning')}, ${count(info, 'note')}`;
}
