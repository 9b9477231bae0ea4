import type { Family } from '../net/address.ts';
import { emptySet, includesSet, isEmpty, union, type IntervalSet } from '../net/interval-set.ts';
import { segmentAt } from '../net/prefix-table.ts';
import { arrivals, type Arrival, type Arrived } from './arrival.ts';
import type { Facts, SubnetFacts, VpcFacts } from './facts.ts';
import { forward } from './forwarding.ts';
import { tableForLeg, type Leg } from './leg.ts';
import type { TableFacts } from './table-facts.ts';
import { reasons, type Reason, type Verdict } from './verdict.ts';

/** One direction: the destinations that packets reach, and what became of the others. */
export interface Coverage {
  readonly reached: IntervalSet;
  readonly whole: boolean;
  /** Why not all of them, the most telling reason. */
  readonly reason?: Reason;
  readonly unknown: boolean;
  /** How the packets went, by ranges of destinations; empty where lookups alone told. */
  readonly ranges: readonly Arrived[];
}

/** A subnet with the VPC that it lies in. */
export interface Placed {
  readonly vpc: VpcFacts;
  readonly subnet: SubnetFacts;
}

/** What somebody else's VPC sends: its tables are not in the document. */
const unknowable: Coverage = { reached: emptySet, whole: false, unknown: true, ranges: [] };

/**
 * Which of the `destinations`, addresses in the VPC `target`, packets from a subnet reach. `wayBack`: these are answers to
 * packets that did arrive.
 */
export function coverage(
  facts: Facts,
  from: Placed,
  target: VpcFacts,
  family: Family,
  leg: Leg,
  destinations: IntervalSet,
  wayBack = false,
): Coverage {
  if (from.vpc.vpc.external) return unknowable;
  const table = tableForLeg(facts, from.vpc, from.subnet, leg);
  const landed = forward(facts, from.vpc, table, family, destinations);
  const ranges = arrivals(facts, from.vpc, target, family, landed, wayBack);
  let reason: Reason | undefined;
  let unknown = false;
  let reached = emptySet;
  for (const { arrival, destinations: part } of ranges) {
    if (arrival.kind === 'arrived') reached = isEmpty(reached) ? part : union(reached, part);
    else if (arrival.kind === 'unknown') unknown = true;
    else reason = moreTelling(reason, arrival.reason);
  }
  return { reached, whole: includesSet(reached, destinations), unknown, ranges, ...(reason && { reason }) };
}

/**
 * The same for one range of addresses, where a lookup tells it: a single row takes all of it, and that is a route over a live
 * peering into the VPC, or there is none. Null where it takes more than that.
 */
export function plainCoverage(
  facts: Facts,
  { vpc }: Placed,
  target: VpcFacts,
  family: Family,
  table: TableFacts | undefined,
  destinations: IntervalSet,
  nowhere: () => Arrival,
): Coverage | null {
  if (!table || destinations.length !== 2 || vpc.vpc.external) return null;
  const match = table.lpm[family];
  const at = segmentAt(match, destinations[0]!);
  const following = match.firsts[at + 1];
  if (following !== undefined && following <= destinations[1]!) return null;
  const value = match.values[at]!;
  if (value < 0) {
    const arrival = nowhere();
    return arrival.kind === 'failed' ? { ...nothing, reason: arrival.reason } : null;
  }
  const peering = facts.links(vpc).peerings[table.hops[value - table.systemCount] ?? -1];
  if (peering?.state !== 'live' || facts.farEnd(peering, vpc.vpc.id) !== target) return null;
  return includesSet(target.space[family], destinations)
    ? { reached: destinations, whole: true, unknown: false, ranges: [] }
    : null;
}

const nothing: Coverage = { reached: emptySet, whole: false, unknown: false, ranges: [] };

function moreTelling(a: Reason | undefined, b: Reason): Reason {
  return a !== undefined && reasons.indexOf(a) <= reasons.indexOf(b) ? a : b;
}

/** A verdict from two directions: what does not arrive comes first, then what is not answered. */
export function verdictOf(out: Coverage, back: Coverage): { readonly verdict: Verdict; readonly reason?: Reason } {
  if (isEmpty(out.reached)) {
    return out.unknown ? { verdict: 'unknown' } : { verdict: 'unreachable', ...withReason(out.reason) };
  }
  if (isEmpty(back.reached)) {
    return back.unknown ? { verdict: 'unknown' } : { verdict: 'one-way', ...withReason(returning(back.reason)) };
  }
  if (out.whole && back.whole) return { verdict: 'reachable' };
  return { verdict: 'partial', ...withReason(out.reason ?? returning(back.reason)) };
}

function returning(reason: Reason | undefined): Reason | undefined {
  return reason === 'no-route' ? 'no-return-route' : reason;
}

function withReason(reason: Reason | undefined): { readonly reason?: Reason } {
  return reason ? { reason } : {};
}
