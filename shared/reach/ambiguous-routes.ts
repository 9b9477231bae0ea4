import type { Route } from '../model/topology.ts';
import { prefixContains, type Prefix } from '../net/cidr.ts';
import { intersect, isEmpty, union, type IntervalSet } from '../net/interval-set.ts';
import type { ProviderProfile } from '../providers/profile.ts';
import type { Facts, PeeringFacts, VpcFacts, VpcOutline } from './facts.ts';
import type { TableFacts } from './table-facts.ts';

/** A route over a live peering, and the VPC at the far end. */
export interface RouteToPeer {
  readonly route: Route;
  readonly destination: Prefix;
  readonly over: PeeringFacts;
  readonly far: VpcOutline;
}

/** A route, and narrower ones to other peers that take addresses which its own peer has too. */
export interface AmbiguousRoute {
  readonly outer: RouteToPeer;
  readonly inner: readonly RouteToPeer[];
  /** The addresses that both the peer of the route and one of the others have. */
  readonly shared: IntervalSet;
}

/**
 * The routes of a table whose destination holds that of a route over another peering, where the far ends share addresses of
 * both. Equal destinations are a conflict, which is told as such; peers that the provider does not let overlap, too.
 */
export function ambiguousRoutes(facts: Facts, vpc: VpcFacts, table: TableFacts): readonly AmbiguousRoute[] {
  const found = new Map<RouteToPeer, Omit<AmbiguousRoute, 'outer'>>();
  const enclosing: RouteToPeer[] = [];
  for (const inner of routesToPeers(facts, vpc, table)) {
    while (enclosing.length > 0 && !prefixContains(enclosing.at(-1)!.destination, inner.destination)) enclosing.pop();
    for (const outer of enclosing) {
      const shared = sharedBy(outer, inner, facts.profile);
      if (isEmpty(shared)) continue;
      const known = found.get(outer);
      found.set(outer, {
        inner: [...(known?.inner ?? []), inner],
        shared: union(known?.shared ?? [], shared),
      });
    }
    enclosing.push(inner);
  }
  return [...found].map(([outer, others]) => ({ outer, ...others }));
}

/** Enabled routes over live peerings by family and address, the wider ones first. */
function routesToPeers(facts: Facts, vpc: VpcFacts, table: TableFacts): RouteToPeer[] {
  const { peerings } = facts.links(vpc);
  const routes = table.routes.flatMap((route, index): RouteToPeer[] => {
    const over = peerings[table.hops[index]!];
    const far = over?.state === 'live' && route.enabled !== false ? facts.farEnd(over, vpc.vpc.id) : undefined;
    return over && far ? [{ route, destination: table.prefixOf(index), over, far }] : [];
  });
  return routes.sort(
    ({ destination: a }, { destination: b }) =>
      a.family - b.family || (a.first < b.first ? -1 : a.first > b.first ? 1 : a.length - b.length),
  );
}

function sharedBy(outer: RouteToPeer, inner: RouteToPeer, { overlap }: ProviderProfile): IntervalSet {
  const { family, first, last, length } = inner.destination;
  if (outer.far === inner.far || outer.destination.length === length) return [];
  const crossing = outer.over.crossRegion || inner.over.crossRegion;
  if ((crossing ? overlap.peersCrossRegion : overlap.peersSameRegion) === 'error') return [];
  return intersect(intersect([first, last], outer.far.space[family]), inner.far.space[family]);
}
