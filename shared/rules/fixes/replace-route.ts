import { put } from '../../model/edits/change.ts';
import type { RecordChange } from '../../model/patch.ts';
import type { NextHop, Route } from '../../model/topology.ts';
import { canonicalCidr, formatPrefix, type Prefix } from '../../net/cidr.ts';
import type { FixContext } from './fixer.ts';

/** A destination with the next hop that it is to have. */
export interface WantedRoute {
  readonly destination: string;
  readonly nextHop: NextHop;
}

/** The blocks for which the table of a route has no other enabled route. */
export function lackedBy({ facts }: FixContext, route: Route, blocks: readonly Prefix[]): string[] {
  const others = facts.routesIn(route.routeTable).filter(({ id, enabled }) => id !== route.id && enabled !== false);
  const standing = new Set(others.map(({ destination }) => canonicalCidr(destination)));
  return blocks.map(formatPrefix).filter((destination) => !standing.has(destination));
}

/** Puts other routes in the place of one, of which the first keeps the record. */
export function replaceRoute(
  { topology, newId }: FixContext,
  route: Route,
  wanted: readonly WantedRoute[],
): RecordChange[] {
  return wanted.map((changes, index) =>
    put(topology, 'routes', { ...route, ...(index > 0 && { id: newId('rt') }), ...changes }),
  );
}
