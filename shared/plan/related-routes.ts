import type { PeeringId, RouteId, RouteTableId, SubnetId, Topology, VpcId } from '../model/topology.ts';

/** A route that sends packets into a peering: where it stands, and the subnets that follow it. */
export interface RelatedRoute {
  readonly route: RouteId;
  readonly vpc: VpcId;
  readonly routeTable: RouteTableId;
  readonly destination: string;
  readonly enabled: boolean;
  readonly subnets: readonly SubnetId[];
}

/**
 * By peering, the routes over it at both ends, each with its table and the subnets of that table; sorted by VPC, table and
 * destination as text. Source: Tencent Cloud TCE, Peering Connection, "view related route policies".
 */
export function relatedRoutes(topology: Topology): ReadonlyMap<PeeringId, readonly RelatedRoute[]> {
  const subnets = subnetsByTable(topology);
  const related = new Map<PeeringId, RelatedRoute[]>();
  for (const { id, routeTable, destination, nextHop, enabled } of topology.routes.values()) {
    if (nextHop.type !== 'peering' || nextHop.id === undefined) continue;
    const vpc = topology.routeTables.get(routeTable)?.vpc;
    if (vpc === undefined) continue;
    const followed = subnets.get(routeTable) ?? [];
    const route = { route: id, vpc, routeTable, destination, enabled: enabled !== false, subnets: followed };
    const known = related.get(nextHop.id);
    if (known) known.push(route);
    else related.set(nextHop.id, [route]);
  }
  const key = ({ vpc, routeTable, destination }: RelatedRoute): string => `${vpc}\n${routeTable}\n${destination}`;
  for (const list of related.values()) list.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return related;
}

function subnetsByTable({ routeTables, subnets }: Topology): ReadonlyMap<RouteTableId, readonly SubnetId[]> {
  const standard = new Map<VpcId, RouteTableId>();
  for (const table of routeTables.values()) if (table.default) standard.set(table.vpc, table.id);
  const followers = new Map<RouteTableId, SubnetId[]>();
  for (const { id, vpc, routeTable } of subnets.values()) {
    const table = routeTable ?? standard.get(vpc);
    if (table === undefined) continue;
    const known = followers.get(table);
    if (known) known.push(id);
    else followers.set(table, [id]);
  }
  return followers;
}
