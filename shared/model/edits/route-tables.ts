import type { NewId } from '../ids.ts';
import type { Patch } from '../patch.ts';
import { ok, type Result } from '../problem.ts';
import type { RouteTable, RouteTableId, Topology, VpcId } from '../topology.ts';
import { freeName, put, unknownRecord, withChanges } from './change.ts';
import { removeRecords } from './remove.ts';

/** Adds a route table to a VPC; the first one of a VPC is its default. */
export function addRouteTable(
  topology: Topology,
  newId: NewId,
  { vpc, name }: { readonly vpc: VpcId; readonly name?: string },
): Result<{ readonly patch: Patch; readonly routeTable: RouteTableId }> {
  if (!topology.vpcs.has(vpc)) return unknownRecord('vpcs', vpc);
  const siblings = [...topology.routeTables.values()].filter((table) => table.vpc === vpc);
  const table: RouteTable = {
    id: newId('rtb'),
    vpc,
    name: name?.trim() || freeName('table-', siblings),
    ...(!siblings.some((sibling) => sibling.default) && { default: true }),
  };
  return ok({ patch: { changes: [put(topology, 'routeTables', table)] }, routeTable: table.id });
}

/** Renames a table, or makes it the default of its VPC in place of the one that was. */
export function updateRouteTable(
  topology: Topology,
  id: RouteTableId,
  changes: { readonly name?: string; readonly default?: true; readonly cloudId?: string | undefined },
): Result<Patch> {
  const table = topology.routeTables.get(id);
  if (!table) return unknownRecord('routeTables', id);
  const former = changes.default
    ? [...topology.routeTables.values()].filter((other) => other.vpc === table.vpc && other.default && other !== table)
    : [];
  return ok({
    changes: [
      ...former.map((other) => put(topology, 'routeTables', withChanges(other, { default: undefined }))),
      put(topology, 'routeTables', withChanges(table, changes)),
    ],
  });
}

/** Removes a table that is not the default; its routes go with it and its subnets fall back to the default table. */
export function removeRouteTable(topology: Topology, id: RouteTableId): Result<Patch> {
  return removeRecords(topology, [{ type: 'routeTables', id }]);
}
