import type { Vpc } from '../model/topology.ts';
import type { Family } from '../net/address.ts';
import { intersect, isEmpty, subtract, type IntervalSet } from '../net/interval-set.ts';
import type { Facts, PeeringFacts, VpcOutline } from './facts.ts';
import { middleVpc, type Forwarded, type Landing } from './forwarding.ts';
import { spaceBehind } from './gateway-space.ts';
import type { Reason } from './verdict.ts';

/** Whether packets that ended up somewhere are where they were meant to be. */
export type Arrival =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'failed'; readonly reason: Reason; readonly via?: Vpc; readonly beyond?: Vpc }
  /** They left by a gateway whose far side is not in the document. */
  | { readonly kind: 'unknown' };

export interface Arrived extends Forwarded {
  readonly arrival: Arrival;
}

/**
 * Judges each range for packets from `from` that were meant for the VPC `to`, or for the outside world (`to` null). No way
 * back from where packets did arrive is just that, whoever lies in the middle.
 */
export function arrivals(
  facts: Facts,
  from: VpcOutline,
  to: VpcOutline | null,
  family: Family,
  forwarded: readonly Forwarded[],
  wayBack: boolean,
): Arrived[] {
  const nowhere = (): Arrival => (wayBack ? noRouteBack : noRoute(facts, from, to));
  return forwarded.flatMap((range) => {
    if (range.landing.kind === 'left') return throughGateway(from, to, family, range, range.landing, nowhere);
    return [{ ...range, arrival: arrivalOf(to, range.landing, nowhere) }];
  });
}

/** No way back from where packets did arrive. */
export const noRouteBack: Arrival = { kind: 'failed', reason: 'no-route' };

function arrivalOf(
  to: VpcOutline | null,
  landing: Exclude<Landing, { kind: 'left' }>,
  nowhere: () => Arrival,
): Arrival {
  if (landing.kind === 'delivered') {
    if (landing.vpc === to) return { kind: 'arrived' };
    if (landing.over !== null) return { kind: 'failed', reason: 'wrong-vpc', via: landing.vpc.vpc };
    return { kind: 'failed', reason: to === null ? 'local-only' : 'overlap' };
  }
  if (landing.reason === 'no-route') return nowhere();
  return {
    kind: 'failed',
    reason: landing.reason,
    ...(landing.at && { via: landing.at.vpc }),
    ...(landing.beyond && { beyond: landing.beyond }),
  };
}

/**
 * No way on. Where routes come with the peering, a peering that carries nothing is why; where a VPC in the middle peers with
 * both, the missing piece is the transit that peering does not give.
 */
export function noRoute(facts: Facts, from: VpcOutline, to: VpcOutline | null): Arrival {
  if (!to) return { kind: 'failed', reason: 'no-route' };
  const direct = facts.profile.routes.model === 'manual' ? undefined : peeringBetween(facts, from, to);
  if (direct?.state === 'inactive') return { kind: 'failed', reason: 'peering-inactive' };
  if (direct?.state === 'refused') return { kind: 'failed', reason: 'overlap' };
  const middle = middleVpc(facts, from, to);
  if (!middle) return { kind: 'failed', reason: 'no-route' };
  return { kind: 'failed', reason: 'transit', via: middle.vpc, beyond: to.vpc };
}

function peeringBetween(facts: Facts, from: VpcOutline, to: VpcOutline): PeeringFacts | undefined {
  return facts.links(from).peerings.find((peering) => facts.farEnd(peering, from.vpc.id) === to);
}

function throughGateway(
  from: VpcOutline,
  to: VpcOutline | null,
  family: Family,
  range: Forwarded,
  { gateway }: Extract<Landing, { kind: 'left' }>,
  nowhere: () => Arrival,
): Arrived[] {
  const behind = spaceBehind(gateway);
  // a NAT gateway sends what is for its own VPC on by a table that the document does not name
  const throughOwnNat = gateway.type === 'nat' && to === from;
  if (behind === null || throughOwnNat) return [{ ...range, arrival: { kind: 'unknown' } }];
  const inside = intersect(range.destinations, behind[family]);
  const beside = subtract(range.destinations, inside);
  const parts: [IntervalSet, Arrival][] = [
    [inside, to === null ? { kind: 'arrived' } : meantForVpc(gateway.type, nowhere)],
    [beside, nowhere()],
  ];
  return parts
    .filter(([destinations]) => !isEmpty(destinations))
    .map(([destinations, arrival]) => ({ ...range, destinations, arrival }));
}

/** Packets for a VPC of the drawing that leave by a gateway: the internet does not bring them there, a site may. */
function meantForVpc(gatewayType: string, nowhere: () => Arrival): Arrival {
  return gatewayType === 'internet' || gatewayType === 'nat' ? nowhere() : { kind: 'unknown' };
}
