import type { Topology, VpcId } from '../../shared/model/topology.ts';
import { cardBoxes, type Box } from './boxes.ts';
import { placementOf } from './placement.ts';

const made = new WeakMap<
  Topology['vpcs'],
  { readonly subnets: Topology['subnets']; readonly boxes: ReadonlyMap<VpcId, Box> }
>();

/** The box of every card as the document has it; the same ones until a VPC or a subnet changes. */
export function settledBoxes(topology: Topology): ReadonlyMap<VpcId, Box> {
  const { vpcs, subnets } = topology;
  let known = made.get(vpcs);
  if (known?.subnets !== subnets) {
    known = { subnets, boxes: cardBoxes(topology, placementOf(topology)) };
    made.set(vpcs, known);
  }
  return known.boxes;
}
