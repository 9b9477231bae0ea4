import type { Route, RouteTable } from '../model/topology.ts';
import type { Family } from '../net/address.ts';
import { prefixContains, readCidr, type Prefix } from '../net/cidr.ts';
import { emptySet, type IntervalSet } from '../net/interval-set.ts';
import { buildPrefixTable, wonByValue, type PrefixEntry, type PrefixTable } from '../net/prefix-table.ts';
import type { ProviderProfile } from '../providers/profile.ts';

/** One row of a table as the engine sees it: a route of the document, or the Local route of one of the VPC's blocks. */
export interface TableRow {
  /** null: Local. */
  readonly route: Route | null;
  readonly prefix: Prefix;
}

/** A route table with its Local rows and what each row wins. */
export interface TableFacts {
  readonly table: RouteTable;
  /** Local rows first, then the table's routes in document order, disabled ones included. */
  readonly rows: readonly TableRow[];
  /** Longest prefix match per family over the rows that count; values are indices into `rows`. */
  readonly lpm: Readonly<Record<Family, PrefixTable>>;
  /** True for a route that lies inside Local and that the provider does not let win there. */
  readonly isInsideLocal: (row: TableRow) => boolean;
  /** The addresses for which the route of this id wins; empty when it never does. */
  readonly won: (route: Route) => IntervalSet;
}

/** Builds the table's facts: LPM over Local and the enabled routes, where Local beats what the profile does not excuse. */
export function buildTableFacts(
  table: RouteTable,
  routes: readonly Route[],
  local: readonly Prefix[],
  profile: ProviderProfile,
): TableFacts {
  const rows: TableRow[] = [...local.map((prefix) => ({ route: null, prefix }))];
  for (const route of routes) {
    const read = readCidr(route.destination);
    if (read) rows.push({ route, prefix: read.prefix });
  }
  const isInsideLocal = ({ route, prefix }: TableRow): boolean =>
    route !== null &&
    !profile.routes.mayBeatLocal.includes(route.nextHop.type) &&
    local.some((block) => prefixContains(block, prefix));

  const entries: Record<Family, PrefixEntry[]> = { 4: [], 6: [] };
  rows.forEach((row, value) => {
    if (row.route?.enabled === false || isInsideLocal(row)) return;
    const { first, last, length, family } = row.prefix;
    entries[family].push({ first, last, length, value });
  });
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
  return { table, rows, lpm, isInsideLocal, won: (route) => (won ??= winnings()).get(route) ?? emptySet };
}
