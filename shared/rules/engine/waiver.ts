import type { Topology, Waiver } from '../../model/topology.ts';
import type { Finding } from './finding.ts';

/** The finding as the project's waivers leave it: marked when one covers it that is not over on `today`. */
export function waive(finding: Finding, topology: Topology, today: string | undefined): Finding {
  const waiver = topology.waivers.get(finding.id);
  if (!waiver || isOver(waiver, today)) return finding;
  return { ...finding, waived: { reason: waiver.reason, ...(waiver.until && { until: waiver.until }) } };
}

function isOver({ until }: Waiver, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && today > until;
}
