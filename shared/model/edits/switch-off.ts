import type { Patch, RecordChange } from '../patch.ts';
import { ok, type Result } from '../problem.ts';
import type { PeeringId, RouteId, Topology } from '../topology.ts';
import { put, unknownRecord } from './change.ts';

/** What can be switched off: a peering, a route, or a VPC with all its peerings. */
export interface Switchable {
  readonly type: 'peerings' | 'routes' | 'vpcs';
  readonly id: string;
}

/**
 * Takes peerings, routes and VPCs out of service without removing them: a peering gets the status `failed`, so that it carries
 * nothing while routes still point at it; a route is disabled; a VPC is cut off from all its peers.
 */
export function switchOff(topology: Topology, refs: readonly Switchable[]): Result<Patch> {
  const peerings = new Set<PeeringId>();
  const routes = new Set<RouteId>();
  for (const { type, id } of refs) {
    if (!topology[type].has(id)) return unknownRecord(type, id);
    if (type === 'routes') routes.add(id);
    else if (type === 'peerings') peerings.add(id);
    else {
      for (const { id: own, requester, accepter } of topology.peerings.values()) {
        if (requester === id || accepter === id) peerings.add(own);
      }
    }
  }
  const changes: RecordChange[] = [];
  for (const id of peerings) {
    const peering = topology.peerings.get(id)!;
    if (peering.status !== 'failed') changes.push(put(topology, 'peerings', { ...peering, status: 'failed' }));
  }
  for (const id of routes) {
    const route = topology.routes.get(id)!;
    if (route.enabled !== false) changes.push(put(topology, 'routes', { ...route, enabled: false }));
  }
  return ok({ changes });
}
