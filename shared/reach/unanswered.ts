import type { Gateway, Vpc } from '../model/topology.ts';
import type { Family } from '../net/address.ts';
import { isEmpty, subtract, union, type IntervalSet } from '../net/interval-set.ts';
import type { AnswersNeeded } from './answers.ts';
import type { Facts, VpcFacts } from './facts.ts';
import { forward } from './forwarding.ts';
import { spaceBehind } from './gateway-space.ts';
import { isFaulty, judgeRoute } from './route-judgement.ts';

/** Sources that get no answer, and the VPCs that their answers go to instead. */
export interface Unanswered {
  readonly ranges: IntervalSet;
  readonly instead: ReadonlySet<Vpc>;
}

/**
 * What of the sources the table does not bring back, less what a route that is reported itself takes down with it, and
 * less what the receiver has itself: no route brings that back, and the overlap is reported.
 */
export function unansweredOf(
  facts: Facts,
  { table, sources }: AnswersNeeded,
  sender: VpcFacts,
  receiver: VpcFacts,
  family: Family,
): Unanswered {
  let ranges: IntervalSet = [];
  const instead = new Set<Vpc>();
  const rows = facts.table(table.id);
  for (const { destinations, row, landing } of forward(facts, receiver, rows, family, sources[family])) {
    if (landing.kind === 'delivered' && (landing.vpc === sender || landing.over === null)) continue;
    if (row?.route && isFaulty(judgeRoute(facts, receiver, rows, row))) continue;
    const lost = landing.kind === 'left' ? lostThroughGateway(landing.gateway, family, destinations) : destinations;
    if (isEmpty(lost)) continue;
    ranges = union(ranges, lost);
    if (landing.kind === 'delivered' && landing.over) instead.add(landing.vpc.vpc);
  }
  return { ranges, instead };
}

/** An internet or NAT gateway never brings answers to a peer; of a gateway with an unknown far side nothing is claimed. */
export function lostThroughGateway(gateway: Gateway, family: Family, answers: IntervalSet): IntervalSet {
  if (gateway.type === 'internet' || gateway.type === 'nat') return answers;
  const behind = spaceBehind(gateway);
  return behind === null ? [] : subtract(answers, behind[family]);
}
