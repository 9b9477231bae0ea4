import type { SubnetId } from '../model/topology.ts';
import type { Family } from '../net/address.ts';
import { formatSet, isEmpty, type IntervalSet } from '../net/interval-set.ts';
import { noRoute, noRouteBack, type Arrival } from './arrival.ts';
import { coverage, plainCoverage, verdictOf, type Coverage, type Placed } from './coverage.ts';
import type { ProjectFacts, VpcOutline } from './facts.ts';
import { tableForLeg, type Leg } from './leg.ts';
import type { Reason, Verdict } from './verdict.ts';

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

/** The same as sets of addresses, for who judges many pairs and shows few. */
export interface JudgedPair {
  readonly verdict: Verdict;
  readonly reason?: Reason;
  readonly forward: IntervalSet;
  readonly return: IntervalSet;
}

/** Judges every ordered pair of two different subnets that share a family, one at a time, in document order. */
export function* reachPairs(facts: ProjectFacts, families: readonly Family[] = [4, 6]): Generator<PairVerdict> {
  const placed = [...facts.subnets.values()].map((subnet) => ({ subnet, vpc: facts.vpcs.get(subnet.subnet.vpc)! }));
  const judge = pairJudge(facts);
  for (const family of families) {
    const having = placed.filter(({ subnet }) => !isEmpty(subnet.space[family]));
    for (const from of having) {
      for (const to of having) {
        if (from !== to) yield told(from, to, family, judge(from, to, family));
      }
    }
  }
}

function told(from: Placed, to: Placed, family: Family, judged: JudgedPair): PairVerdict {
  return {
    from: from.subnet.subnet.id,
    to: to.subnet.subnet.id,
    family,
    ...judged,
    forward: formatSet(judged.forward),
    return: formatSet(judged.return),
  };
}

/**
 * A judge of single pairs, of facts as they stand; both subnets must have addresses of the family. It is fastest when the
 * pairs come VPC by VPC.
 */
export function pairJudge(facts: ProjectFacts): (from: Placed, to: Placed, family: Family) => JudgedPair {
  // subnets come VPC by VPC, and why there is no way between two VPCs is the same for all of theirs, and both ways
  let near: VpcOutline | undefined;
  const nowhere = new Map<VpcOutline, Arrival>();
  const noWay = (from: VpcOutline, to: VpcOutline): Arrival => {
    if (near !== from) nowhere.clear();
    near = from;
    let arrival = nowhere.get(to);
    if (!arrival) nowhere.set(to, (arrival = noRoute(facts, from, to)));
    return arrival;
  };
  const oneWay = (from: Placed, to: Placed, family: Family, leg: Leg, lost: () => Arrival): Coverage => {
    const destinations = to.subnet.space[family];
    const table = tableForLeg(facts, from.vpc, from.subnet, leg);
    return (
      plainCoverage(facts, from, to.vpc, family, table, destinations, lost) ??
      coverage(facts, from, to.vpc, family, leg, destinations, lost === noWayBack)
    );
  };
  return (from, to, family) => {
    const lost = (): Arrival => noWay(from.vpc, to.vpc);
    const out = oneWay(from, to, family, 'request', lost);
    const back = oneWay(to, from, family, 'answer', isEmpty(out.reached) ? lost : noWayBack);
    return { ...verdictOf(out, back), forward: out.reached, return: back.reached };
  };
}

const noWayBack = (): Arrival => noRouteBack;
