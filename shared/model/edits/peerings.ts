import { canonicalCidr } from '../../net/cidr.ts';
import type { NewId } from '../ids.ts';
import type { Patch } from '../patch.ts';
import { fail, ok, type Result } from '../problem.ts';
import type { Peering, PeeringId, PeeringStatus, Route, RouteTable, Topology, VpcId } from '../topology.ts';
import { put, unknownRecord, withChanges } from './change.ts';
import { removeRecords, type RemoveOptions } from './remove.ts';

export interface NewPeering {
  readonly requester: VpcId;
  readonly accepter: VpcId;
  readonly name?: string;
  readonly bandwidthMbps?: number;
  readonly billing?: string;
  readonly status?: PeeringStatus;
  /** ISO 8601: when a pending one was asked for. */
  readonly requestedAt?: string;
  /** `both`: routes in every table of each end that serves a subnet, one per CIDR block of the other end. */
  readonly routes: 'none' | 'both';
}

/** Draws a peering between two VPCs, with its routes if asked for, as one edit. */
export function connectVpcs(
  topology: Topology,
  newId: NewId,
  { requester, accepter, name, bandwidthMbps, billing, status = 'planned', requestedAt, routes }: NewPeering,
): Result<{ readonly patch: Patch; readonly peering: PeeringId }> {
  for (const id of [requester, accepter]) if (!topology.vpcs.has(id)) return unknownRecord('vpcs', id);
  if (requester === accepter) {
    return fail({
      code: 'peering-self',
      path: 'accepter',
      message: 'A VPC cannot peer with itself.',
      remedy: 'Choose another VPC at the other end.',
    });
  }
  const problem = bandwidthProblem(bandwidthMbps);
  if (problem) return problem;
  const peering = withChanges<Peering>(
    {
      id: newId('pcx'),
      name: name?.trim() || `${topology.vpcs.get(requester)!.name}-${topology.vpcs.get(accepter)!.name}`,
      requester,
      accepter,
      status,
    },
    { bandwidthMbps, billing, requestedAt: status === 'pending' ? requestedAt : undefined },
  );
  const added =
    routes === 'none'
      ? []
      : [
          ...routesTo(topology, newId, requester, accepter, peering.id),
          ...routesTo(topology, newId, accepter, requester, peering.id),
        ];
  const changes = [put(topology, 'peerings', peering), ...added.map((route) => put(topology, 'routes', route))];
  return ok({ patch: { changes }, peering: peering.id });
}

/** The routes that the tables of `from` lack to reach every block of `to` over the peering. */
function routesTo(topology: Topology, newId: NewId, from: VpcId, to: VpcId, peering: PeeringId): Route[] {
  const existing = new Set(
    [...topology.routes.values()].map((route) => `${route.routeTable} ${canonicalCidr(route.destination)}`),
  );
  return tablesInUse(topology, from).flatMap((table) =>
    topology.vpcs
      .get(to)!
      .cidrs.map(canonicalCidr)
      .filter((destination) => !existing.has(`${table.id} ${destination}`))
      .map((destination) => ({
        id: newId('rt'),
        routeTable: table.id,
        destination,
        nextHop: { type: 'peering' as const, id: peering },
      })),
  );
}

/** The tables that serve a subnet of the VPC; its default table while it has no subnet. */
function tablesInUse(topology: Topology, vpc: VpcId): RouteTable[] {
  if (topology.vpcs.get(vpc)!.external) return [];
  const tables = [...topology.routeTables.values()].filter((table) => table.vpc === vpc);
  const standard = tables.find((table) => table.default);
  const used = new Set<string | undefined>();
  for (const subnet of topology.subnets.values()) {
    if (subnet.vpc === vpc) used.add(subnet.routeTable ?? standard?.id);
  }
  const serving = tables.filter((table) => used.has(table.id));
  return serving.length > 0 || !standard ? serving : [standard];
}

/** Changes a peering. */
export function updatePeering(
  topology: Topology,
  id: PeeringId,
  changes: { readonly [K in 'name' | 'bandwidthMbps' | 'status' | 'billing' | 'notes']?: Peering[K] | undefined },
): Result<Patch> {
  const peering = topology.peerings.get(id);
  if (!peering) return unknownRecord('peerings', id);
  const problem = bandwidthProblem(changes.bandwidthMbps);
  if (problem) return problem;
  return ok({ changes: [put(topology, 'peerings', withChanges(peering, changes))] });
}

function bandwidthProblem(mbps: number | undefined): Result<never> | undefined {
  if (mbps === undefined || (Number.isFinite(mbps) && mbps > 0)) return undefined;
  return fail({
    code: 'bandwidth',
    path: 'bandwidthMbps',
    message: 'The bandwidth cap is not above 0.',
    remedy: 'Type a number of Mbps, or leave the field empty for no cap.',
  });
}

/** Removes a peering, and the routes over it unless they are to be kept. */
export function removePeering(topology: Topology, id: PeeringId, options: RemoveOptions): Result<Patch> {
  return removeRecords(topology, [{ type: 'peerings', id }], options);
}
