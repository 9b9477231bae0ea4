import type { Gateway, Vpc } from '../model/topology.ts';
import type { Address, Family } from '../net/address.ts';
import { append, intersect, isEmpty, meets, subtract, type IntervalSet } from '../net/interval-set.ts';
import { forEachSegment, segmentAt } from '../net/prefix-table.ts';
import type { Facts, PeeringFacts, VpcOutline } from './facts.ts';
import { spaceBehind } from './gateway-space.ts';
import { nextHopOf, type Appliance } from './next-hop.ts';
import { optionsAt } from './peering-state.ts';
import type { SystemRow } from './system-rows.ts';
import type { TableFacts, TableRow } from './table-facts.ts';
import type { Reason } from './verdict.ts';

/** Where packets end up that a table row takes. */
export type Landing =
  /** In a VPC: their own through Local (`over` null), or the peer. */
  | { readonly kind: 'delivered'; readonly vpc: VpcOutline; readonly over: PeeringFacts | null }
  /** Out of the drawing through a gateway of their own VPC, or of a peer that shares it (`over`). */
  | { readonly kind: 'left'; readonly gateway: Gateway; readonly over: PeeringFacts | null }
  | {
      readonly kind: 'stopped';
      readonly reason: Reason;
      readonly over?: PeeringFacts;
      /** The VPC in which the packets die, when they get as far as a peer. */
      readonly at?: VpcOutline;
      /** For `transit`: the VPC that the packets were meant for. */
      readonly beyond?: Vpc;
      /** For `edge-to-edge`: the peer's gateway that they hoped to use. */
      readonly gateway?: Gateway;
    };

/** An appliance that passed packets on, and by which row of its own table. */
export interface Relay extends Appliance {
  readonly table: TableFacts | undefined;
  readonly row: TableRow | null;
}

/** Destinations that share their rows and a landing. */
export interface Forwarded {
  readonly destinations: IntervalSet;
  /** null: no row of the table holds them. */
  readonly row: TableRow | null;
  readonly landing: Landing;
  /** The appliances on the way, in order; empty but where a route names one. */
  readonly relays: readonly Relay[];
}

type Landed = Omit<Forwarded, 'row'>;
type Stop = Omit<Extract<Landing, { kind: 'stopped' }>, 'kind'>;

/**
 * Where packets to `destinations` end up that leave a subnet of `from` by `table`. The longest prefix wins, Local
 * included; over a peering only the far VPC's own addresses survive, and nothing that enters a VPC by a peering consults
 * that VPC's tables, but for packets that are addressed to an appliance there, which sends them on by its own.
 */
export function forward(
  facts: Facts,
  from: VpcOutline,
  table: TableFacts | undefined,
  family: Family,
  destinations: IntervalSet,
  relays: readonly Relay[] = [],
): Forwarded[] {
  if (!table) return [{ row: null, ...stopped(destinations, { reason: 'no-route' }, relays) }];
  const only = onlyRow(table, family, destinations);
  if (only !== undefined) {
    return landingsOf(facts, from, only, family, destinations, relays).map((landed) => ({ row: only, ...landed }));
  }
  const byRow = new Map<TableRow | null, Address[]>();
  const take = (first: Address, last: Address, value: number): void => {
    const row = value < 0 ? null : table.rowAt(value);
    const set = byRow.get(row);
    if (set) append(set, first, last);
    else byRow.set(row, [first, last]);
  };
  for (let i = 0; i < destinations.length; i += 2) {
    forEachSegment(table.lpm[family], destinations[i]!, destinations[i + 1]!, take);
  }
  const result: Forwarded[] = [];
  for (const [row, set] of byRow) {
    for (const landed of landingsOf(facts, from, row, family, set, relays)) result.push({ row, ...landed });
  }
  return result;
}

