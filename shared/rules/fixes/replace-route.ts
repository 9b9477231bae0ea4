import { drop, put } from '../../model/edits/change.ts';
import type { RecordChange } from '../../model/patch.ts';
import type { NextHop, Route } from '../../model/topology.ts';
import { canonicalCidr } from '../../net/cidr.ts';
import type { FixContext } from './fixer.ts';

/** A destination with the next hop that it is to have. */
export interface WantedRoute {
  readonly destination: string;
  readonly nextHop: NextHop;
}

/** Puts other routes in the place of one: the first keeps its record; what the table has already is not put again. */
export function replaceRoute(
  { facts, topology, newId }: FixContext,
  route: Route,
  wanted: readonly WantedRoute[],
): RecordChange[] {
  const standing = new Set(
    facts
      .routesIn(route.routeTable)
      .filter(({ id, enabled }) => id !== route.id && enabled !== false)
      .map(({ destination }) => canonicalCidr(destination)),
  );
  const lacking = wanted.filter(({ destination }) => !standing.has(destination));
  if (lacking.length === 0) return [drop(topology, 'routes', route.id)];
  return lacking.map((changes, index) =>
    put(topology, 'routes', { ...route, ...(index > 0 && { id: newId('rt') }), ...changes }),
  );
}
