import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { relatedRoutes } from '../../../shared/plan/related-routes.ts';
import { messageOf, type CheckReport } from './check-report.ts';

/** The stable contract for programs; the order of the keys is part of it. */
export function writeCheckJson({ version, provider, topology, findings, counts }: CheckReport): string {
  const { vpcs, subnets, routeTables, routes, gateways, peerings, requirements } = topology;
  const related = relatedRoutes(topology);
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
      details: withRelated(finding, related),
      fixes: finding.fixes.map(({ title, patch }) => ({ title: title.en, patch })),
      ...(finding.waived && { waived: finding.waived }),
    })),
    summary: counts,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A finding about a peering also tells the routes that use it, at both ends. */
function withRelated(
  { subjects: [first], details }: Finding,
  related: ReturnType<typeof relatedRoutes>,
): Finding['details'] {
  return first?.type === 'peerings' ? { ...details, relatedRoutes: related.get(first.id) ?? [] } : details;
}
