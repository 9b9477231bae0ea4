import type { NewId } from '../ids.ts';
import type { Patch } from '../patch.ts';
import { ok, type Result } from '../problem.ts';
import type { Route, RouteId, Topology } from '../topology.ts';
import { put, unknownRecord, withChanges } from './change.ts';
import { cidrInput } from './cidr-input.ts';
import { removeRecords } from './remove.ts';

/** Adds a route to a table. */
export function addRoute(
  topology: Topology,
  newId: NewId,
  { destination, ...route }: Omit<Route, 'id'>,
): Result<{ readonly patch: Patch; readonly route: RouteId }> {
  if (!topology.routeTables.has(route.routeTable)) return unknownRecord('routeTables', route.routeTable);
  const block = cidrInput(destination, 'destination');
  if (!block.ok) return block;
  const id = newId('rt');
  const added = withChanges<Route>({ id, destination: block.value, ...route }, {});
  return ok({ patch: { changes: [put(topology, 'routes', added)] }, route: id });
}

/** Changes a route; `enabled: undefined` switches it on again. */
export function updateRoute(
  topology: Topology,
  id: RouteId,
  changes: { readonly [K in keyof Omit<Route, 'id' | 'routeTable'>]?: Route[K] | undefined },
): Result<Patch> {
  const route = topology.routes.get(id);
  if (!route) return unknownRecord('routes', id);
  if (changes.destination === undefined) return ok({ changes: [put(topology, 'routes', withChanges(route, changes))] });
  const block = cidrInput(changes.destination, 'destination');
  if (!block.ok) return block;
  return ok({ changes: [put(topology, 'routes', withChanges(route, { ...changes, destination: block.value }))] });
}

/** Removes routes, as one edit. */
export function removeRoutes(topology: Topology, ids: readonly RouteId[]): Result<Patch> {
  return removeRecords(
    topology,
    ids.map((id) => ({ type: 'routes', id })),
  );
}

/** Switches routes on or off, as one edit. */
export function setRoutesEnabled(topology: Topology, ids: readonly RouteId[], enabled: boolean): Result<Patch> {
  const changes = [];
  for (const id of ids) {
    const route = topology.routes.get(id);
    if (!route) return unknownRecord('routes', id);
    if ((route.enabled !== false) === enabled) continue;
    changes.push(put(topology, 'routes', withChanges(route, { enabled: enabled ? undefined : false })));
  }
  return ok({ changes });
}
