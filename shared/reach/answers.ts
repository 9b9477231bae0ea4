import type { RouteTable } from '../model/topology.ts';
import type { Family } from '../net/address.ts';
import {
  emptySet,
  emptySpace,
  isEmpty,
  meets,
  union,
  type AddressSpace,
  type IntervalSet,
} from '../net/interval-set.ts';
import type { Facts, PeeringFacts, SubnetFacts, VpcFacts } from './facts.ts';
import { spaceOfSubnets } from './facts.ts';
import { forward } from './forwarding.ts';
import type { TableFacts } from './table-facts.ts';

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
  for (const [table, served] of subnetsByTable(facts, sender)) {
    const reached = sentOver(facts, over, sender, table, receiver);
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

function subnetsByTable(facts: Facts, vpc: VpcFacts): ReadonlyMap<TableFacts, readonly SubnetFacts[]> {
  const byTable = new Map<TableFacts, SubnetFacts[]>();
  for (const subnet of vpc.subnets) {
    const table = facts.tableOf(vpc, subnet);
    if (!table) continue;
    const served = byTable.get(table);
    if (served) served.push(subnet);
    else byTable.set(table, [subnet]);
  }
  return byTable;
}

/** The addresses of `receiver` that a table sends over the peering, with no appliance on the way. */
function sentOver(
  facts: Facts,
  over: PeeringFacts,
  sender: VpcFacts,
  table: TableFacts,
  receiver: VpcFacts,
): AddressSpace {
  const reached = (family: Family): IntervalSet =>
    forward(facts, sender, table, family, receiver.space[family])
      .filter(({ landing, relays }) => landing.kind === 'delivered' && landing.over === over && relays.length === 0)
      .reduce<IntervalSet>((all, { destinations }) => union(all, destinations), emptySet);
  return { 4: reached(4), 6: reached(6) };
}
