import type { Peering, Topology } from '../../../shared/model/topology.ts';
import type { ProviderProfile } from '../../../shared/providers/profile.ts';
import type { Text } from '../../../shared/rules/engine/finding.ts';

interface PeeringTerms {
  readonly crossRegion: boolean;
  /** How the provider bills it. */
  readonly billing: Text;
  /** ISO date after which a request that nobody accepts is void; absent where nothing waits, or nobody says when. */
  readonly expires?: string;
}

/** What the provider's documents say of this peering. */
export function peeringTerms(topology: Topology, profile: ProviderProfile, peering: Peering): PeeringTerms {
  const region = (vpc: string): string | undefined => topology.vpcs.get(vpc)?.region;
  const crossRegion = region(peering.requester) !== region(peering.accepter);
  const { requestedAt, status } = peering;
  const { pendingExpiryDays } = profile;
  return {
    crossRegion,
    billing: crossRegion ? profile.billing.crossRegion : profile.billing.sameRegion,
    ...(status === 'pending' &&
      requestedAt !== undefined &&
      pendingExpiryDays !== null && { expires: daysAfter(requestedAt, pendingExpiryDays) }),
  };
}

function daysAfter(iso: string, days: number): string {
  const date = new Date(iso);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
