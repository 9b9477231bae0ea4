import type { RecordRef } from './edits/remove.ts';
import { emptyTopology, type RequirementEnd, type Topology } from './topology.ts';

/**
 * A part of a design that stands by itself: the chosen VPCs with all that is in them, their accounts, the peerings and
 * requirements between them, and the chosen notes. Routes over a peering that is not between them are left out, as they
 * would lead nowhere. It is a project document of its own, so it can be written, read and opened as one.
 */
export function fragmentOf(topology: Topology, refs: readonly RecordRef[]): Topology {
  const chosen = (type: RecordRef['type']): ReadonlySet<string> =>
    new Set(refs.filter((ref) => ref.type === type).map(({ id }) => id));
  const vpcIds = chosen('vpcs');
  const noteIds = chosen('notes');
  const vpcs = pick(topology.vpcs, ({ id }) => vpcIds.has(id));
  const owners = new Set([...vpcs.values()].map(({ account }) => account));
  const subnets = pick(topology.subnets, ({ vpc }) => vpcIds.has(vpc));
  const routeTables = pick(topology.routeTables, ({ vpc }) => vpcIds.has(vpc));
  const gateways = pick(topology.gateways, ({ vpc }) => vpcIds.has(vpc));
  const peerings = pick(topology.peerings, ({ requester, accepter }) => vpcIds.has(requester) && vpcIds.has(accepter));
  const routes = pick(topology.routes, ({ routeTable, nextHop: { type, id } }) => {
    if (!routeTables.has(routeTable)) return false;
    if (id === undefined) return true;
    return type === 'peering' ? peerings.has(id) : gateways.has(id);
  });
  const inside = (end: RequirementEnd): boolean =>
    ('vpc' in end && vpcs.has(end.vpc)) || ('subnet' in end && subnets.has(end.subnet));
  return {
    ...emptyTopology({ name: topology.meta.name, provider: topology.meta.provider }),
    accounts: pick(topology.accounts, ({ id }) => owners.has(id)),
    vpcs,
    subnets,
    routeTables,
    routes,
    gateways,
    peerings,
    requirements: pick(topology.requirements, ({ from, to }) => inside(from) && inside(to)),
    notes: pick(topology.notes, ({ id }) => noteIds.has(id)),
  };
}

function pick<T>(records: ReadonlyMap<string, T>, wanted: (record: T) => boolean): ReadonlyMap<string, T> {
  return new Map([...records].filter(([, record]) => wanted(record)));
}
