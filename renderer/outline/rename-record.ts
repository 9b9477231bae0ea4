import { updateGateway } from '../../shared/model/edits/gateways.ts';
import { updateRouteTable } from '../../shared/model/edits/route-tables.ts';
import { updateSubnet } from '../../shared/model/edits/subnets.ts';
import { updateVpc } from '../../shared/model/edits/vpcs.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { commit } from '../store/document.ts';
import type { TreeRow } from './tree-rows.ts';

/** Gives the record of a line another name; answers what stands in the way, if anything does. */
export function renameRecord({ type, id }: TreeRow, name: string): Problem | null {
  const result = {
    region: () => null,
    vpcs: () => commit('updateVpc', (topology) => updateVpc(topology, id, { name })),
    subnets: () => commit('updateSubnet', (topology) => updateSubnet(topology, id, { name })),
    routeTables: () => commit('updateRouteTable', (topology) => updateRouteTable(topology, id, { name })),
    gateways: () => commit('updateGateway', (topology) => updateGateway(topology, id, { name })),
  }[type]();
  return result && !result.ok ? result.problem : null;
}