/** The row that takes all of the destinations (null: there is none for any), told by one look-up; undefined: it takes more. */
function onlyRow(table: TableFacts, family: Family, destinations: IntervalSet): TableRow | null | undefined {
  if (destinations.length !== 2) return undefined;
  const match = table.lpm[family];
  const { firsts, values } = match;
  const at = segmentAt(match, destinations[0]!);
  if (at + 1 < firsts.length && firsts[at + 1]! <= destinations[1]!) return undefined;
  return values[at]! < 0 ? null : table.rowAt(values[at]!);
}

function landingsOf(
  facts: Facts,
  from: VpcOutline,
  row: TableRow | null,
  family: Family,
  destinations: IntervalSet,
  relays: readonly Relay[],
): Landed[] {
  if (row === null) return [stopped(destinations, { reason: 'no-route' }, relays)];
  if (row.system) return systemLanding(facts, from, row.system, family, destinations, relays);
  const hop = nextHopOf(facts, from, row.route);
  switch (hop.kind) {
    case 'missing':
    case 'foreign':
    case 'not-allowed':
    case 'blackhole':
      return [stopped(destinations, { reason: 'blackhole' }, relays)];
    case 'gateway':
      return [{ destinations, landing: { kind: 'left', gateway: hop.gateway, over: hop.over }, relays }];
    case 'appliance':
      return throughAppliance(facts, from, hop.appliance, family, destinations, relays);
    case 'peering':
      return overPeering(facts, from, hop.peering, hop.far, family, destinations, relays);
  }
}

function systemLanding(
  facts: Facts,
  from: VpcOutline,
  system: SystemRow,
  family: Family,
  destinations: IntervalSet,
  relays: readonly Relay[],
): Landed[] {
  switch (system.type) {
    case 'local':
      return [{ destinations, landing: { kind: 'delivered', vpc: from, over: null }, relays }];
    case 'peering':
      return overPeering(facts, from, system.peering, facts.outline(system.far), family, destinations, relays);
    case 'gateway':
      return [{ destinations, landing: { kind: 'left', gateway: system.gateway, over: system.over }, relays }];
    case 'internet': {
      const gateway: Gateway = { id: '', vpc: from.vpc.id, type: 'internet', name: 'internet' };
      return [{ destinations, landing: { kind: 'left', gateway, over: null }, relays }];
    }
    case 'drop':
      return [stopped(destinations, { reason: 'no-route' }, relays)];
  }
}

/** On to an appliance, and from there by the table of its own subnet; a circle of appliances passes nothing on. */
function throughAppliance(
  facts: Facts,
  from: VpcOutline,
  appliance: Appliance,
  family: Family,
  destinations: IntervalSet,
  relays: readonly Relay[],
): Landed[] {
  const { vpc, subnet, address, over } = appliance;
  if (relays.some((relay) => relay.address === address && relay.vpc === vpc)) {
    return [stopped(destinations, { reason: 'blackhole' }, relays)];
  }
  if (over && isForwarded(relays) && !takesForwarded(over, vpc.vpc.id)) {
    return [stopped(destinations, { reason: 'transit', over, at: from, beyond: vpc.vpc }, relays)];
  }
  const table = facts.tableOf(vpc, subnet);
  const itself: IntervalSet = [address, address];
  const reached = intersect(destinations, itself);
  const beyond = isEmpty(reached) ? destinations : subtract(destinations, itself);
  const result: Landed[] = forward(facts, vpc, table, family, beyond, [
    ...relays,
    { ...appliance, table, row: null },
  ]).map(({ row, ...landed }) => ({
    ...landed,
    relays: landed.relays.map((relay, at) => (at === relays.length ? { ...relay, row } : relay)),
  }));
  if (!isEmpty(reached)) result.push({ destinations: reached, landing: { kind: 'delivered', vpc, over }, relays });
  return result;
}

/** True for packets that did not begin in the VPC of the last appliance, as far as that can be told. */
function isForwarded(relays: readonly Relay[]): boolean {
  return relays.some(({ over }) => over !== null);
}

