import type { Gateway, Route, Vpc } from '../model/topology.ts';
import type { Family } from '../net/address.ts';
import { append, intersect, isEmpty, meets, subtract, type IntervalSet } from '../net/interval-set.ts';
import { forEachSegment } from '../net/prefix-table.ts';
import type { Facts, PeeringFacts, VpcFacts } from './facts.ts';
import { spaceBehind } from './gateway-space.ts';
import type { TableFacts, TableRow } from './table-facts.ts';
import type { Reason } from './verdict.ts';

/** Where packets end up that a table row takes. */
export type Landing =
  /** In a VPC: their own through Local (`over` null), or the peer. */
  | { readonly kind: 'delivered'; readonly vpc: VpcFacts; readonly over: PeeringFacts | null }
  /** Out of the drawing through a gateway of their own VPC. */
  | { readonly kind: 'left'; readonly gateway: Gateway }
  | {
      readonly kind: 'stopped';
      readonly reason: Reason;
      readonly over?: PeeringFacts;
      /** The VPC in which the packets die, when they get as far as a peer. */
      readonly at?: VpcFacts;
      /** For `transit`: the VPC that the packets were meant for. */
      readonly beyond?: Vpc;
      /** For `edge-to-edge`: the peer's gateway that they hoped to use. */
      readonly gateway?: Gateway;
    };

/** Destinations that share a row and a landing. */
export interface Forwarded {
  readonly destinations: IntervalSet;
  /** null: no row of the table holds them. */
  readonly row: TableRow | null;
  readonly landing: Landing;
}

/**
 * Where packets to `destinations` end up that leave a subnet of `from` by `table`. This is the forwarding law of the
 * providers whose routes are written by hand: the longest prefix wins, Local included; over a peering only the far
 * VPC's own addresses survive, and nothing that enters a VPC by a peering consults that VPC's tables.
 */
export function forward(
  facts: Facts,
  from: VpcFacts,
  table: TableFacts | undefined,
  family: Family,
  destinations: IntervalSet,
): Forwarded[] {
  const byRow = new Map<TableRow | null, (number | bigint)[]>();
  const take = (row: TableRow | null, first: number | bigint, last: number | bigint): void => {
    const set = byRow.get(row);
    if (set) append(set, first, last);
    else byRow.set(row, [first, last]);
  };
  for (let i = 0; i < destinations.length; i += 2) {
    if (!table) take(null, destinations[i]!, destinations[i + 1]!);
    else {
      forEachSegment(table.lpm[family], destinations[i]!, destinations[i + 1]!, (first, last, value) => {
        take(value < 0 ? null : table.rows[value]!, first, last);
      });
    }
  }
  const result: Forwarded[] = [];
  for (const [row, set] of byRow) {
    for (const { destinations: part, landing } of landingsOf(facts, from, row, family, set)) {
      result.push({ destinations: part, row, landing });
    }
  }
  return result;
}

type Landed = Omit<Forwarded, 'row'>;

function landingsOf(
  facts: Facts,
  from: VpcFacts,
  row: TableRow | null,
  family: Family,
  destinations: IntervalSet,
): Landed[] {
  if (row === null) return [stopped(destinations, { reason: 'no-route' })];
  if (row.route === null) return [{ destinations, landing: { kind: 'delivered', vpc: from, over: null } }];
  const hop = nextHopOf(facts, from, row.route);
  switch (hop.kind) {
    case 'missing':
    case 'foreign':
    case 'blackhole':
      return [stopped(destinations, { reason: 'blackhole' })];
    case 'gateway':
      return [{ destinations, landing: { kind: 'left', gateway: hop.gateway } }];
    case 'peering':
      return overPeering(facts, from, hop.peering, hop.far, family, destinations);
  }
}

/** What a route's next hop is, seen from the VPC of its table. */
export type ResolvedNextHop =
  | { readonly kind: 'peering'; readonly peering: PeeringFacts; readonly far: VpcFacts | undefined }
  | { readonly kind: 'gateway'; readonly gateway: Gateway }
  | { readonly kind: 'blackhole' }
  /** Not in the document. */
  | { readonly kind: 'missing' }
  /** In the document, but it does not touch the table's VPC. */
  | { readonly kind: 'foreign' };

