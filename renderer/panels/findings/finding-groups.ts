import type { Topology } from '../../../shared/model/topology.ts';
import { severities, type Finding, type Severity } from '../../../shared/rules/engine/finding.ts';
import { cardOf } from '../../canvas/subject-place.ts';

export const groupings = ['cause', 'rule', 'object'] as const;
export type Grouping = (typeof groupings)[number];

/** Findings that are told together. */
export interface FindingGroup {
  readonly key: string;
  readonly findings: readonly Finding[];
  /** That of its gravest finding. */
  readonly severity: Severity;
  /** How many pairs of subnets its findings affect, each finding counted by itself. */
  readonly pairs: number;
}

/**
 * What makes one group: of causes the rule and what it says, in one VPC or of one peering; of rules the rule; of objects the
 * VPC or peering that a finding is shown at.
 */
export function groupKey(topology: Topology, finding: Finding, grouping: Grouping): string {
  const [subject] = finding.subjects;
  const place = subject ? (cardOf(topology, subject) ?? subject.id) : '';
  if (grouping === 'object') return `object ${place}`;
  if (grouping === 'rule') return `rule ${finding.rule}`;
  return `cause ${finding.rule} ${finding.message} ${place}`;
}

/** The findings in groups, the gravest first, then those that affect the most pairs; else in the engine's order. */
export function groupFindings(
  topology: Topology,
  findings: readonly Finding[],
  grouping: Grouping,
  pairsOf: (finding: Finding) => number,
): readonly FindingGroup[] {
  const byKey = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = groupKey(topology, finding, grouping);
    const group = byKey.get(key);
    if (group) group.push(finding);
    else byKey.set(key, [finding]);
  }
  const rank = ({ severity }: { readonly severity: Severity }): number => severities.indexOf(severity);
  const groups = [...byKey].map(([key, members]): FindingGroup => {
    const sorted = members.toSorted((a, b) => rank(a) - rank(b) || pairsOf(b) - pairsOf(a));
    const pairs = members.reduce((sum, finding) => sum + pairsOf(finding), 0);
    return { key, findings: sorted, severity: sorted[0]!.severity, pairs };
  });
  return groups.sort((a, b) => rank(a) - rank(b) || b.pairs - a.pairs);
}
