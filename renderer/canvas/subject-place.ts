import type { Topology, VpcId } from '../../shared/model/topology.ts';
import type { Subject } from '../../shared/rules/engine/finding.ts';

/** The VPC whose card shows a record: itself, or the one that it is inside of. */
export function cardOf(topology: Topology, { type, id }: Subject): VpcId | undefined {
  switch (type) {
    case 'vpcs':
      return topology.vpcs.has(id) ? id : undefined;
    case 'subnets':
      return topology.subnets.get(id)?.vpc;
    case 'routeTables':
      return topology.routeTables.get(id)?.vpc;
    case 'routes':
      return topology.routeTables.get(topology.routes.get(id)?.routeTable ?? '')?.vpc;
    case 'gateways':
      return topology.gateways.get(id)?.vpc;
    default:
      return undefined;
  }
}

/** The cards to look at for a record: its own, or those at the two ends of a peering. */
export function cardsOf(topology: Topology, subject: Subject): VpcId[] {
  const peering = subject.type === 'peerings' ? topology.peerings.get(subject.id) : undefined;
  if (peering) return [peering.requester, peering.accepter];
  const card = cardOf(topology, subject);
  return card === undefined ? [] : [card];
}
