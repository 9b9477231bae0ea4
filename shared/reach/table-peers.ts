import type { VpcId } from '../model/topology.ts';
import type { Facts, VpcFacts } from './facts.ts';
import type { TableFacts } from './table-facts.ts';

/** By the place of a peering among its VPC's, the mark of the last table that routes over it; kept between VPCs. */
let marks = new Uint32Array(64);
let mark = 0;

/** True when the tables of one VPC route over the same peerings, whatever these carry; told by one pass over numbers. */
export function routeOverTheSame(tables: readonly TableFacts[], peerings: number): boolean {
  if (marks.length < peerings) marks = new Uint32Array(peerings * 2);
  const first = ++mark;
  let expected = 0;
  for (const { hops, routes } of tables) {
    let count = 0;
    for (let i = 0; i < hops.length; i++) {
      const hop = hops[i]!;
      if (hop < 0 || marks[hop] === mark || routes[i]!.enabled === false) continue;
      if (mark > first && marks[hop]! < first) return false;
      marks[hop] = mark;
      count++;
    }
    if (mark === first) expected = count;
    else if (count !== expected) return false;
    mark++;
  }
  return true;
}

/** The peers to which a table routes over live peerings. */
export function peersOf(facts: Facts, own: VpcFacts, { hops, routes }: TableFacts): ReadonlySet<VpcId> {
  const { peerings } = facts.links(own);
  const peers = new Set<VpcId>();
  for (let i = 0; i < hops.length; i++) {
    const over = peerings[hops[i]!];
    if (over?.state !== 'live' || routes[i]!.enabled === false) continue;
    peers.add(facts.farEnd(over, own.vpc.id)!.vpc.id);
  }
  return peers;
}
