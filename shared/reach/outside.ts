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

/** The gateway by which packets left the drawing, and the peering on the way to it, if it is a peer's. */
export interface WayOut {
  readonly gateway: Gateway;
  readonly over: PeeringFacts | null;
}

const outside = { type: 'outside', id: '' } as const;

/** Packets from outside that come in by a way: the answer to those that left by it, or the beginning of a conversation. */
export function enterBy(target: Place, { gateway, over }: WayOut): Entry {
  if (target.kind === 'outside') throw new Error('both ends are outside the drawing');
  return arrivesBy(target, [
    ...(gateway.id === '' ? [] : [passing({ type: 'gateway', id: gateway.id })]),
    ...(over ? [passing({ type: 'peering', id: over.peering.id })] : []),
  ]);
}

/**
 * Where packets of a host outside the drawing get to: into the VPCs whose gateways lead to that host, and never from
 * there over a peering into another VPC.
 */
export function enterFromOutside(facts: Facts, source: Address, target: Place, leg: Leg): Entry {
  if (target.kind === 'outside') throw new Error('both ends are outside the drawing');
  const family = familyOf(source);
  let unknown = false;
  for (const gateway of facts.links(target.vpc).gateways) {
    if (leg === 'request' && !inbound.has(gateway.type)) continue;
    const behind = spaceBehind(gateway);
    if (behind === null) unknown = true;
    if (behind === null || !includesAddress(behind[family], source)) continue;
    return enterBy(target, { gateway, over: null });
  }
  if (leg === 'answer' && facts.profile.routes.model === 'system' && isPublic(source)) {
    return arrivesBy(target, []); // the platform lets answers in to whom it let out
  }
  const shared = sharedGateway(facts, target.vpc, source);
  if (shared) return enterBy(target, shared);
  if (unknown || target.vpc.vpc.external) {
    return { arrival: { kind: 'unknown' }, hops: [{ at: outside, lost: [], result: 'unknown' }] };
  }
  for (const neighbour of liveNeighbours(facts, target.vpc)) {
    const gateway = facts
      .links(neighbour)
      .gateways.find(
        (candidate) => inbound.has(candidate.type) && includesAddress(spaceBehind(candidate)?.[family] ?? [], source),
      );
    if (!gateway) continue;
    const names = [neighbour.vpc.id, target.vpc.vpc.id];
    return {
      arrival: { kind: 'failed', reason: 'edge-to-edge', via: neighbour.vpc, beyond: target.vpc.vpc },
      hops: [
        passing(outside),
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
    hops: [passing(outside), ...between, { at: placeOf(target), lost: [], ...end }],
  };
}

function passing(at: Hop['at']): Hop {
  return { at, lost: [], result: 'forwarded' };
}

/** The gateway of a peer that the VPC shares by its provider's options and that leads to the source. */
function sharedGateway(facts: Facts, vpc: VpcFacts, source: Address): WayOut | undefined {
  const family = familyOf(source);
  for (const { system } of systemRowsOf(facts, vpc)) {
    if (system?.type !== 'gateway' || system.over === null) continue;
    if (includesAddress(spaceBehind(system.gateway)?.[family] ?? [], source)) {
      return { gateway: system.gateway, over: system.over };
    }
  }
  return undefined;
}
