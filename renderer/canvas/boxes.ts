import type { Position, Topology, VpcId } from '../../shared/model/topology.ts';

/** The measures of a card, as its style sheet has them, in canvas pixels. */
export const cardWidth = 232;
const head = 32;
const cidrRow = 22;
const subnetRow = 24;
const foot = 6;

export interface Box extends Position {
  readonly width: number;
  readonly height: number;
}

/** The height of a VPC's card, so that nothing has to be measured. */
export function cardHeight(cidrs: number, subnets: number): number {
  return head + Math.max(1, cidrs) * cidrRow + subnets * subnetRow + foot;
}

const heights = new WeakMap<Topology['subnets'], { vpcs: Topology['vpcs']; of: ReadonlyMap<VpcId, number> }>();

/** The height of every card, worked out once per state of the VPCs and subnets. */
export function cardHeights({ vpcs, subnets }: Topology): ReadonlyMap<VpcId, number> {
  let known = heights.get(subnets);
  if (known?.vpcs !== vpcs) {
    const counts = new Map<VpcId, number>();
    for (const { vpc } of subnets.values()) counts.set(vpc, (counts.get(vpc) ?? 0) + 1);
    const of = new Map<VpcId, number>();
    for (const { id, cidrs } of vpcs.values()) of.set(id, cardHeight(cidrs.length, counts.get(id) ?? 0));
    heights.set(subnets, (known = { vpcs, of }));
  }
  return known.of;
}

/** The box of every card where it is placed. */
export function cardBoxes(topology: Topology, placement: ReadonlyMap<VpcId, Position>): ReadonlyMap<VpcId, Box> {
  const known = cardHeights(topology);
  return new Map([...placement].map(([id, at]) => [id, { ...at, width: cardWidth, height: known.get(id)! }]));
}
