import type { RouteTable, Vpc } from '../model/topology.ts';
import type { Address, Family } from '../net/address.ts';
import { append, type IntervalSet } from '../net/interval-set.ts';
import { forEachSegment } from '../net/prefix-table.ts';
import type { Facts, VpcFacts } from './facts.ts';

/** Where a table of a VPC sends some addresses over a peering. */
export interface Reply {
  readonly table: RouteTable;
  readonly addresses: IntervalSet;
  readonly to: Vpc;
}

/** To which peers the tables by which a VPC answers send the given addresses; what leaves otherwise is left out. */
export function repliesTo(facts: Facts, from: VpcFacts, family: Family, addresses: IntervalSet): Reply[] {
  return facts.answerTables(from).flatMap(({ table, lpm, hops, systemCount }) => {
    const byHop = new Map<number, Address[]>();
    for (let i = 0; i < addresses.length; i += 2) {
      forEachSegment(lpm[family], addresses[i]!, addresses[i + 1]!, (first, last, value) => {
        const hop = hops[value - systemCount] ?? -1;
        if (hop < 0) return;
        const set = byHop.get(hop);
        if (set) append(set, first, last);
        else byHop.set(hop, [first, last]);
      });
    }
    return [...byHop].flatMap(([hop, set]): Reply[] => {
      const far = facts.farEnd(facts.links(from).peerings[hop]!, from.vpc.id);
      return table && far ? [{ table, addresses: set, to: far.vpc }] : [];
    });
  });
}
