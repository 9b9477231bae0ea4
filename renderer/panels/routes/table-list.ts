import type { RouteTable, Subnet, Topology, Vpc } from '../../../shared/model/topology.ts';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { subnetsOfVpc, tableOfSubnet, tablesOfVpc } from '../../store/indexes.ts';

/** The subnets whose packets follow the table. */
export function usersOfTable(topology: Topology, table: RouteTable): readonly Subnet[] {
  return subnetsOfVpc(topology, table.vpc).filter((subnet) => tableOfSubnet(topology, subnet)?.id === table.id);
}

/** A line of the list of tables: a VPC, or one of its tables. */
export type TableLine =
  { readonly type: 'vpc'; readonly vpc: Vpc } | { readonly type: 'table'; readonly table: RouteTable };

/** Every table under its VPC, in document order; with a filter, those whose own or whose VPC's name has the text. */
export function tableLines(topology: Topology, filter = ''): TableLine[] {
  const wanted = filter.trim().toLowerCase();
  const has = (name: string): boolean => name.toLowerCase().includes(wanted);
  return [...topology.vpcs.values()].flatMap((vpc): TableLine[] => {
    const tables = tablesOfVpc(topology, vpc.id).filter((table) => has(vpc.name) || has(table.name));
    return tables.length === 0
      ? []
      : [{ type: 'vpc', vpc }, ...tables.map((table): TableLine => ({ type: 'table', table }))];
  });
}

/** The table that a selected record speaks of: itself, a route's, a subnet's, a VPC's default one. */
export function tableOfSubject(topology: Topology, { type, id }: Subject): RouteTable | undefined {
  switch (type) {
    case 'routeTables':
      return topology.routeTables.get(id);
    case 'routes':
      return topology.routeTables.get(topology.routes.get(id)?.routeTable ?? '');
    case 'subnets': {
      const subnet = topology.subnets.get(id);
      return subnet && tableOfSubnet(topology, subnet);
    }
    case 'vpcs':
      return tablesOfVpc(topology, id).find((table) => table.default) ?? tablesOfVpc(topology, id)[0];
    default:
      return undefined;
  }
}
