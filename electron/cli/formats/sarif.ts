import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules } from '../../../shared/rules/registry.ts';
import type { Finding, Severity, Subject } from '../../../shared/rules/engine/finding.ts';
import { messageOf, type CheckReport } from './check-report.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, for code scanning: a finding lies on the line of its first subject. */
export function writeCheckSarif(report: CheckReport): string {
  const driver = {
    name: 'Peerplan',
    version: report.version,
    rules: rules.map(({ meta }) => ({
      id: meta.id,
      shortDescription: { text: meta.summary.en },
      fullDescription: { text: meta.why.en },
      help: { text: [`Fires when: ${meta.condition}`, ...meta.references].join('\n') },
      defaultConfiguration: { level: levels[meta.severities[0]!] },
      properties: { tags: [meta.group] },
    })),
  };
  const results = report.findings.map((finding) => ({
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ meta }) => meta.id === finding.rule),
    level: levels[finding.severity],
    message: { text: messageOf(finding) },
    locations: [location(report, finding.subjects[0]!)],
    relatedLocations: finding.subjects.slice(1).map((subject) => location(report, subject)),
    partialFingerprints: { 'peerplanFinding/v1': finding.id },
    ...suppressions(finding),
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function suppressions({ waived }: Finding): object {
  return waived ? { suppressions: [{ kind: 'external', justification: waived.reason }] } : {};
}

function location({ file, text }: CheckReport, { type, id }: Subject): object {
  const logicalLocations = [{ name: id, fullyQualifiedName: `${type}/${id}`, kind: 'object' }];
  if (file === '-') return { logicalLocations };
  const region = { startLine: lineOf(text, type, id) };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region }, logicalLocations };
}

/** The line of the document on which the record's id stands; the first one when it cannot be told. */
function lineOf(text: string, type: string, id: string): number {
  const array = text.indexOf(JSON.stringify(type));
  const record = new RegExp(`"id"\\s*:\\s*${RegExp.escape(JSON.stringify(id))}`, 'g');
  record.lastIndex = Math.max(array, 0);
  const found = record.exec(text);
  return found ? text.slice(0, found.index).split('\n').length : 1;
}

/** Relative to where the command runs, as code scanning wants it; absolute for a file outside. */
function uriOf(file: string): string {
  const relative = path.relative('', file);
  if (relative.startsWith('..') || path.isAbsolute(relative)) return pathToFileURL(file).href;
  return relative.split(path.sep).map(encodeURIComponent).join('/');
}
