import type { SubnetId } from '../model/topology.ts';
import type { Family } from '../net/address.ts';
import { emptySet, formatSet, includesSet, isEmpty, union, type IntervalSet } from '../net/interval-set.ts';
import { arrivals } from './arrival.ts';
import type { ProjectFacts, SubnetFacts } from './facts.ts';
import { forward } from './forwarding.ts';
import { tableForLeg, type Leg } from './leg.ts';
import { reasons, type Reason, type Verdict } from './verdict.ts';

/** What gets through between two subnets, of all addresses of one family. */
export interface PairVerdict {
  readonly from: SubnetId;
  readonly to: SubnetId;
  readonly family: Family;
  readonly verdict: Verdict;
  /** Why not, or why not all. */
  readonly reason?: Reason;
  /** CIDR blocks of `to` that packets of `from` reach. */
  readonly forward: readonly string[];
  /** CIDR blocks of `from` that answers of `to` reach. */
  readonly return: readonly string[];
}

/** One direction between two subnets: the destinations that packets reach, and what became of the others. */
interface Coverage {
  readonly reached: IntervalSet;
  readonly whole: boolean;
  readonly reason?: Reason;
  readonly unknown: boolean;
}

/** Judges every ordered pair of two different subnets that share a family, one at a time, in document order. */
export function* reachPairs(facts: ProjectFacts, families: readonly Family[] = [4, 6]): Generator<PairVerdict> {
  const subnets = [...facts.subnets.values()];
  for (const family of families) {
    const having = subnets.filter(({ space }) => !isEmpty(space[family]));
    for (const from of having) {
      for (const to of having) {
        if (from !== to) yield judgePair(facts, from, to, family);
      }
    }
  }
}

/** Judges one ordered pair of subnets. */
function judgePair(facts: ProjectFacts, from: SubnetFacts, to: SubnetFacts, family: Family): PairVerdict {
  const out = coverage(facts, from, to, family, 'request');
  const back = coverage(facts, to, from, family, 'answer', !isEmpty(out.reached));
  const judged = verdictOf(out, back);
  return {
    from: from.subnet.id,
    to: to.subnet.id,
    family,
    ...judged,
    forward: formatSet(out.reached),
    return: formatSet(back.reached),
  };
}

/** What somebody else's VPC sends: its tables are not in the document. */
const unknowable: Coverage = { reached: emptySet, whole: false, unknown: true };

/** Which addresses of `to` packets from `from` reach. */
function coverage(
  facts: ProjectFacts,
  from: SubnetFacts,
  to: SubnetFacts,
  family: Family,
  leg: Leg,
  wayBack = false,
): Coverage {
  const source = facts.vpcs.get(from.subnet.vpc)!;
  const target = facts.vpcs.get(to.subnet.vpc)!;
  if (source.vpc.external) return unknowable;
  const table = tableForLeg(facts, source, from, leg);
  const landed = forward(facts, source, table, family, to.space[family]);
  const ranges = arrivals(facts, source, target, family, landed, wayBack);
  let reason: Reason | undefined;
  let unknown = false;
  let reached = emptySet;
  for (const { arrival, destinations } of ranges) {
    if (arrival.kind === 'arrived') reached = isEmpty(reached) ? destinations : union(reached, destinations);
    else if (arrival.kind === 'unknown') unknown = true;
    else reason = moreTelling(reason, arrival.reason);
  }
  const whole = includesSet(reached, to.space[family]);
  return { reached, whole, unknown, ...(reason && { reason }) };
}

function moreTelling(a: Reason | undefined, b: Reason): Reason {
  return a !== undefined && reasons.indexOf(a) <= reasons.indexOf(b) ? a : b;
}

/** A pair's verdict from its two directions: what does not arrive comes first, then what is not answered. */
function verdictOf(out: Coverage, back: Coverage): Pick<PairVerdict, 'verdict' | 'reason'> {
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
