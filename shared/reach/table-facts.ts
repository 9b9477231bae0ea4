import type { Route, RouteTable, Vpc, VpcId } from '../model/topology.ts';
import type { Family } from '../net/address.ts';
import {
  blockFirst,
  blockIsCanonical,
  blockLength,
  ipv4Sizes,
  prefixContains,
  prefixOfBlock,
  readCidr,
  readIpv4Block,
  type Prefix,
} from '../net/cidr.ts';
import { emptySet, type IntervalSet } from '../net/interval-set.ts';
import {
  buildIpv4Table,
  buildPrefixTable,
  emptyTable6,
  wonByValue,
  type PrefixColumns,
  type PrefixTable,
} from '../net/prefix-table.ts';
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
  /** The routes as written, in the order of ids, disabled ones included. */
  readonly routes: readonly Route[];
  /** How many system rows come before the routes: row `systemCount + i` is route i. */
  readonly systemCount: number;
  /** System rows first, then the table's routes. Made when first asked for: prefer the columns, or single rows. */
  readonly rows: readonly TableRow[];
  /** One of `rows`, the same object each time. */
  rowAt(index: number): TableRow;
  /** For each route its block if that is IPv4, as `readIpv4Block` gives it; -1 for an IPv6 block. */
  readonly blocks: readonly number[];
  /** For each route the place of its next hop among the peerings of the VPC; -1 when it is none of them. */
  readonly hops: readonly number[];
  /** True when the text of some route's block has host bits set. */
  readonly unaligned: boolean;
  /** The block of route i. */
  prefixOf(index: number): Prefix;
  /** Longest prefix match per family over the rows that count; values are indices into `rows`. */
  readonly lpm: Readonly<Record<Family, PrefixTable>>;
  /** True for a route that lies inside Local and that the provider does not let win there. */
  isInsideLocal(row: TableRow): boolean;
  /** The addresses for which the route of this id wins; empty when it never does. */
  won(route: Route): IntervalSet;
}

/** The VPC that a table belongs to, and the place of each peering among its own. */
interface TableOwner {
  readonly vpc: Vpc;
  /** -1 when it is none of them. */
  readonly placeOfPeering: (id: string) => number;
}

/**
 * Builds the table's facts: longest prefix match over the system rows and the enabled routes, where Local beats what the
 * profile does not excuse. Of equal blocks a route of the document wins over a system row that does not beat it so; of two
 * routes the one with the lower id.
 */
export function buildTableFacts(
  table: RouteTable | null,
  vpc: TableOwner,
  system: readonly TableRow[],
  routes: readonly Route[],
  profile: ProviderProfile,
): TableFacts {
  return new LazyTableFacts(table, vpc, system, routes, profile);
}

/** System rows that a route inside them does not beat; where no routes are derived there are no others. */
const holding: ReadonlySet<string | undefined> = new Set(['local', 'peering']);

/** IPv4 rows on their way into the match; kept between tables. */
const columns: PrefixColumns = { firsts: [], ends: [], values: [], count: 0 };

class LazyTableFacts implements TableFacts {
  readonly table: RouteTable | null;
  readonly vpc: VpcId;
  readonly routes: readonly Route[];
  readonly systemCount: number;
  readonly blocks: readonly number[];
  readonly hops: readonly number[];
  readonly unaligned: boolean;
  readonly lpm: Readonly<Record<Family, PrefixTable>>;
  readonly #system: readonly TableRow[];
  readonly #held: readonly TableRow[];
  readonly #profile: ProviderProfile;
  #prefixes6: Map<number, Prefix> | undefined;
  /** Rows of routes by the route's index, as far as anybody has asked for them. */
  #routeRows: TableRow[] | undefined;
  #won: ReadonlyMap<Route, IntervalSet> | undefined;

