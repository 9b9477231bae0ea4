import { fail, ok, type Result } from '../model/problem.ts';
import type { NextHop, RouteId, RouteTableId } from '../model/topology.ts';
import { familyOf, formatAddress, type Address } from '../net/address.ts';
import { formatPrefix, prefixContains } from '../net/cidr.ts';
import { arrivals, type Arrival, type Arrived } from './arrival.ts';
import { locateEnd, placeOf, type End, type Place } from './end.ts';
import { enterBy, enterFromOutside, type WayOut } from './outside.ts';
import type { ProjectFacts, SubnetFacts, VpcOutline } from './facts.ts';
import { forward, type Relay } from './forwarding.ts';
import { tableForLeg, type Leg } from './leg.ts';
import type { SystemRow } from './system-rows.ts';
import type { TableFacts, TableRow } from './table-facts.ts';
import type { Reason, Verdict } from './verdict.ts';

/** A row of a route table as a trace shows it. */
export interface RouteView {
  /** null: a route that the provider derives (`system`), Local among them. */
  readonly route: RouteId | null;
  readonly destination: string;
  readonly nextHop: NextHop | { readonly type: 'local' | 'peering' | 'internet' | 'drop'; readonly id?: string };
  /** For a row that lost: why. */
  readonly why?: 'less-specific' | 'local-wins' | 'same-destination' | 'disabled';
}

/** One step of a packet: where it is, by which row it goes on, and what becomes of it there. */
export interface Hop {
  readonly at: { readonly type: 'subnet' | 'vpc' | 'peering' | 'gateway' | 'outside'; readonly id: string };
  readonly routeTable?: RouteTableId;
  readonly won?: RouteView;
  readonly lost: readonly RouteView[];
  readonly result: 'forwarded' | 'delivered' | 'stopped' | 'unknown';
  /** The address of the appliance in this subnet that passes the packet on. */
  readonly appliance?: string;
  readonly reason?: Reason;
  /** Ids of the VPCs that the reason speaks of: the one in the middle, the one that was meant. */
  readonly names?: readonly string[];
}

export interface Trace {
  readonly from: End;
  readonly to: End;
  readonly verdict: Exclude<Verdict, 'partial'>;
  readonly reason?: Reason;
  readonly forward: readonly Hop[];
  readonly return: readonly Hop[];
}

/**
 * Follows a packet from one host to another and its answer back. `one-way` when the packet arrives and the answer does
 * not; a problem when an end cannot be found or the ends are of different families.
 */
export function traceEnds(facts: ProjectFacts, from: End, to: End): Result<Trace> {
  const source = locateEnd(facts, from, 'from');
  if (!source.ok) return source;
  const target = locateEnd(facts, to, 'to');
  if (!target.ok) return target;
  if (familyOf(source.value.address) !== familyOf(target.value.address)) {
    return fail({
      code: 'family-mismatch',
      path: 'to',
      message: `${from.ip} and ${to.ip} are of different address families.`,
      remedy: 'Trace IPv4 to IPv4, or IPv6 to IPv6.',
      data: { from: from.ip, to: to.ip },
    });
  }
  if (source.value.kind === 'outside' && target.value.kind === 'outside') {
    return fail({
      code: 'outside-the-drawing',
      path: 'to',
      message: `Neither ${from.ip} nor ${to.ip} is in a VPC of the document.`,
      remedy: 'Let at least one end be in a subnet.',
      data: { from: from.ip, to: to.ip },
    });
  }
  const out = walk(facts, source.value, target.value, 'request');
  const arrived = out.arrival.kind === 'arrived';
  const back =
    arrived && out.left ? enterBy(source.value, out.left) : walk(facts, target.value, source.value, 'answer', arrived);
  const ends = { from, to, forward: out.hops, return: back.hops };
  if (out.arrival.kind === 'unknown') return ok({ ...ends, verdict: 'unknown' });
  if (out.arrival.kind === 'failed') return ok({ ...ends, verdict: 'unreachable', reason: out.arrival.reason });
  if (back.arrival.kind === 'unknown') return ok({ ...ends, verdict: 'unknown' });
  if (back.arrival.kind === 'failed') {
    const { reason } = back.arrival;
    return ok({ ...ends, verdict: 'one-way', reason: reason === 'no-route' ? 'no-return-route' : reason });
  }
  return ok({ ...ends, verdict: 'reachable' });
}

interface Walk {
  readonly arrival: Arrival;
  readonly hops: readonly Hop[];
  /** By what the packet left the drawing, unless an appliance passed it on. */
  readonly left?: WayOut;
}

function walk(facts: ProjectFacts, source: Place, target: Place, leg: Leg, wayBack = false): Walk {
  if (source.kind === 'outside') return enterFromOutside(facts, source.address, target, leg);
  if (source.vpc.vpc.external) {
    // its tables are not in the document
    return { arrival: { kind: 'unknown' }, hops: [{ at: placeOf(source), lost: [], result: 'unknown' }] };
  }
  if (source.kind === 'vpc') return stoppedAt(placeOf(source), 'no-subnet');
  const to = target.kind === 'outside' ? null : target.vpc;
  const { address } = target;
  const table = tableForLeg(facts, source.vpc, source.subnet, leg);
  const family = familyOf(address);
  const [range] = arrivals(
    facts,
    source.vpc,
    to,
    family,
    forward(facts, source.vpc, table, family, [address, address]),
    wayBack,
  );
  const arrived = range!;
  const arrival: Arrival =
    arrived.arrival.kind === 'arrived' && target.kind === 'vpc' && !target.vpc.vpc.external
      ? { kind: 'failed', reason: 'no-subnet' }
      : arrived.arrival;
  const { landing, relays } = arrived;
  const hops = hopsOf(source.subnet, table, address, { ...arrived, arrival }, target);
  return { arrival, hops, ...(landing.kind === 'left' && relays.length === 0 && { left: landing }) };
}

