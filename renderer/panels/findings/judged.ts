import type { Topology } from '../../../shared/model/topology.ts';
import { isStanding } from '../../../shared/reach/facts.ts';
import { rules } from '../../../shared/rules/registry.ts';
import { subnetsOfVpc } from '../../store/indexes.ts';

/** What stands behind "no findings": how many rules looked at how many peerings, and the subnet pairs across them. */
export function judgedCounts(topology: Topology): { rules: number; peerings: number; pairs: number } {
  const peerings = [...topology.peerings.values()].filter(isStanding);
  const subnets = (vpc: string): number => subnetsOfVpc(topology, vpc).length;
  return {
    rules: rules.length,
    peerings: peerings.length,
    pairs: peerings.reduce((sum, { requester, accepter }) => sum + subnets(requester) * subnets(accepter), 0),
  };
}
