import { messageOf, type CheckReport } from './check-report.ts';

/** The stable contract for programs; the order of the keys is part of it. */
export function writeCheckJson({ version, provider, topology, findings, counts }: CheckReport): string {
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
