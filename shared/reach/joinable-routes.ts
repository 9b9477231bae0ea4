import type { PeeringId, Route } from '../model/topology.ts';
import { prefixAt, prefixContains, type Prefix } from '../net/cidr.ts';
import { meets } from '../net/interval-set.ts';
import type { Facts, VpcFacts } from './facts.ts';
import { liveNeighbours } from './forwarding.ts';
import type { TableFacts, TableRow } from './table-facts.ts';

/** Routes over one peering that a single one can stand for. */
export interface JoinableRoutes {
  readonly peering: PeeringId;
  readonly routes: readonly Route[];
  /** The narrowest block that holds them all: inside one block of the peer, and nobody else's. */
  readonly destination: Prefix;
}

/**
 * Which routes of a table could be joined without swallowing a range of anybody else: those over one live peering into
 * one block of the peer, where no other row of the table leads into the joined block and no other peer has addresses in it.
 */
export function joinableRoutes(facts: Facts, vpc: VpcFacts, table: TableFacts): readonly JoinableRoutes[] {
  const rows = table.rows.filter(({ route }) => route?.enabled !== false);
  const neighbours = liveNeighbours(facts, vpc);
  return facts.links(vpc).peerings.flatMap((over) => {
    const far = over.state === 'live' ? facts.farEnd(over, vpc.vpc.id) : undefined;
    const peering = over.peering.id;
    const own = rows.filter(({ route }) => route?.nextHop.type === 'peering' && route.nextHop.id === peering);
    return (far?.prefixes ?? []).flatMap((block): readonly JoinableRoutes[] => {
      const inside = own.filter(({ prefix }) => prefixContains(block, prefix));
      if (inside.length < 2) return [];
      const destination = narrowest(inside);
      const { family, first, last } = destination;
      const others = rows.some((row) => !inside.includes(row) && prefixContains(destination, row.prefix));
      const shared = neighbours.some(
        ({ vpc: { id }, space }) => id !== far!.vpc.id && meets(space[family], [first, last]),
      );
      return others || shared ? [] : [{ peering, routes: inside.map(({ route }) => route!), destination }];
    });
  });
}

/** The narrowest block that holds the blocks of all rows. */
function narrowest(rows: readonly TableRow[]): Prefix {
  let joined = rows[0]!.prefix;
  while (!rows.every(({ prefix }) => prefixContains(joined, prefix)))
    joined = prefixAt(joined.first, joined.length - 1);
  return joined;
}