/** A packet that dies where it starts. */
function stoppedAt(at: Hop['at'], reason: Reason): Walk {
  return { arrival: { kind: 'failed', reason }, hops: [{ at, lost: [], result: 'stopped', reason }] };
}

function hopsOf(
  source: SubnetFacts,
  table: TableFacts | undefined,
  address: Address,
  { row, landing, arrival, relays }: Arrived,
  target: Place,
): Hop[] {
  const hops: Hop[] = [sendingHop(source, table, row, address)];
  for (const relay of relays) {
    if (relay.over) hops.push(passing({ type: 'peering', id: relay.over.peering.id }));
    hops.push(sendingHop(relay.subnet, relay.table, relay.row, address, relay));
  }
  const end = endOf(arrival);
  const over = landing.over ?? undefined;
  const peering = over && ({ type: 'peering', id: over.peering.id } as const);
  if (landing.kind === 'left') {
    if (peering) hops.push(passing(peering));
    return [...hops, { at: { type: 'gateway', id: landing.gateway.id }, lost: [], ...end }];
  }
  const delivered = arrival.kind === 'arrived' && target.kind === 'subnet';
  if (!peering) {
    if (!delivered) return [...hops.slice(0, -1), { ...hops.at(-1)!, ...end }];
    return [...hops, { at: { type: 'subnet', id: target.subnet.subnet.id }, lost: [], ...end }];
  }
  const into: VpcOutline | undefined = landing.kind === 'delivered' ? landing.vpc : landing.at;
  // what an end does not take from an appliance dies on the peering, before the far VPC
  if (!into || into === relays.at(-1)?.vpc) return [...hops, { at: peering, lost: [], ...end }];
  const last: Hop['at'] = delivered
    ? { type: 'subnet', id: target.subnet.subnet.id }
    : { type: 'vpc', id: into.vpc.id };
  return [...hops, passing(peering), { at: last, lost: [], ...end }];
}

/** A hop that has a table: the subnet that packets begin in, or the one of an appliance that passes them on. */
function sendingHop(
  { subnet }: SubnetFacts,
  table: TableFacts | undefined,
  row: TableRow | null,
  address: Address,
  relay?: Relay,
): Hop {
  return {
    at: { type: 'subnet', id: subnet.id },
    ...(table?.table && { routeTable: table.table.id }),
    ...(row && { won: viewOf(row) }),
    lost: table ? losersOf(table, row, address) : [],
    result: 'forwarded',
    ...(relay && { appliance: formatAddress(relay.address) }),
  };
}

function passing(at: Hop['at']): Hop {
  return { at, lost: [], result: 'forwarded' };
}

function endOf(arrival: Arrival): Pick<Hop, 'result' | 'reason' | 'names'> {
  if (arrival.kind === 'arrived') return { result: 'delivered' };
  if (arrival.kind === 'unknown') return { result: 'unknown' };
  const names = [arrival.via?.id, arrival.beyond?.id].filter((id) => id !== undefined);
  return { result: 'stopped', reason: arrival.reason, ...(names.length > 0 && { names }) };
}

function viewOf({ route, system, prefix }: TableRow): RouteView {
  if (route) return { route: route.id, destination: route.destination, nextHop: route.nextHop };
  return { route: null, destination: formatPrefix(prefix), nextHop: systemHop(system) };
}

function systemHop(system: SystemRow): RouteView['nextHop'] {
  if (system.type === 'peering') return { type: 'peering', id: system.peering.peering.id };
  if (system.type !== 'gateway') return { type: system.type };
  return { type: system.gateway.type, id: system.gateway.id };
}

/** The rows of the table that hold the address and did not win, the most specific first, of equal ones the written first. */
function losersOf(table: TableFacts, winner: TableRow | null, address: Address): RouteView[] {
  const family = familyOf(address);
  const losers = table.rows.filter(
    (row) =>
      row !== winner && row.prefix.family === family && row.prefix.first <= address && address <= row.prefix.last,
  );
  losers.sort((a, b) => b.prefix.length - a.prefix.length || Number(a.system !== null) - Number(b.system !== null));
  return losers.map((row) => ({ ...viewOf(row), why: whyLost(table, row, winner) }));
}

function whyLost(table: TableFacts, row: TableRow, winner: TableRow | null): NonNullable<RouteView['why']> {
  if (row.route?.enabled === false) return 'disabled';
  if (table.isInsideLocal(row)) return 'local-wins';
  const equal =
    winner !== null && winner.prefix.length === row.prefix.length && prefixContains(winner.prefix, row.prefix);
  return equal ? 'same-destination' : 'less-specific';
}
