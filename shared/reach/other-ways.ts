import type { Family } from '../net/address.ts';
import { intersect, isEmpty, union, type IntervalSet } from '../net/interval-set.ts';
import type { AnswersNeeded } from './answers.ts';
import type { Facts, PeeringFacts, VpcFacts } from './facts.ts';
import { forward, type Forwarded } from './forwarding.ts';
import { spaceBehind } from './gateway-space.ts';

/** Answers that leave by another connection than the peering over which the packets came. */
export interface OtherWays {
  readonly ranges: IntervalSet;
  /** The parts of them that share a way. */
  readonly ways: readonly Forwarded[];
}

/**
 * Which answers of a table come back to the sender, or may come back, by another way than the peering itself: another
 * peering, an appliance, a gateway behind which the sender may be reached. What surely gets lost is not among them.
 */
export function otherWaysOf(
  facts: Facts,
  over: PeeringFacts,
  { table, sources }: AnswersNeeded,
  sender: VpcFacts,
  receiver: VpcFacts,
  family: Family,
): OtherWays {
  const ways = forward(facts, receiver, facts.table(table.id), family, sources[family]).flatMap(
    (range): Forwarded[] => {
      const { landing, relays } = range;
      if (landing.kind === 'stopped') return [];
      if (landing.kind === 'delivered') {
        return landing.vpc === sender && (landing.over !== over || relays.length > 0) ? [range] : [];
      }
      if (landing.gateway.type === 'internet' || landing.gateway.type === 'nat') return [];
      const behind = spaceBehind(landing.gateway);
      const destinations = behind ? intersect(range.destinations, behind[family]) : range.destinations;
      return isEmpty(destinations) ? [] : [{ ...range, destinations }];
    },
  );
  return { ways, ranges: ways.reduce<IntervalSet>((all, { destinations }) => union(all, destinations), []) };
}
