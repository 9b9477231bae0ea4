import type { Patch } from '../../../shared/model/patch.ts';
import type { Peering, Topology } from '../../../shared/model/topology.ts';
import { quotaOf } from '../../../shared/providers/quota.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { isStanding } from '../../../shared/reach/facts.ts';
import { peeringsOfVpc } from '../../store/indexes.ts';

/** How much of its quota of peerings a VPC has used up. */
export interface QuotaAfter {
  readonly name: string;
  readonly used: number;
  readonly limit: number;
}

/** The quotas of peerings that a change uses or frees, as they stand after it. */
export function quotasAfter(topology: Topology, { changes }: Patch): readonly QuotaAfter[] {
  const profile = profileOf(topology.meta.provider);
  const limit = profile.ok ? quotaOf(profile.value, topology.meta, 'peerings-per-vpc')?.limit : undefined;
  if (limit === undefined) return [];
  const difference = new Map<string, number>();
  const count = (peering: Peering | null, by: 1 | -1): void => {
    if (!peering || !isStanding(peering)) return;
    for (const vpc of [peering.requester, peering.accepter]) difference.set(vpc, (difference.get(vpc) ?? 0) + by);
  };
  for (const change of changes) {
    if (change.type !== 'peerings') continue;
    count(change.before, -1);
    count(change.after, 1);
  }
  return [...difference].flatMap(([id, by]) => {
    const vpc = topology.vpcs.get(id);
    if (!vpc || by === 0) return [];
    return [{ name: vpc.name || id, used: peeringsOfVpc(topology, id).filter(isStanding).length + by, limit }];
  });
}
