import type { Patch } from '../../../shared/model/patch.ts';
import type { Peering, Topology, VpcId } from '../../../shared/model/topology.ts';
import { cardOf } from '../subject-place.ts';

/** What of a change can be drawn: the peerings that come, go or change, and the cards with changes inside. */
export interface DrawnProposal {
  readonly peerings: readonly { readonly sign: 'added' | 'changed' | 'removed'; readonly peering: Peering }[];
  /** How many changes a card has inside: its own, and those of its subnets, tables, routes and gateways. */
  readonly cards: ReadonlyMap<VpcId, number>;
}

const inside = new Set(['vpcs', 'subnets', 'routeTables', 'routes', 'gateways']);

/** Sorts the changes of a patch by where they are drawn; what the patch adds is found by what it adds it to. */
export function drawnProposal(topology: Topology, { changes }: Patch): DrawnProposal {
  const peerings: { sign: 'added' | 'changed' | 'removed'; peering: Peering }[] = [];
  const cards = new Map<VpcId, number>();
  const homes = new Map<string, string>();
  for (const change of changes) {
    if (change.type === 'routeTables' && change.after) homes.set(change.id, change.after.vpc);
  }
  for (const change of changes) {
    const { type, before, after } = change;
    if (type === 'peerings') {
      const sign = before === null ? 'added' : after === null ? 'removed' : 'changed';
      peerings.push({ sign, peering: (after ?? before)! });
    } else if (type !== 'project' && inside.has(type)) {
      const card = homeOf(topology, change.id, type, (after ?? before)!, homes);
      if (card !== undefined && topology.vpcs.has(card)) cards.set(card, (cards.get(card) ?? 0) + 1);
    }
  }
  return { peerings, cards };
}

function homeOf(
  topology: Topology,
  id: string,
  type: Exclude<Patch['changes'][number]['type'], 'project'>,
  record: object,
  homes: ReadonlyMap<string, string>,
): VpcId | undefined {
  if ('vpc' in record) return record.vpc as VpcId;
  if (!('routeTable' in record)) return type === 'vpcs' ? id : undefined;
  const table = record.routeTable as string;
  return homes.get(table) ?? cardOf(topology, { type: 'routeTables', id: table });
}
