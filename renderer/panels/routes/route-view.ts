import type { Route, Topology } from '../../../shared/model/topology.ts';
import { parseAddress } from '../../../shared/net/address.ts';
import { readCidr, type Prefix } from '../../../shared/net/cidr.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';

export type SortColumn = 'destination' | 'type' | 'hop' | 'remark';

/** Which routes of a table are shown, and in what order. */
export interface RouteView {
  readonly filter: string;
  /** Only routes about which something is found. */
  readonly found: boolean;
  /** null: in the order of the document. */
  readonly sort: { readonly by: SortColumn; readonly down: boolean } | null;
}

export const everyRoute: RouteView = { filter: '', found: false, sort: null };

/** How a next hop is called, for filtering and sorting. */
function hopName(topology: Topology, { nextHop: { type, id, ip } }: Route): string {
  if (id === undefined) return ip ?? type;
  return topology.peerings.get(id)?.name || topology.gateways.get(id)?.name || id;
}

/** The routes to show. A filter that is an address shows the routes that hold it; any other text, those that have it. */
export function viewedRoutes(
  topology: Topology,
  routes: readonly Route[],
  { filter, found, sort }: RouteView,
  withFindings: ReadonlySet<string>,
): readonly Route[] {
  const text = filter.trim().toLowerCase();
  const address = text === '' ? null : parseAddress(text);
  const matches = (route: Route): boolean => {
    if (found && !withFindings.has(route.id)) return false;
    if (text === '') return true;
    const block = address === null ? undefined : readCidr(route.destination)?.prefix;
    if (block && block.first <= address! && address! <= block.last && typeof block.first === typeof address)
      return true;
    return [route.destination, hopName(topology, route), route.description ?? ''].some((part) =>
      part.toLowerCase().includes(text),
    );
  };
  const shown = text === '' && !found ? routes : routes.filter(matches);
  return sort ? sorted(topology, shown, sort.by, sort.down) : shown;
}

function sorted(topology: Topology, routes: readonly Route[], by: SortColumn, down: boolean): readonly Route[] {
  const order = down ? -1 : 1;
  if (by === 'destination') {
    return routes
      .map((route) => ({ route, block: readCidr(route.destination)!.prefix }))
      .sort((a, b) => order * compareBlocks(a.block, b.block))
      .map(({ route }) => route);
  }
  const wordOf = (route: Route): string =>
    by === 'type' ? route.nextHop.type : by === 'hop' ? hopName(topology, route) : (route.description ?? '');
  return routes
    .map((route) => ({ route, word: wordOf(route) }))
    .sort((a, b) => order * a.word.localeCompare(b.word, undefined, { numeric: true }))
    .map(({ route }) => route);
}

function compareBlocks(a: Prefix, b: Prefix): number {
  if (a.family !== b.family) return a.family - b.family;
  return a.first < b.first ? -1 : a.first > b.first ? 1 : a.length - b.length;
}

/** The ids of a range of rows, both ends included, whichever comes first; just `to` where `from` is not shown. */
export function rangeOf(routes: readonly Route[], from: string | null, to: string): readonly string[] {
  const [a, b] = [routes.findIndex(({ id }) => id === from), routes.findIndex(({ id }) => id === to)];
  return a < 0 ? [to] : routes.slice(Math.min(a, b), Math.max(a, b) + 1).map(({ id }) => id);
}

/** The routes that a finding which nothing waives is about. */
export function routesWithFindings(findings: readonly Finding[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { subjects, waived } of findings) {
    if (!waived) for (const { type, id } of subjects) if (type === 'routes') found.add(id);
  }
  return found;
}
