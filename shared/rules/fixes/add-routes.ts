import { put, withChanges } from '../../model/edits/change.ts';
import type { RecordChange } from '../../model/patch.ts';
import type { NextHop, Route, RouteTableId } from '../../model/topology.ts';
import { familyOf, type Family } from '../../net/address.ts';
import { canonicalCidr, formatPrefix } from '../../net/cidr.ts';
import {
  emptySet,
  spaceOfPrefixes,
  subtract,
  union,
  type AddressSpace,
  type IntervalSet,
} from '../../net/interval-set.ts';
import { prefixesOfTexts, type PeeringFacts, type VpcOutline } from '../../reach/facts.ts';
import type { Fix } from '../engine/finding.ts';
import type { FixContext } from './fixer.ts';
import { leastCover } from './least-cover.ts';
import { routesText, say, tableText } from './route-words.ts';

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
  const titles: { readonly en: string; readonly zh: string }[] = [];
  for (const lack of lacks) {
    const destinations = lackingBlocks(context, lack);
    const nextHop: NextHop = { type: 'peering', id: lack.over.peering.id };
    const added = destinations.flatMap((destination) => routeFor(context, lack.routeTable, destination, nextHop));
    if (added.length === 0) continue;
    changes.push(...added.map((route) => put(context.topology, 'routes', route)));
    const shown = added.map(({ destination }) => destination);
    const title = say((language) => {
      const routes = routesText(context, shown, nextHop, language);
      const table = tableText(context, lack.routeTable, language);
      return language === 'en' ? `Add ${routes} to ${table}` : `在 ${table}中增加 ${routes}`;
    });
    titles.push({ en: title.en, zh: title['zh-CN'] });
  }
  if (changes.length === 0) return [];
  const title = say((language) =>
    language === 'en' ? titles.map(({ en }) => en).join('; ') : titles.map(({ zh }) => zh).join('；'),
  );
  return [{ title, patch: { changes } }];
}

function lackingBlocks(context: FixContext, { routeTable, over, wanted }: Lack): string[] {
  const { facts, topology, profile } = context;
  const from = facts.outline(topology.routeTables.get(routeTable)?.vpc ?? '');
  const far = from && facts.farEnd(over, from.vpc.id);
  if (!far || from.vpc.external || !profile.routes.nextHops.includes('peering')) return [];
  const table = facts.table(routeTable);
  const routes = facts.routesOver(over, from.vpc.id).filter((route) => route.routeTable === routeTable);
  return ([4, 6] as const).flatMap((family) => {
    const blocks = far.prefixes.filter((prefix) => prefix.family === family);
    const sent = routes
      .map((route) => table.won(route))
      .filter(([first]) => first !== undefined && familyOf(first) === family);
    const lacking = sent.reduce(subtract, wanted[family]);
    return leastCover(lacking, blocks, othersOf(context, from, over, family)).map(formatPrefix);
  });
}

/** What the VPC itself and its other peers have. */
function othersOf({ facts }: FixContext, from: VpcOutline, over: PeeringFacts, family: Family): IntervalSet {
  return from.peerings.reduce<IntervalSet>((others, peering) => {
    const far = peering === over ? undefined : facts.farEnd(peering, from.vpc.id);
    return union(others, far && far !== facts.farEnd(over, from.vpc.id) ? far.space[family] : emptySet);
  }, from.space[family]);
}

/** The route to put: a new one, or one of the block that stands there switched off or with another next hop. */
function routeFor(
  { facts, newId }: FixContext,
  routeTable: RouteTableId,
  destination: string,
  nextHop: NextHop,
): Route[] {
  const standing = facts.routesIn(routeTable).filter((route) => canonicalCidr(route.destination) === destination);
  const same = standing.find((route) => route.nextHop.type === nextHop.type && route.nextHop.id === nextHop.id);
  if (same) return same.enabled === false ? [withChanges<Route>(same, { enabled: undefined })] : [];
  const other = standing.find(({ enabled }) => enabled !== false);
  if (other) return [{ ...other, nextHop }];
  return [{ id: newId('rt'), routeTable, destination, nextHop }];
}
