import type { NextHop, Route } from '../model/topology.ts';
import { formatPrefix } from '../net/cidr.ts';
import type { TableFacts } from './table-facts.ts';

/** By row, the run in which it won something last; kept between runs, as there is one per table. */
let won = new Uint32Array(64);
let run = 0;
const none: readonly number[] = [];

/** The places in `routes` of a table's enabled routes that no address selects; told by two passes over numbers. */
export function unselectedRoutes({ lpm, routes, systemCount }: TableFacts): readonly number[] {
  const rows = systemCount + routes.length;
  if (won.length < rows) won = new Uint32Array(rows * 2);
  run++;
  for (const value of lpm[4].values) if (value >= 0) won[value] = run;
  for (const value of lpm[6].values) if (value >= 0) won[value] = run;
  let unselected: number[] | undefined;
  for (let i = 0; i < routes.length; i++) {
    if (won[systemCount + i] !== run && routes[i]!.enabled !== false) (unselected ??= []).push(i);
  }
  return unselected ?? none;
}

/**
 * The enabled routes of a table that share their canonical destination with others and do not lie inside Local, by that
 * destination as text; the one that the checks follow comes first.
 */
export function sharedDestinations(table: TableFacts): ReadonlyMap<string, readonly Route[]> {
  const shared = new Map<string, Route[]>();
  for (const row of table.rows) {
    if (!row.route || row.route.enabled === false || table.isInsideLocal(row)) continue;
    const destination = formatPrefix(row.prefix);
    const routes = shared.get(destination);
    if (routes) routes.push(row.route);
    else shared.set(destination, [row.route]);
  }
  for (const [destination, routes] of shared) if (routes.length === 1) shared.delete(destination);
  return shared;
}

/** True when two next hops are one. */
export function sameNextHop(a: NextHop, b: NextHop): boolean {
  return a.type === b.type && a.id === b.id && a.ip === b.ip;
}
