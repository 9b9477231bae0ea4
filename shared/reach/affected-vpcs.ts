import type { Patch } from '../model/patch.ts';
import type { VpcId } from '../model/topology.ts';
import type { ProjectFacts } from './facts.ts';

/**
 * The VPCs whose pairs a patch may concern: a pair of subnets neither of which lies in one of them has the verdict that it
 * had. The facts are of the design before the patch, or after it.
 */
export function affectedVpcs(facts: ProjectFacts, patch: Patch): ReadonlySet<VpcId> {
  const affected = touchedVpcs(facts, patch);
  const { model } = facts.profile.routes;
  if (model === 'manual') return affected;
  // where routes are derived, a table holds what its peers have
  const peers = new Set<VpcId>();
  for (const { peering } of facts.peerings.values()) {
    if (affected.has(peering.requester)) peers.add(peering.accepter);
    if (affected.has(peering.accepter)) peers.add(peering.requester);
  }
  for (const id of peers) affected.add(id);
  if (model === 'system') addRelayed(facts, affected);
  return affected;
}

/** The VPCs that hold what a patch changes, or are at an end of it. */
function touchedVpcs(facts: ProjectFacts, { changes }: Patch): Set<VpcId> {
  const touched = new Set<VpcId>();
  for (const change of changes) {
    switch (change.type) {
      case 'project':
        if (change.before.provider !== change.after.provider) for (const id of facts.vpcs.keys()) touched.add(id);
        break;
      case 'vpcs':
        touched.add(change.id);
        break;
      case 'subnets':
      case 'routeTables':
      case 'gateways':
        for (const record of [change.before, change.after]) if (record) touched.add(record.vpc);
        break;
      case 'routes':
        for (const route of [change.before, change.after]) {
          if (!route) continue;
          const home = facts.topology.routeTables.get(route.routeTable)?.vpc;
          if (home !== undefined) touched.add(home);
        }
        break;
      case 'peerings':
        for (const peering of [change.before, change.after]) {
          if (peering) touched.add(peering.requester).add(peering.accepter);
        }
        break;
      case 'accounts':
      case 'requirements':
      case 'waivers':
      case 'notes':
        break;
    }
  }
  return touched;
}

/** Packets that an appliance passes on go by the tables of its VPC: who sends to one in a peer depends on that peer. */
function addRelayed(facts: ProjectFacts, affected: Set<VpcId>): void {
  const relayed = [...facts.vpcs.values()].filter((vpc) => facts.routesToInstances(vpc).length > 0);
  for (let grown = true; grown;) {
    grown = false;
    for (const { vpc, peerings } of relayed) {
      if (affected.has(vpc.id)) continue;
      if (!peerings.some(({ peering }) => affected.has(peering.requester) || affected.has(peering.accepter))) continue;
      affected.add(vpc.id);
      grown = true;
    }
  }
}
