import type { Patch, RecordChange } from '../../shared/model/patch.ts';
import type { RecordOf, RecordType, Topology } from '../../shared/model/topology.ts';
import { formatAddress } from '../../shared/net/address.ts';
import { randomStream } from './random.ts';

/**
 * Edits as a person makes them, each of a record of the design and each undone by the next: mostly routes, then subnets,
 * then peerings, then blocks of VPCs.
 */
export function edits(topology: Topology, count: number): Patch[] {
  const random = randomStream(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const lists = {
    routes: [...topology.routes.values()],
    subnets: [...topology.subnets.values()],
    peerings: [...topology.peerings.values()],
    vpcs: [...topology.vpcs.values()],
  };
  const change = <T extends RecordType>(type: T, before: RecordOf[T], after: RecordOf[T] | null): Patch => ({
    changes: [{ type, id: (before as { id: string }).id, before, after } as RecordChange],
  });
  return Array.from({ length: count }, (_, index): Patch => {
    const turn = index % 20;
    const block = Math.floor(random() * 2 ** 24);
    if (turn < 12) {
      const route = pick(lists.routes);
      const after = turn % 3 === 0 ? null : { ...route, destination: `${formatAddress(0x0a00_0000 + block)}/32` };
      return change('routes', route, after);
    }
    if (turn < 16) {
      const subnet = pick(lists.subnets);
      return change('subnets', subnet, {
        ...subnet,
        name: `${subnet.name} moved`,
        cidr: subnet.cidr!.replace('/24', '/25'),
      });
    }
    if (turn < 18) {
      const peering = pick(lists.peerings);
      return change('peerings', peering, { ...peering, status: peering.status === 'active' ? 'pending' : 'active' });
    }
    const vpc = pick(lists.vpcs);
    return change('vpcs', vpc, { ...vpc, cidrs: [...vpc.cidrs, `192.168.${block % 256}.0/24`] });
  });
}
