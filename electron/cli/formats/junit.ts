import { rules } from '../../../shared/rules/registry.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { findingText, findingTitle } from '../../../shared/rules/engine/message.ts';
import { fails, type CheckReport } from './check-report.ts';

/** JUnit XML, for build servers: a rule that found nothing is a test that passed, each finding a test of its own. */
export function writeCheckJunit({ file, findings, failOn }: CheckReport): string {
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  const cases = rules.flatMap(({ meta }) => {
    const found = byRule.get(meta.id) ?? [];
    return found.length === 0 ? [testCase(meta.id, meta.summary.en, '')] : found.map((one) => findingCase(one, failOn));
  });
  const totals = [
    ['tests', cases.length],
    ['failures', findings.filter((finding) => fails(finding, failOn)).length],
    ['errors', 0],
    ['skipped', findings.filter(({ waived }) => waived).length],
  ];
  const numbers = totals.map(([name, number]) => ` ${name}="${number}"`).join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="peerplan"${numbers}>`,
    `  <testsuite name="${xml(file)}"${numbers}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function findingCase(finding: Finding, failOn: CheckReport['failOn']): string {
  const title = findingTitle(finding, 'en');
  const body = `${findingText(finding, 'en')}\n${finding.id}`;
  if (finding.waived) return testCase(finding.rule, title, `<skipped message="${xml(finding.waived.reason)}"/>`);
  if (!fails(finding, failOn)) return testCase(finding.rule, title, `<system-out>${xml(body)}</system-out>`);
  const failure = `<failure type="${finding.severity}" message="${xml(title)}">${xml(body)}</failure>`;
  return testCase(finding.rule, title, failure);
}

function testCase(rule: string, name: string, inner: string): string {
  const open = `    <testcase classname="${rule}" name="${xml(name)}"`;
  return inner === '' ? `${open}/>` : `${open}>${inner}</testcase>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML 1.0, which has no place for most control characters. */
function xml(value: string): string {
  return value
    .replace(/[&<>"]/g, (mark) => entities[mark]!)
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
}
