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

const heights = new WeakMap<Topology, ReadonlyMap<VpcId, number>>();

/** The height of every card, worked out once per state of the document. */
export function cardHeights(topology: Topology): ReadonlyMap<VpcId, number> {
  let known = heights.get(topology);
  if (!known) {
    const subnets = new Map<VpcId, number>();
    for (const { vpc } of topology.subnets.values()) subnets.set(vpc, (subnets.get(vpc) ?? 0) + 1);
    const vpcs = [...topology.vpcs.values()];
    known = new Map(vpcs.map(({ id, cidrs }) => [id, cardHeight(cidrs.length, subnets.get(id) ?? 0)]));
    heights.set(topology, known);
  }
  return known;
}

/** The box of every card where it is placed. */
export function cardBoxes(topology: Topology, placement: ReadonlyMap<VpcId, Position>): ReadonlyMap<VpcId, Box> {
  const known = cardHeights(topology);
  return new Map([...placement].map(([id, at]) => [id, { ...at, width: cardWidth, height: known.get(id)! }]));
}
