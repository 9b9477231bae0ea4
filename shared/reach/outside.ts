import type { Gateway } from '../model/topology.ts';
import { familyOf, type Address } from '../net/address.ts';
import { includesAddress } from '../net/interval-set.ts';
import type { Arrival } from './arrival.ts';
import { placeOf, type Place } from './end.ts';
import type { Facts, PeeringFacts, VpcFacts } from './facts.ts';
import { liveNeighbours } from './forwarding.ts';
import { isPublic, spaceBehind } from './gateway-space.ts';
import { systemRowsOf } from './system-rows.ts';
import type { Leg } from './leg.ts';
import type { Hop } from './trace.ts';

/** Gateways through which somebody outside can begin to talk; NAT only lets answers in. */
const inbound: ReadonlySet<string> = new Set(['internet', 'vpn', 'direct-connect', 'transit']);

interface Entry {
  readonly arrival: Arrival;
  readonly hops: readonly Hop[];
}

const outside = { type: 'outside', id: '' } as const;

/**
 * Where packets of a host outside the drawing get to: into the VPCs whose gateways lead to that host, and never from
 * there over a peering into another VPC. The answer of a conversation that a subnet began comes back the way it went.
 */
export function enterFromOutside(facts: Facts, source: Address, target: Place, leg: Leg): Entry {
  if (target.kind === 'outside') throw new Error('both ends are outside the drawing');
  const family = familyOf(source);
  let unknown = false;
  for (const gateway of target.vpc.gateways) {
    if (leg === 'request' && !inbound.has(gateway.type)) continue;
    const behind = spaceBehind(gateway);
    if (behind === null) unknown = true;
    if (behind === null || !includesAddress(behind[family], source)) continue;
    return arrivesBy(target, [{ at: { type: 'gateway', id: gateway.id }, lost: [], result: 'forwarded' }]);
  }
  if (leg === 'answer' && facts.profile.routes.model === 'system' && isPublic(source)) {
    return arrivesBy(target, []); // the platform lets answers in to whom it let out
  }
  const shared = sharedGateway(facts, target.vpc, source);
  if (shared) {
    return arrivesBy(target, [
      { at: { type: 'gateway', id: shared.gateway.id }, lost: [], result: 'forwarded' },
      { at: { type: 'peering', id: shared.over.peering.id }, lost: [], result: 'forwarded' },
    ]);
  }
  if (unknown || target.vpc.vpc.external) {
    return { arrival: { kind: 'unknown' }, hops: [{ at: outside, lost: [], result: 'unknown' }] };
  }
  for (const neighbour of liveNeighbours(facts, target.vpc)) {
    const gateway = neighbour.gateways.find(
      (candidate) => inbound.has(candidate.type) && includesAddress(spaceBehind(candidate)?.[family] ?? [], source),
    );
    if (!gateway) continue;
    const names = [neighbour.vpc.id, target.vpc.vpc.id];
    return {
      arrival: { kind: 'failed', reason: 'edge-to-edge', via: neighbour.vpc, beyond: target.vpc.vpc },
      hops: [
        { at: outside, lost: [], result: 'forwarded' },
        { at: { type: 'gateway', id: gateway.id }, lost: [], result: 'stopped', reason: 'edge-to-edge', names },
      ],
    };
  }
  return {
    arrival: { kind: 'failed', reason: 'no-route' },
    hops: [{ at: outside, lost: [], result: 'stopped', reason: 'no-route' }],
  };
}

function arrivesBy(target: Exclude<Place, { kind: 'outside' }>, between: readonly Hop[]): Entry {
  const found = target.kind === 'subnet' || target.vpc.vpc.external === true;
  const end: Pick<Hop, 'result' | 'reason'> = found
    ? { result: 'delivered' }
    : { result: 'stopped', reason: 'no-subnet' };
  return {
    arrival: found ? { kind: 'arrived' } : { kind: 'failed', reason: 'no-subnet' },
    hops: [{ at: outside, lost: [], result: 'forwarded' }, ...between, { at: placeOf(target), lost: [], ...end }],
  };
}

/** The gateway of a peer that the VPC shares by its provider's options and that leads to the source. */
function sharedGateway(
  facts: Facts,
  vpc: VpcFacts,
  source: Address,
): { readonly gateway: Gateway; readonly over: PeeringFacts } | undefined {
  const family = familyOf(source);
  for (const { system } of systemRowsOf(facts, vpc)) {
    if (system?.type !== 'gateway' || system.over === null) continue;
    if (includesAddress(spaceBehind(system.gateway)?.[family] ?? [], source)) {
      return { gateway: system.gateway, over: system.over };
    }
  }
  return undefined;
}
