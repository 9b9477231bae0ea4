import type { Problem } from '../../model/problem.ts';
import type { RecordType, Topology } from '../../model/topology.ts';
import { quote } from './path.ts';

/**
 * The first record that lies in something that is not in the document, e.g. a subnet of an unknown VPC. A peering's ends
 * and a route's next hop may dangle: rules report those, as a design may be wrong in that way.
 */
export function findDanglingReference(topology: Topology): Problem | undefined {
  return (
    first(topology, 'vpcs', (vpc) => missing(topology, 'account', 'accounts', vpc.account)) ??
    first(topology, 'subnets', (subnet) => missing(topology, 'vpc', 'vpcs', subnet.vpc)) ??
    first(topology, 'routeTables', (table) => missing(topology, 'vpc', 'vpcs', table.vpc)) ??
    first(topology, 'subnets', (subnet) => missing(topology, 'routeTable', 'routeTables', subnet.routeTable)) ??
    first(topology, 'subnets', (subnet) => {
      const table = subnet.routeTable === undefined ? undefined : topology.routeTables.get(subnet.routeTable);
      if (!table || table.vpc === subnet.vpc) return undefined;
      return {
        key: 'routeTable',
        code: 'foreign-table',
        message: `Subnet ${quote(subnet.id)} of VPC ${quote(subnet.vpc)} is associated with table ${quote(table.id)} of VPC ${quote(table.vpc)}.`,
        remedy: 'Associate it with a table of its own VPC.',
      };
    }) ??
    first(topology, 'routes', (route) => missing(topology, 'routeTable', 'routeTables', route.routeTable)) ??
    first(topology, 'gateways', (gateway) => missing(topology, 'vpc', 'vpcs', gateway.vpc))
  );
}

interface Fault {
  readonly key: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

function first<T extends RecordType>(
  topology: Topology,
  type: T,
  faultOf: (record: Topology[T] extends ReadonlyMap<string, infer R> ? R : never) => Fault | undefined,
): Problem | undefined {
  let index = 0;
  for (const record of topology[type].values()) {
    const fault = faultOf(record as never);
    if (fault) {
      const { key, ...problem } = fault;
      return { ...problem, path: `${type}[${index}].${key}` };
    }
    index++;
  }
  return undefined;
}

function missing(topology: Topology, key: string, type: RecordType, id: string | undefined): Fault | undefined {
  if (id === undefined || topology[type].has(id)) return undefined;
  return {
    key,
    code: 'unknown-reference',
    message: `${quote(id)} is not in "${type}".`,
    remedy: `Add it to "${type}" or name one that is there.`,
  };
}
