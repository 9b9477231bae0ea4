import type { Address, Family } from '../net/address.ts';
import { append, includesSet, isEmpty, type IntervalSet } from '../net/interval-set.ts';
import { arrivals, type Arrived } from './arrival.ts';
import type { Facts, SubnetFacts, VpcFacts } from './facts.ts';
import { forward } from './forwarding.ts';
import { tableForLeg, type Leg } from './leg.ts';
import { reasons, type Reason, type Verdict } from './verdict.ts';

/** One direction: the destinations that packets reach, and what became of the others. */
export interface Coverage {
  readonly reached: IntervalSet;
  readonly whole: boolean;
  /** Why not all of them, the most telling reason. */
  readonly reason?: Reason;
  readonly unknown: boolean;
  /** How the packets went, by ranges of destinations. */
  readonly ranges: readonly Arrived[];
}

/** A subnet with the VPC that it lies in. */
export interface Placed {
  readonly vpc: VpcFacts;
  readonly subnet: SubnetFacts;
}

/** What somebody else's VPC sends: its tables are not in the document. */
const unknowable: Coverage = { reached: [], whole: false, unknown: true, ranges: [] };

/** Which of the `destinations`, addresses in the VPC `target`, packets from a subnet reach. */
export function coverage(
  facts: Facts,
  from: Placed,
  target: VpcFacts,
  family: Family,
  leg: Leg,
  destinations: IntervalSet,
): Coverage {
  if (from.vpc.vpc.external) return unknowable;
  const table = tableForLeg(facts, from.vpc, from.subnet, leg);
  const ranges = arrivals(facts, from.vpc, target, family, forward(facts, from.vpc, table, family, destinations));
  let reason: Reason | undefined;
  let unknown = false;
  const arrived: [Address, Address][] = [];
  for (const { arrival, destinations: part } of ranges) {
    if (arrival.kind === 'unknown') unknown = true;
    if (arrival.kind === 'failed') reason = moreTelling(reason, arrival.reason);
    if (arrival.kind === 'arrived') for (let i = 0; i < part.length; i += 2) arrived.push([part[i]!, part[i + 1]!]);
  }
  arrived.sort(([a], [b]) => (a < b ? -1 : 1));
  const reached: Address[] = [];
  for (const [first, last] of arrived) append(reached, first, last);
  return { reached, whole: includesSet(reached, destinations), unknown, ranges, ...(reason && { reason }) };
}

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
