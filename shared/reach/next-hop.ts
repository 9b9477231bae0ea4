import type { Gateway, Route } from '../model/topology.ts';
import { familyOf, parseAddress, type Address } from '../net/address.ts';
import { includesAddress } from '../net/interval-set.ts';
import type { Facts, PeeringFacts, SubnetFacts, VpcFacts, VpcOutline } from './facts.ts';

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
  | { readonly kind: 'gateway'; readonly gateway: Gateway }
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
    const appliance = applianceAt(facts, from, nextHop.ip ?? gateway?.ip);
    if (appliance) return { kind: 'appliance', appliance };
  }
  if (gateway) return gateway.vpc === from.vpc.id ? { kind: 'gateway', gateway } : { kind: 'foreign' };
  const own = from.gateways.find(({ type }) => type === nextHop.type);
  if (own) return { kind: 'gateway', gateway: own };
  const { type, ip } = nextHop;
  return { kind: 'gateway', gateway: { id: '', vpc: from.vpc.id, type, name: ip ?? type, ...(ip && { ip }) } };
}

/** The appliance of an address in a subnet of the VPC or of a live peer. */
function applianceAt(facts: Facts, from: VpcOutline, ip: string | undefined): Appliance | undefined {
  const address = ip === undefined ? null : parseAddress(ip);
  if (address === null) return undefined;
  const family = familyOf(address);
  const inside = (vpc: VpcFacts | undefined, over: PeeringFacts | null): Appliance | undefined => {
    const subnet = vpc?.subnets.find(({ space }) => includesAddress(space[family], address));
    return vpc && subnet ? { vpc, subnet, address, over } : undefined;
  };
  const own = inside(facts.vpc(from.vpc.id), null);
  if (own) return own;
  for (const peering of from.peerings) {
    const far = peering.state === 'live' ? facts.farEnd(peering, from.vpc.id) : undefined;
    if (!far || !includesAddress(far.space[family], address)) continue;
    const found = inside(facts.vpc(far.vpc.id), peering);
    if (found) return found;
  }
  return undefined;
}
