import type { Peering, PeeringEndOptions, VpcId } from '../model/topology.ts';
import { meets } from '../net/interval-set.ts';
import type { ProviderProfile } from '../providers/profile.ts';
import type { PeeringState, VpcOutline } from './facts.ts';

const builtStatuses: ReadonlySet<string> = new Set(['planned', 'active']);

/** True when two VPCs share an address. */
export function overlap(a: VpcOutline, b: VpcOutline): boolean {
  return meets(a.space[4], b.space[4]) || meets(a.space[6], b.space[6]);
}

/** True when the provider would not create a peering of the two because they share addresses. */
export function refusesOverlap(a: VpcOutline, b: VpcOutline, profile: ProviderProfile): boolean {
  return profile.overlap.ends === 'refused' && overlap(a, b);
}

/** The switches that an end of a peering has set; undefined when its object is missing (one object per end). */
export function optionsAt(peering: Peering, end: VpcId): PeeringEndOptions | undefined {
  if (!peering.options) return {};
  return end === peering.requester ? peering.options.requester : peering.options.accepter;
}

/** The end whose peering object is missing where the provider keeps one object per end; undefined when none is. */
export function missingEnd(peering: Peering, profile: ProviderProfile): VpcId | undefined {
  if (profile.peeringObjects === 'one') return undefined;
  if (!optionsAt(peering, peering.requester)) return peering.requester;
  return optionsAt(peering, peering.accepter) ? undefined : peering.accepter;
}

/** True when one of the two objects of a peering is missing: never created, or deleted by the peer since. */
export function isOneSided(peering: Peering, profile: ProviderProfile): boolean {
  if (profile.peeringObjects === 'one') return false;
  return peering.status === 'peer-deleted' || missingEnd(peering, profile) !== undefined;
}

/** What a peering between two VPCs carries, from its status, what stands at each end, and whether they share an address. */
export function peeringState(peering: Peering, overlapping: boolean, profile: ProviderProfile): PeeringState {
  if (!builtStatuses.has(peering.status) || missingEnd(peering, profile) !== undefined) return 'inactive';
  if (profile.peeringObjects === 'one-per-end' && isSwitchedOff(peering)) return 'inactive';
  return overlapping && profile.overlap.ends === 'refused' ? 'refused' : 'live';
}

/** True when an end has switched off access to the other (Azure). */
function isSwitchedOff({ options }: Peering): boolean {
  return (
    options?.requester?.allowVirtualNetworkAccess === false || options?.accepter?.allowVirtualNetworkAccess === false
  );
}
