import { rules } from '../registry.ts';
import { severities, type Finding } from './finding.ts';

const rankOfRule = new Map(rules.map((rule, index) => [rule.meta.id, index]));

/** Findings by severity, then rule in the order of the catalogue, then id. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return findings.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      rankOfRule.get(a.rule)! - rankOfRule.get(b.rule)! ||
      (a.id < b.id ? -1 : 1),
  );
}
