import type { Route, RouteTableId, Topology } from '../model/topology.ts';
import { canonicalCidr, readCidr } from '../net/cidr.ts';
import { isStanding } from '../reach/facts.ts';
import { compareTexts, named, placeOf } from './naming.ts';
import type { LeftOut, Named, PlannedRoute } from './plan.ts';

/** Every route that is to stand, by account, region, VPC, table and destination; and those that are left out. */
export function plannedRoutes(topology: Topology): {
  readonly routes: readonly PlannedRoute[];
  readonly leftOut: readonly LeftOut[];
} {
  const subnets = subnetsByTable(topology);
  const seen = new Set<string>();
  const routes: PlannedRoute[] = [];
  const leftOut: LeftOut[] = [];
  for (const route of [...topology.routes.values()].sort((a, b) => compareTexts(a.id, b.id))) {
    const { id, destination } = route;
    const record = topology.routeTables.get(route.routeTable)!;
    const table = named(record, record.id);
    const nextHop = nextHopOf(topology, route);
    const row = rowKey(route);
    const why = whyLeftOut(topology, route) ?? (seen.has(row) ? 'duplicate' : undefined);
    if (why) leftOut.push({ route: id, table, destination, why });
    else if (!nextHop) leftOut.push({ route: id, table, destination, why: 'next-hop-missing' });
    else {
      seen.add(row);
      routes.push({
        ...placeOf(topology, record.vpc),
        route: id,
        table,
        subnets: subnets.get(record.id) ?? [],
        destination,
        nextHopType: route.nextHop.type,
        nextHop,
        remark: route.description ?? '',
      });
    }
  }
  routes.sort(comparePlannedRoutes);
  leftOut.sort((a, b) => compareTexts(a.table.name, b.table.name) || compareTexts(a.route, b.route));
  return { routes, leftOut };
}

/** Where a route stands in its table, whatever its id: one destination of one table. */
export function slotKey({ routeTable, destination }: Route): string {
  return JSON.stringify([routeTable, canonicalCidr(destination)]);
}

/** What a route is, whatever its id and remark: a table holds no second one like it. */
export function rowKey(route: Route): string {
  const { type, id, ip } = route.nextHop;
  return JSON.stringify([slotKey(route), type, id, ip]);
}

function whyLeftOut(topology: Topology, { enabled, nextHop }: Route): LeftOut['why'] | undefined {
  if (enabled === false) return 'disabled';
  const peering = nextHop.type === 'peering' && nextHop.id !== undefined && topology.peerings.get(nextHop.id);
  return peering && !isStanding(peering) ? 'peering-ended' : undefined;
}

/** What the route points at, if that is there; without a name where the type alone says it. */
function nextHopOf(topology: Topology, { nextHop }: Route): Named | undefined {
  const { type, id, ip } = nextHop;
  if (id === undefined) return type === 'peering' ? undefined : { name: ip ?? '', id: '' };
  if (type === 'blackhole') return { name: '', id: '' };
  const target = type === 'peering' ? topology.peerings.get(id) : topology.gateways.get(id);
  return target && named(target, id);
}

function subnetsByTable(topology: Topology): ReadonlyMap<RouteTableId, readonly string[]> {
  const standard = new Map<string, RouteTableId>();
  for (const table of topology.routeTables.values()) if (table.default) standard.set(table.vpc, table.id);
  const byTable = new Map<RouteTableId, string[]>();
  for (const subnet of topology.subnets.values()) {
    const table = subnet.routeTable ?? standard.get(subnet.vpc);
    if (table === undefined) continue;
    const names = byTable.get(table);
    if (names) names.push(subnet.name);
    else byTable.set(table, [subnet.name]);
  }
  for (const names of byTable.values()) names.sort();
  return byTable;
}

function comparePlannedRoutes(a: PlannedRoute, b: PlannedRoute): number {
  return (
    compareTexts(a.account, b.account) ||
    compareTexts(a.region, b.region) ||
    compareTexts(a.vpc.name, b.vpc.name) ||
    compareTexts(a.vpc.id, b.vpc.id) ||
    compareTexts(a.table.name, b.table.name) ||
    compareTexts(a.table.id, b.table.id) ||
    compareDestinations(a.destination, b.destination) ||
    compareTexts(a.route, b.route)
  );
}

/** IPv4 before IPv6, then by address as a number, the wider block first. */
function compareDestinations(a: string, b: string): number {
  const [x, y] = [readCidr(a)!.prefix, readCidr(b)!.prefix];
  if (x.family !== y.family) return x.family - y.family;
  return x.first === y.first ? x.length - y.length : x.first < y.first ? -1 : 1;
}
