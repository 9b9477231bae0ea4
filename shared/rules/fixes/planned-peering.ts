import { connectVpcs, type NewPeering } from '../../model/edits/peerings.ts';
import type { Patch } from '../../model/patch.ts';
import type { Result } from '../../model/problem.ts';
import type { PeeringId, Vpc } from '../../model/topology.ts';
import type { FixContext } from './fixer.ts';

/** A peering of two VPCs as the provider makes them: planned, with its default cap where one must be given. */
export function plannedPeering(
  { topology, profile, newId }: FixContext,
  requester: Vpc,
  accepter: Vpc,
  routes: NewPeering['routes'],
): Result<{ readonly patch: Patch; readonly peering: PeeringId }> {
  const capped = profile.bandwidthCap.crossRegion === 'required' && requester.region !== accepter.region;
  const mbps = capped ? profile.bandwidthCap.defaultMbps : null;
  return connectVpcs(topology, newId, {
    requester: requester.id,
    accepter: accepter.id,
    routes: profile.routes.nextHops.includes('peering') ? routes : 'none',
    ...(mbps !== null && { bandwidthMbps: mbps }),
  });
}
