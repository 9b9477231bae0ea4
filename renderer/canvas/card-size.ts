import type { Topology, VpcId } from '../../shared/model/topology.ts';

/** The measures of a card, as its style sheet has them, in canvas pixels. */
export const cardWidth = 232;
const head = 32;
const cidrRow = 22;
const subnetRow = 24;
const foot = 6;

/** The height of a VPC's card, so that nothing has to be measured. */
export function heightOf(cidrs: number, subnets: number): number {
  return head + Math.max(1, cidrs) * cidrRow + subnets * subnetRow + foot;
}

/** The height of every card. */
export function cardHeights(topology: Topology): ReadonlyMap<VpcId, number> {
  const subnets = new Map<VpcId, number>();
  for (const { vpc } of topology.subnets.values()) subnets.set(vpc, (subnets.get(vpc) ?? 0) + 1);
  return new Map(
    [...topology.vpcs.values()].map(({ id, cidrs }) => [id, heightOf(cidrs.length, subnets.get(id) ?? 0)]),
  );
}