export function nextHopOf(facts: Facts, from: VpcFacts, { nextHop }: Route): ResolvedNextHop {
  if (nextHop.type === 'blackhole') return { kind: 'blackhole' };
  if (nextHop.type === 'peering') {
    const peering = facts.peerings.get(nextHop.id ?? '');
    if (!peering) return { kind: 'missing' };
    const { requester, accepter } = peering.peering;
    if (requester !== from.vpc.id && accepter !== from.vpc.id) return { kind: 'foreign' };
    return { kind: 'peering', peering, far: facts.farEnd(peering, from.vpc.id) };
  }
  const gateway = nextHop.id === undefined ? undefined : facts.topology.gateways.get(nextHop.id);
  if (gateway) return gateway.vpc === from.vpc.id ? { kind: 'gateway', gateway } : { kind: 'foreign' };
  if (nextHop.id !== undefined) return { kind: 'missing' };
  return { kind: 'gateway', gateway: { id: '', vpc: from.vpc.id, type: nextHop.type, name: nextHop.type } };
}

function overPeering(
  facts: Facts,
  from: VpcFacts,
  over: PeeringFacts,
  far: VpcFacts | undefined,
  family: Family,
  destinations: IntervalSet,
): Landed[] {
  if (over.state === 'broken' || !far) return [stopped(destinations, { reason: 'blackhole', over })];
  if (over.state === 'inactive') return [stopped(destinations, { reason: 'peering-inactive', over })];
  if (over.state === 'refused') return [stopped(destinations, { reason: 'overlap', over })];
  const result: Landed[] = [];
  const arrives = intersect(destinations, far.space[family]);
  if (!isEmpty(arrives)) result.push({ destinations: arrives, landing: { kind: 'delivered', vpc: far, over } });
  const dead = subtract(destinations, arrives);
  if (!isEmpty(dead)) result.push(...deadBeyond(facts, from, over, far, family, dead));
  return result;
}

/** Why the far VPC drops destinations that are not its own: they hoped for transit, for a gateway of it, or for nothing. */
export function deadBeyond(
  facts: Facts,
  from: VpcFacts,
  over: PeeringFacts,
  far: VpcFacts,
  family: Family,
  destinations: IntervalSet,
): Landed[] {
  const result: Landed[] = [];
  let rest = destinations;
  const split = (space: IntervalSet, landing: Omit<Extract<Landing, { kind: 'stopped' }>, 'kind'>): void => {
    const part = intersect(rest, space);
    if (isEmpty(part)) return;
    result.push(stopped(part, landing));
    rest = subtract(rest, part);
  };
  for (const { vpc: beyond, space } of liveNeighbours(facts, far)) {
    if (beyond.id !== from.vpc.id) split(space[family], { reason: 'transit', over, at: far, beyond });
  }
  for (const gateway of far.gateways) {
    const space = spaceBehind(gateway);
    split(space ? space[family] : subtract(rest, facts.everyVpc[family]), {
      reason: 'edge-to-edge',
      over,
      at: far,
      gateway,
    });
  }
  if (!isEmpty(rest)) result.push(stopped(rest, { reason: 'outside-peer', over, at: far }));
  return result;
}

/** The VPCs at the other end of live peerings, each once, in document order of the peerings. */
export function liveNeighbours(facts: Facts, { vpc, peerings }: VpcFacts): VpcFacts[] {
  const neighbours = new Set<VpcFacts>();
  for (const peering of peerings) {
    const far = peering.state === 'live' ? facts.farEnd(peering, vpc.id) : undefined;
    if (far) neighbours.add(far);
  }
  return [...neighbours];
}

/** The VPC that peers with both, when the two do not peer with each other: where a reader would expect transit. */
export function middleVpc(facts: Facts, from: VpcFacts, to: VpcFacts): VpcFacts | undefined {
  const direct = from.peerings.some((peering) => facts.farEnd(peering, from.vpc.id) === to);
  if (direct || meets(from.space[4], to.space[4]) || meets(from.space[6], to.space[6])) return undefined;
  const theirs = new Set(liveNeighbours(facts, to));
  return liveNeighbours(facts, from).find((neighbour) => theirs.has(neighbour));
}

function stopped(destinations: IntervalSet, why: Omit<Extract<Landing, { kind: 'stopped' }>, 'kind'>): Landed {
  return { destinations, landing: { kind: 'stopped', ...why } };
}