/** True when an end of a peering accepts packets that did not begin in the other end's VPC. */
function takesForwarded({ peering }: PeeringFacts, end: string): boolean {
  return optionsAt(peering, end)?.allowForwardedTraffic === true;
}

function overPeering(
  facts: Facts,
  from: VpcOutline,
  over: PeeringFacts,
  far: VpcOutline | undefined,
  family: Family,
  destinations: IntervalSet,
  relays: readonly Relay[],
): Landed[] {
  if (over.state === 'broken' || !far) return [stopped(destinations, { reason: 'blackhole', over }, relays)];
  if (over.state === 'inactive') return [stopped(destinations, { reason: 'peering-inactive', over }, relays)];
  if (over.state === 'refused') return [stopped(destinations, { reason: 'overlap', over }, relays)];
  if (isForwarded(relays) && !takesForwarded(over, far.vpc.id)) {
    return [stopped(destinations, { reason: 'transit', over, at: from, beyond: far.vpc }, relays)];
  }
  const result: Landed[] = [];
  const arrives = intersect(destinations, far.space[family]);
  if (!isEmpty(arrives)) result.push({ destinations: arrives, landing: { kind: 'delivered', vpc: far, over }, relays });
  const dead = subtract(destinations, arrives);
  if (!isEmpty(dead)) result.push(...deadBeyond(facts, from, over, far, family, dead, relays));
  return result;
}

/** Why the far VPC drops destinations that are not its own: they hoped for transit, for a gateway of it, or for nothing. */
export function deadBeyond(
  facts: Facts,
  from: VpcOutline,
  over: PeeringFacts,
  far: VpcOutline,
  family: Family,
  destinations: IntervalSet,
  relays: readonly Relay[] = [],
): Landed[] {
  const result: Landed[] = [];
  let rest = destinations;
  const split = (space: IntervalSet, landing: Stop): void => {
    const part = intersect(rest, space);
    if (isEmpty(part)) return;
    result.push(stopped(part, landing, relays));
    rest = subtract(rest, part);
  };
  for (const { vpc: beyond, space } of liveNeighbours(facts, far)) {
    if (beyond.id !== from.vpc.id) split(space[family], { reason: 'transit', over, at: far, beyond });
  }
  for (const gateway of facts.links(far).gateways) {
    const space = spaceBehind(gateway);
    split(space ? space[family] : subtract(rest, facts.ownedByAny(family, rest)), {
      reason: 'edge-to-edge',
      over,
      at: far,
      gateway,
    });
  }
  if (!isEmpty(rest)) result.push(stopped(rest, { reason: 'outside-peer', over, at: far }, relays));
  return result;
}

/** The VPCs at the other end of live peerings, each once, in the order of the peerings' ids. */
export function liveNeighbours(facts: Facts, vpc: VpcOutline): VpcOutline[] {
  const neighbours = new Set<VpcOutline>();
  for (const peering of facts.links(vpc).peerings) {
    const far = peering.state === 'live' ? facts.farEnd(peering, vpc.vpc.id) : undefined;
    if (far) neighbours.add(far);
  }
  return [...neighbours];
}

/** The VPC that peers with both, when the two do not peer with each other: where a reader would expect transit. */
export function middleVpc(facts: Facts, from: VpcOutline, to: VpcOutline): VpcOutline | undefined {
  const direct = facts.links(from).peerings.some((peering) => facts.farEnd(peering, from.vpc.id) === to);
  if (direct || meets(from.space[4], to.space[4]) || meets(from.space[6], to.space[6])) return undefined;
  const theirs = new Set(liveNeighbours(facts, to));
  return liveNeighbours(facts, from).find((neighbour) => theirs.has(neighbour));
}

function stopped(destinations: IntervalSet, why: Stop, relays: readonly Relay[] = []): Landed {
  return { destinations, landing: { kind: 'stopped', ...why }, relays };
}
