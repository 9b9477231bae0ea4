import { put, withChanges } from '../../model/edits/change.ts';
import type { RecordChange } from '../../model/patch.ts';
import type { NextHop, Route, RouteTableId } from '../../model/topology.ts';
import { familyOf, type Family } from '../../net/address.ts';
import { canonicalCidr, formatPrefix, prefixContains, type Prefix } from '../../net/cidr.ts';
import {
  emptySet,
  setOfPrefixes,
  spaceOfPrefixes,
  subtract,
  union,
  type AddressSpace,
  type IntervalSet,
} from '../../net/interval-set.ts';
import { isWanted, prefixesOfTexts, type PeeringFacts, type VpcOutline } from '../../reach/facts.ts';
import type { TableFacts } from '../../reach/table-facts.ts';
import type { Fix, Language, Text } from '../engine/finding.ts';
import type { FixContext } from './fixer.ts';
import { leastCover } from './least-cover.ts';
import { joinTexts, routesText, say, tableText } from './route-words.ts';

/** Addresses that a table is to send over a peering. */
export interface Lack {
  readonly routeTable: RouteTableId;
  readonly over: PeeringFacts;
  readonly wanted: AddressSpace;
}

/** The addresses of CIDR texts. */
export function spaceOfTexts(texts: readonly string[]): AddressSpace {
  return spaceOfPrefixes(prefixesOfTexts(texts));
}

/** The least routes that give the tables what they lack: none that stands already, none with addresses of somebody else. */
export function addRoutes(context: FixContext, lacks: readonly Lack[]): Fix[] {
  const changes: RecordChange[] = [];
  const titles: Text[] = [];
  for (const { routeTable, over, wanted } of lacks) {
    const nextHop: NextHop = { type: 'peering', id: over.peering.id };
    const blocks = lackingBlocks(context, { routeTable, over, wanted });
    const puts = blocks.flatMap((destination) => putFor(context, routeTable, destination, nextHop));
    for (const how of ['add', 'enable', 'repoint'] as const) {
      const routes = puts.flatMap((each) => (each.how === how ? [each.route] : []));
      if (routes.length === 0) continue;
      changes.push(...routes.map((route) => put(context.topology, 'routes', route)));
      const destinations = routes.map(({ destination }) => destination);
      titles.push(
        say((language) =>
          words[how][language](
            routesText(context, destinations, nextHop, language),
            tableText(context, routeTable, language),
          ),
        ),
      );
    }
  }
  if (changes.length === 0) return [];
  return [{ title: joinTexts(titles), patch: { changes } }];
}

type Words = Readonly<Record<Language, (routes: string, table: string) => string>>;

const words: Readonly<Record<'add' | 'enable' | 'repoint', Words>> = {
  add: {
    en: (routes, table) => `Add ${routes} to ${table}`,
    'zh-CN': (routes, table) => `在 ${table}中增加 ${routes}`,
  },
  enable: {
    en: (routes, table) => `Switch ${routes} of ${table} on`,
    'zh-CN': (routes, table) => `启用 ${table}中的 ${routes}`,
  },
  repoint: {
    en: (routes, table) => `Change the next hop in ${table}: ${routes}`,
    'zh-CN': (routes, table) => `修改 ${table}中路由的下一跳：${routes}`,
  },
};

function lackingBlocks(context: FixContext, { routeTable, over, wanted }: Lack): string[] {
  const { facts, topology, profile } = context;
  const from = facts.outline(topology.routeTables.get(routeTable)?.vpc ?? '');
  const far = from && facts.farEnd(over, from.vpc.id);
  if (!far || from.vpc.external || !profile.routes.nextHops.includes('peering')) return [];
  const table = facts.table(routeTable);
  const routes = facts.routesOver(over, from.vpc.id); // those of other tables win nothing in this one
  return ([4, 6] as const).flatMap((family) => {
    const blocks = far.prefixes.filter((prefix) => prefix.family === family);
    const sent = routes
      .map((route) => table.won(route))
      .filter(([first]) => first !== undefined && familyOf(first) === family);
    const lacking = sent.reduce(subtract, wanted[family]);
    const spared = othersOf(context, from, over, family);
    return coverAround(table, lacking, blocks, spared).map(formatPrefix);
  });
}

/** As `leastCover`, where what more specific routes of the table hold need not be spared: they win there anyway. */
function coverAround(
  table: TableFacts,
  wanted: IntervalSet,
  inside: readonly Prefix[],
  spared: IntervalSet,
): readonly Prefix[] {
  const plain = leastCover(wanted, inside, []);
  const finer = table.routes.flatMap(({ enabled }, at) => {
    const prefix = table.prefixOf(at);
    return enabled !== false && plain.some((block) => isFiner(prefix, block)) ? [prefix] : [];
  });
  if (finer.length === 0) return leastCover(wanted, inside, spared);
  const cover = leastCover(wanted, inside, subtract(spared, setOfPrefixes(finer, inside[0]!.family)));
  const holds = cover.every((block) => !finer.some((prefix) => prefixContains(prefix, block)));
  return holds ? cover : leastCover(wanted, inside, spared);
}

function isFiner(prefix: Prefix, block: Prefix): boolean {
  return prefix.length > block.length && prefixContains(block, prefix);
}

/** What the VPC itself and its other peers have. */
function othersOf({ facts }: FixContext, from: VpcOutline, over: PeeringFacts, family: Family): IntervalSet {
  return facts.links(from).peerings.reduce<IntervalSet>((others, peering) => {
    const far = isWanted(peering.peering) ? facts.farEnd(peering, from.vpc.id) : undefined;
    return union(others, far && far !== facts.farEnd(over, from.vpc.id) ? far.space[family] : emptySet);
  }, from.space[family]);
}

/** The route to put: a new one, or the one of the block that stands there switched off or with another next hop. */
function putFor(
  { facts, newId }: FixContext,
  routeTable: RouteTableId,
  destination: string,
  nextHop: NextHop,
): { readonly how: keyof typeof words; readonly route: Route }[] {
  const standing = facts.routesIn(routeTable).filter((route) => canonicalCidr(route.destination) === destination);
  const same = standing.find((route) => route.nextHop.type === nextHop.type && route.nextHop.id === nextHop.id);
  const other = standing.find(({ enabled }) => enabled !== false);
  if (same) return same.enabled === false ? [{ how: 'enable', route: withChanges(same, { enabled: undefined }) }] : [];
  if (other) return [{ how: 'repoint', route: { ...other, nextHop } }];
  return [{ how: 'add', route: { id: newId('rt'), routeTable, destination, nextHop } }];
}
