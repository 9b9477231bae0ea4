import type { Peering, Topology } from '../../../shared/model/topology.ts';
import type { ProviderProfile } from '../../../shared/providers/profile.ts';
import type { Text } from '../../../shared/rules/engine/finding.ts';

interface PeeringTerms {
  readonly crossRegion: boolean;
  /** How the provider bills it. */
  readonly billing: Text;
}

/** What the provider's documents say of this peering. */
export function peeringTerms(topology: Topology, profile: ProviderProfile, peering: Peering): PeeringTerms {
  const region = (vpc: string): string | undefined => topology.vpcs.get(vpc)?.region;
  const crossRegion = region(peering.requester) !== region(peering.accepter);
  return {
    crossRegion,
    billing: crossRegion ? profile.billing.crossRegion : profile.billing.sameRegion,
  };
}
