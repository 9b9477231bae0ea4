import type { Topology } from '../../../shared/model/topology.ts';
import type { Subject } from '../../../shared/rules/engine/finding.ts';

/** How a record is called where a finding points at it: a route by its table and destination, all else by name. */
export function subjectName(topology: Topology, { type, id }: Subject): string {
  if (type === 'routes') {
    const route = topology.routes.get(id);
    const table = route && topology.routeTables.get(route.routeTable);
    return route ? `${table?.name ?? ''} · ${route.destination}` : id;
  }
  if (type === 'routeTables') {
    const table = topology.routeTables.get(id);
    return table ? `${topology.vpcs.get(table.vpc)?.name ?? ''} · ${table.name}` : id;
  }
  const record = topology[type].get(id);
  return record && 'name' in record && record.name !== '' ? record.name : id;
}
