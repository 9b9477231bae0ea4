import type { Route, RouteTable, VpcId } from '../model/topology.ts';
import type { Family } from '../net/address.ts';
import { prefixContains, readCidr, type Prefix } from '../net/cidr.ts';
import { emptySet, type IntervalSet } from '../net/interval-set.ts';
import { buildPrefixTable, wonByValue, type PrefixEntry, type PrefixTable } from '../net/prefix-table.ts';
import type { ProviderProfile } from '../providers/profile.ts';
import type { SystemRow } from './system-rows.ts';

/** One row of a table as the engine sees it: a route of the document, or one that the provider puts there by itself. */
export type TableRow =
  | { readonly prefix: Prefix; readonly route: Route; readonly system: null }
  | { readonly prefix: Prefix; readonly route: null; readonly system: SystemRow };

/** A route table with its system rows and what each row wins. */
export interface TableFacts {
  /** null: the routes that the provider derives for subnets without a table. */
  readonly table: RouteTable | null;
  readonly vpc: VpcId;
  /** System rows first, then the table's routes in the order of ids, disabled ones included. */
  readonly rows: readonly TableRow[];
  /** Longest prefix match per family over the rows that count; values are indices into `rows`. */
  readonly lpm: Readonly<Record<Family, PrefixTable>>;
  /** True for a route that lies inside Local and that the provider does not let win there. */
  readonly isInsideLocal: (row: TableRow) => boolean;
  /** The addresses for which the route of this id wins; empty when it never does. */
  readonly won: (route: Route) => IntervalSet;
}

/**
 * Builds the table's facts: longest prefix match over the system rows and the enabled routes, where Local beats what the
 * profile does not excuse. Of equal blocks a route of the document wins where the provider lets users override (Azure),
 * else the system row; of two routes the one with the lower id.
 */
export function buildTableFacts(
  table: RouteTable | null,
  vpc: VpcId,
  system: readonly TableRow[],
  routes: readonly Route[],
  profile: ProviderProfile,
): TableFacts {
  const rows: TableRow[] = [...system];
  for (const route of routes) {
    const read = readCidr(route.destination);
    if (read) rows.push({ prefix: read.prefix, route, system: null });
  }
  const held = system.filter((row) => row.system?.type === 'local' || row.system?.type === 'peering');
  const isInsideLocal = ({ route, prefix }: TableRow): boolean =>
    route !== null &&
    !profile.routes.mayBeatLocal.includes(route.nextHop.type) &&
    held.some((row) => prefixContains(row.prefix, prefix));

  const usersFirst = profile.routes.model === 'system';
  const entries: Record<Family, PrefixEntry[]> = { 4: [], 6: [] };
  const enter = (value: number): void => {
    const row = rows[value]!;
    if (row.route?.enabled === false || isInsideLocal(row)) return;
    const { first, last, length, family } = row.prefix;
    entries[family].push({ first, last, length, value });
  };
  if (!usersFirst) for (let value = 0; value < system.length; value++) enter(value);
  for (let value = system.length; value < rows.length; value++) enter(value);
  if (usersFirst) for (let value = 0; value < system.length; value++) enter(value);
  const lpm = { 4: buildPrefixTable(entries[4]), 6: buildPrefixTable(entries[6]) };

  let won: ReadonlyMap<Route, IntervalSet> | undefined;
  const winnings = (): ReadonlyMap<Route, IntervalSet> => {
    const byRoute = new Map<Route, IntervalSet>();
    for (const family of [4, 6] as const) {
      for (const [value, set] of wonByValue(lpm[family])) {
        const { route } = rows[value]!;
        if (route) byRoute.set(route, set);
      }
    }
    return byRoute;
  };
  return { table, vpc, rows, lpm, isInsideLocal, won: (route) => (won ??= winnings()).get(route) ?? emptySet };
}
