import type { Gateway, Peering, Route, RouteTable, Subnet, Topology } from '../../shared/model/topology.ts';

/** A grouping of one of the document's maps, made once for as long as that map stands. */
function grouped<T extends object>(keysOf: (record: T) => readonly string[]) {
  const made = new WeakMap<ReadonlyMap<string, T>, ReadonlyMap<string, readonly T[]>>();
  const none: readonly T[] = [];
  return (records: ReadonlyMap<string, T>, key: string): readonly T[] => {
    let groups = made.get(records);
    if (!groups) {
      const fresh = new Map<string, T[]>();
      for (const record of records.values()) {
        for (const of of keysOf(record)) {
          const list = fresh.get(of);
          if (list) list.push(record);
          else fresh.set(of, [record]);
        }
      }
      made.set(records, (groups = fresh));
    }
    return groups.get(key) ?? none;
  };
}

const subnets = grouped<Subnet>(({ vpc }) => [vpc]);
const tables = grouped<RouteTable>(({ vpc }) => [vpc]);
const gateways = grouped<Gateway>(({ vpc }) => [vpc]);
const routes = grouped<Route>(({ routeTable }) => [routeTable]);
const peerings = grouped<Peering>(({ requester, accepter }) => [requester, accepter]);
const over = grouped<Route>(({ nextHop }) =>
  nextHop.type === 'peering' && nextHop.id !== undefined ? [nextHop.id] : [],
);

export const subnetsOfVpc = (topology: Topology, vpc: string): readonly Subnet[] => subnets(topology.subnets, vpc);
export const tablesOfVpc = (topology: Topology, vpc: string): readonly RouteTable[] =>
  tables(topology.routeTables, vpc);
export const gatewaysOfVpc = (topology: Topology, vpc: string): readonly Gateway[] => gateways(topology.gateways, vpc);
export const routesOfTable = (topology: Topology, table: string): readonly Route[] => routes(topology.routes, table);
export const peeringsOfVpc = (topology: Topology, vpc: string): readonly Peering[] => peerings(topology.peerings, vpc);
export const routesOverPeering = (topology: Topology, peering: string): readonly Route[] =>
  over(topology.routes, peering);

/** The table that a subnet's packets follow: its own, else the default one of its VPC. */
export function tableOfSubnet(topology: Topology, subnet: Subnet): RouteTable | undefined {
  if (subnet.routeTable !== undefined) return topology.routeTables.get(subnet.routeTable);
  return tablesOfVpc(topology, subnet.vpc).find((table) => table.default);
}
