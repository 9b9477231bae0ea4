import type { Gateway, Route } from '../model/topology.ts';
import { familyOf, parseAddress, type Address } from '../net/address.ts';
import { includesAddress, isEmpty } from '../net/interval-set.ts';
import type { Facts, PeeringFacts, SubnetFacts, VpcFacts, VpcOutline } from './facts.ts';
import { isShareable, sharesGateway } from './shared-gateway.ts';

/** A network appliance that passes packets on, in the VPC of the route or in a peer. */
export interface Appliance {
  readonly vpc: VpcFacts;
  readonly subnet: SubnetFacts;
  readonly address: Address;
  /** The peering on the way to it; null when it is in the VPC itself. */
  readonly over: PeeringFacts | null;
}

/** What a route's next hop is, seen from the VPC of its table. */
export type ResolvedNextHop =
  | { readonly kind: 'peering'; readonly peering: PeeringFacts; readonly far: VpcOutline | undefined }
  /** A gateway of the VPC itself, or of a peer that shares it (`over`). */
  | { readonly kind: 'gateway'; readonly gateway: Gateway; readonly over: PeeringFacts | null }
  /** An appliance whose subnet is in the document, where the provider's users route through such. */
  | { readonly kind: 'appliance'; readonly appliance: Appliance }
  | { readonly kind: 'blackhole' }
  /** Not in the document. */
  | { readonly kind: 'missing' }
  /** In the document, but it does not touch the table's VPC. */
  | { readonly kind: 'foreign' }
  /** Of a type that a table of this provider cannot name. */
  | { readonly kind: 'not-allowed' };

/** Finds what a route points at. */
export function nextHopOf(facts: Facts, from: VpcOutline, { nextHop }: Route): ResolvedNextHop {
  if (nextHop.type === 'blackhole') return { kind: 'blackhole' };
  if (!facts.profile.routes.nextHops.includes(nextHop.type)) return { kind: 'not-allowed' };
  if (nextHop.type === 'peering') {
    const peering = facts.peering(nextHop.id ?? '');
    if (!peering) return { kind: 'missing' };
    const { requester, accepter } = peering.peering;
    if (requester !== from.vpc.id && accepter !== from.vpc.id) return { kind: 'foreign' };
    return { kind: 'peering', peering, far: facts.farEnd(peering, from.vpc.id) };
  }
  const gateway = nextHop.id === undefined ? undefined : facts.gateway(nextHop.id);
  if (nextHop.id !== undefined && !gateway) return { kind: 'missing' };
  if (nextHop.type === 'instance' && facts.profile.routes.model === 'system') {
    const address = parseAddress(nextHop.ip ?? gateway?.ip ?? '');
    const found = address === null ? undefined : applianceAt(facts, from, address);
    if (found) return found;
  }
  if (gateway?.vpc === from.vpc.id) return { kind: 'gateway', gateway, over: null };
  if (gateway) return sharedGateway(facts, from, ({ id }) => id === gateway.id) ?? { kind: 'foreign' };
  const own = facts.links(from).gateways.find(({ type }) => type === nextHop.type);
  if (own) return { kind: 'gateway', gateway: own, over: null };
  const { type, ip } = nextHop;
  const unseen: Gateway = { id: '', vpc: from.vpc.id, type, name: ip ?? type, ...(ip && { ip }) };
  return sharedGateway(facts, from, (other) => other.type === type) ?? { kind: 'gateway', gateway: unseen, over: null };
}

/** A gateway that a peer shares with the VPC (Azure). */
function sharedGateway(
  facts: Facts,
  from: VpcOutline,
  wanted: (gateway: Gateway) => boolean,
): ResolvedNextHop | undefined {
  if (facts.profile.routes.model !== 'system') return undefined;
  for (const over of facts.links(from).peerings) {
    const far = over.state === 'live' ? facts.farEnd(over, from.vpc.id) : undefined;
    if (!far || !sharesGateway(over.peering, from.vpc.id, far.vpc.id)) continue;
    const gateway = facts.links(far).gateways.find((candidate) => isShareable(candidate) && wanted(candidate));
    if (gateway) return { kind: 'gateway', gateway, over };
  }
  return undefined;
}

/**
 * The appliance of an address in a subnet of the VPC or of a live peer; a peering that carries nothing when that is on the
 * way to it; `foreign` when the address is another VPC's, to which there is no direct way (AZ-UDR); undefined when nothing
 * is known of it.
 */
function applianceAt(facts: Facts, from: VpcOutline, address: Address): ResolvedNextHop | undefined {
  const family = familyOf(address);
  const inside = (holder: VpcOutline, over: PeeringFacts | null): ResolvedNextHop | undefined => {
    const vpc = holder.vpc.external ? undefined : facts.vpc(holder.vpc.id);
    const subnet = vpc?.subnets.find(({ space }) => includesAddress(space[family], address));
    return vpc && subnet && { kind: 'appliance', appliance: { vpc, subnet, address, over } };
  };
  if (includesAddress(from.space[family], address)) return inside(from, null);
  let down: ResolvedNextHop | undefined;
  for (const over of facts.links(from).peerings) {
    const far = facts.farEnd(over, from.vpc.id);
    if (!far || !includesAddress(far.space[family], address)) continue;
    if (over.state === 'live') return inside(far, over);
    down ??= { kind: 'peering', peering: over, far };
  }
  if (down) return down;
  return isEmpty(facts.ownedByAny(family, [address, address])) ? undefined : { kind: 'foreign' };
}