  constructor(
    table: RouteTable | null,
    { vpc, placeOfPeering }: TableOwner,
    system: readonly TableRow[],
    routes: readonly Route[],
    profile: ProviderProfile,
  ) {
    this.table = table;
    this.vpc = vpc.id;
    this.routes = routes;
    this.#system = profile.routes.model === 'system' ? withoutReplaced(system, routes) : system;
    this.systemCount = this.#system.length;
    this.#profile = profile;
    this.#held =
      profile.routes.model === 'manual' ? system : system.filter(({ system: row }) => holding.has(row?.type));
    const blocks = new Array<number>(routes.length);
    const hops = new Array<number>(routes.length);
    let last: string | undefined;
    let place = -1;
    for (let i = 0; i < routes.length; i++) {
      const { type, id } = routes[i]!.nextHop;
      // routes over one peering mostly stand together
      if (id !== last) place = id === undefined ? -1 : placeOfPeering(id);
      last = id;
      hops[i] = type === 'peering' ? place : -1;
    }
    this.hops = hops;
    let unaligned = false;
    for (let i = 0; i < routes.length; i++) {
      const block = readIpv4Block(routes[i]!.destination);
      blocks[i] = block;
      if (block >= 0) {
        if (!blockIsCanonical(block)) unaligned = true;
        continue;
      }
      const { prefix, canonical } = readCidr(routes[i]!.destination)!;
      if (!canonical) unaligned = true;
      (this.#prefixes6 ??= new Map()).set(i, prefix);
    }
    this.unaligned = unaligned;
    this.blocks = blocks;
    this.lpm = this.#match();
  }

  get rows(): readonly TableRow[] {
    return [...this.#system, ...this.routes.map((_, index) => this.rowAt(this.systemCount + index))];
  }

  rowAt(index: number): TableRow {
    if (index < this.systemCount) return this.#system[index]!;
    const at = index - this.systemCount;
    this.#routeRows ??= new Array<TableRow>(this.routes.length);
    return (this.#routeRows[at] ??= { prefix: this.prefixOf(at), route: this.routes[at]!, system: null });
  }

  isInsideLocal({ route, prefix }: TableRow): boolean {
    return (
      route !== null &&
      !this.#profile.routes.mayBeatLocal.includes(route.nextHop.type) &&
      this.#held.some((row) => prefixContains(row.prefix, prefix))
    );
  }

  won(route: Route): IntervalSet {
    return (this.#won ??= this.#winnings()).get(route) ?? emptySet;
  }

  prefixOf(index: number): Prefix {
    return this.#prefixes6?.get(index) ?? prefixOfBlock(this.blocks[index]!);
  }

  #match(): Readonly<Record<Family, PrefixTable>> {
    const { routes, blocks, systemCount } = this;
    const entries6: { first: bigint; last: bigint; value: number }[] = [];
    columns.count = 0;
    for (let i = 0; i < routes.length; i++) {
      if (routes[i]!.enabled === false) continue;
      const block = blocks[i]!;
      if (block < 0) {
        const prefix = this.prefixOf(i);
        if (!this.#losesToLocal(routes[i]!, prefix)) enter(prefix, systemCount + i, entries6);
      } else if (!this.#blockLosesToLocal(routes[i]!, block)) {
        enterBlock(block, systemCount + i);
      }
    }
    for (let value = 0; value < systemCount; value++) enter(this.#system[value]!.prefix, value, entries6);
    return { 4: buildIpv4Table(columns), 6: entries6.length > 0 ? buildPrefixTable(entries6) : emptyTable6 };
  }

  #losesToLocal(route: Route, prefix: Prefix): boolean {
    return this.isInsideLocal({ route, prefix, system: null });
  }

  #blockLosesToLocal(route: Route, block: number): boolean {
    const length = blockLength(block);
    const first = blockFirst(block);
    for (const { prefix } of this.#held) {
      if (prefix.family === 4 && prefix.length <= length && prefix.first <= first && first <= prefix.last) {
        return !this.#profile.routes.mayBeatLocal.includes(route.nextHop.type);
      }
    }
    return false;
  }

  #winnings(): ReadonlyMap<Route, IntervalSet> {
    const byRoute = new Map<Route, IntervalSet>();
    for (const family of [4, 6] as const) {
      for (const [value, set] of wonByValue(this.lpm[family])) {
        if (value >= this.systemCount) byRoute.set(this.routes[value - this.systemCount]!, set);
      }
    }
    return byRoute;
  }
}

/** Azure takes its drops of private ranges out of a table in which a user's route replaces 0.0.0.0/0 (AZ-UDR). */
function withoutReplaced(system: readonly TableRow[], routes: readonly Route[]): readonly TableRow[] {
  const replaced = routes.some(({ destination, enabled }) => {
    const block = enabled === false ? -1 : readIpv4Block(destination);
    return block >= 0 && blockLength(block) === 0;
  });
  return replaced ? system.filter((row) => row.system?.type !== 'drop') : system;
}

function enter(
  { family, first, last }: Prefix,
  value: number,
  entries6: { first: bigint; last: bigint; value: number }[],
): void {
  if (family === 6) {
    entries6.push({ first: first as bigint, last: last as bigint, value });
    return;
  }
  const { count, firsts, ends, values } = columns;
  firsts[count] = first as number;
  ends[count] = (last as number) + 1;
  values[count] = value;
  columns.count++;
}

function enterBlock(block: number, value: number): void {
  const { count, firsts, ends, values } = columns;
  const first = blockFirst(block);
  firsts[count] = first;
  ends[count] = first + ipv4Sizes[blockLength(block)]!;
  values[count] = value;
  columns.count++;
}
