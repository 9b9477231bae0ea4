import { familyOf, type Address } from '../net/address.ts';
import { includesAddress } from '../net/interval-set.ts';
import type { Arrival } from './arrival.ts';
import type { Place } from './end.ts';
import type { Facts } from './facts.ts';
import { liveNeighbours } from './forwarding.ts';
import { spaceBehind } from './gateway-space.ts';
import type { Hop, Leg } from './trace.ts';

/** Gateways through which somebody outside can begin to talk; NAT only lets answers in. */
const inbound: ReadonlySet<string> = new Set(['internet', 'vpn', 'direct-connect', 'transit']);

/**
 * Where packets of a host outside the drawing get to: into the VPCs whose gateways lead to that host, and never from
 * there over a peering into another VPC. The answer of a conversation that a subnet began comes back the way it went.
 */
export function enterFromOutside(
  facts: Facts,
  source: Address,
  target: Place,
  leg: Leg,
): { readonly arrival: Arrival; readonly hops: readonly Hop[] } {
  const outside = { type: 'outside', id: '' } as const;
  if (target.kind === 'outside') throw new Error('both ends are outside the drawing');
  const family = familyOf(source);
  let unknown = false;
  for (const gateway of target.vpc.gateways) {
    if (leg === 'request' && !inbound.has(gateway.type)) continue;
    const behind = spaceBehind(gateway);
    if (behind === null) unknown = true;
    if (behind === null || !includesAddress(behind[family], source)) continue;
    const at = { type: 'gateway', id: gateway.id } as const;
    const last =
      target.kind === 'subnet'
        ? ({ type: 'subnet', id: target.subnet.subnet.id } as const)
        : ({ type: 'vpc', id: target.vpc.vpc.id } as const);
    return {
      arrival: { kind: 'arrived' },
      hops: [
        { at: outside, lost: [], result: 'forwarded' },
        { at, lost: [], result: 'forwarded' },
        { at: last, lost: [], result: 'delivered' },
      ],
    };
  }
  if (unknown) {
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
