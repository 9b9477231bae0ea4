import type { Route } from '../model/topology.ts';
import { blockFirst, blockLength, ipv4Sizes, prefixAt, prefixContains, type Prefix } from '../net/cidr.ts';
import { includesSet, intersect, isEmpty, sizeOf, type IntervalSet } from '../net/interval-set.ts';
import type { VpcFacts } from './facts.ts';
import type { TableFacts } from './table-facts.ts';

/** A route that is much broader than what it serves of the peer's subnets. */
export interface WideRoute {
  readonly route: Route;
  readonly destination: Prefix;
  /** The addresses of the peer's subnets for which the route wins. */
  readonly served: IntervalSet;
}

/** True when a route is narrower than a block of the peer, but beyond its subnets and itself none of its blocks; allocates nothing. */
export function isLoose(table: TableFacts, index: number, peer: VpcFacts): boolean {
  const block = table.blocks[index]!;
  return block >= 0 ? isLooseIpv4(block, peer) : isLooseIpv6(table.prefixOf(index), peer);
}

function isLooseIpv6(destination: Prefix, { prefixes, inhabited }: VpcFacts): boolean {
  const { first, last, length } = destination;
  if (prefixes.some((prefix) => prefix.length === length && prefix.first === first)) return false;
  return prefixes.some((prefix) => prefixContains(prefix, destination)) && !includesSet(inhabited[6], [first, last]);
}

function isLooseIpv4(block: number, { prefixes, inhabited }: VpcFacts): boolean {
  const first = blockFirst(block);
  const last = first + ipv4Sizes[blockLength(block)]! - 1;
  let inside = false;
  for (const prefix of prefixes) {
    if (prefix.family !== 4 || first < prefix.first || prefix.last < last) continue;
    if (prefix.first === first && prefix.last === last) return false;
    inside = true;
  }
  if (!inside) return false;
  const set = inhabited[4] as readonly number[];
  for (let i = 0; i < set.length && set[i]! <= first; i += 2) if (last <= set[i + 1]!) return false;
  return true;
}

/**
 * The routes of a table over the peering that lie inside a block of the peer, and serve subnets of it that a narrower
 * block would hold, or that are less than half of the route's addresses. A whole block is what everybody routes; an
 * aggregate that no single route could tighten is kept apart from a careless one by how much of it is in use.
 */
export function wideRoutes(table: TableFacts, hop: number, peer: VpcFacts): readonly WideRoute[] {
  return table.routes.flatMap((route, index): WideRoute[] => {
    if (table.hops[index] !== hop || route.enabled === false || !isLoose(table, index, peer)) return [];
    const destination = table.prefixOf(index);
    const served = intersect(table.won(route), peer.inhabited[destination.family]);
    if (isEmpty(served)) return [];
    const halfEmpty = sizeOf(served) * 2n < sizeOf([destination.first, destination.last]);
    return halfEmpty || fitsHalf(destination, served) ? [{ route, destination, served }] : [];
  });
}

/** True when one half of the block, a route of its own, holds all of the set. */
function fitsHalf({ length }: Prefix, set: IntervalSet): boolean {
  return set.at(-1)! <= prefixAt(set[0]!, length + 1).last;
}
