import type { RouteTable } from '../model/topology.ts';
import type { Family } from '../net/address.ts';
import { emptySet, emptySpace, intersect, isEmpty, meets, union, type AddressSpace } from '../net/interval-set.ts';
import type { Facts, PeeringFacts, SubnetFacts, VpcFacts } from './facts.ts';
import { spaceOfSubnets } from './facts.ts';

/** A table of the receiving VPC whose subnets get packets over a peering and have to answer them. */
export interface AnswersNeeded {
  readonly table: RouteTable;
  /** Its subnets that packets reach. */
  readonly receivers: readonly SubnetFacts[];
  /** The addresses that those packets come from. */
  readonly sources: AddressSpace;
}

/**
 * Which tables of `receiver` must route back over some live path because subnets of `sender` send packets over the
 * peering that reach their subnets; in the order of ids.
 */
export function answersNeeded(
  facts: Facts,
  over: PeeringFacts,
  sender: VpcFacts,
  receiver: VpcFacts,
): readonly AnswersNeeded[] {
  const needed = new Map<RouteTable, { receivers: Set<SubnetFacts>; sources: AddressSpace }>();
  for (const table of sender.tables) {
    const served = sender.subnets.filter((subnet) => subnet.table === table);
    if (served.length === 0) continue;
    const reached = sentOver(facts, over, table, receiver);
    const sources = spaceOfSubnets(served);
    for (const family of [4, 6] as const) {
      if (isEmpty(reached[family]) || isEmpty(sources[family])) continue;
      for (const subnet of receiver.subnets) {
        const answering = facts.answerTable(receiver, subnet);
        if (!answering || !meets(subnet.space[family], reached[family])) continue;
        const entry = needed.get(answering) ?? { receivers: new Set(), sources: emptySpace };
        entry.receivers.add(subnet);
        needed.set(answering, { ...entry, sources: withSources(entry.sources, family, sources) });
      }
    }
  }
  return receiver.tables.flatMap((table) => {
    const entry = needed.get(table);
    return entry ? [{ table, receivers: [...entry.receivers], sources: entry.sources }] : [];
  });
}

function withSources(all: AddressSpace, family: Family, sources: AddressSpace): AddressSpace {
  return { ...all, [family]: union(all[family], sources[family]) };
}

/** The addresses of `receiver` that a table sends over the peering. */
function sentOver(facts: Facts, over: PeeringFacts, table: RouteTable, receiver: VpcFacts): AddressSpace {
  const { rows, won } = facts.table(table.id);
  const reached: Record<Family, typeof emptySet> = { 4: emptySet, 6: emptySet };
  for (const { route, prefix } of rows) {
    if (route?.nextHop.type !== 'peering' || route.nextHop.id !== over.peering.id) continue;
    const { family } = prefix;
    reached[family] = union(reached[family], intersect(won(route), receiver.space[family]));
  }
  return reached;
}
