import type { Peering, Route, Topology, Vpc } from '../../../../shared/model/topology.ts';
import type { Family } from '../../../../shared/net/address.ts';
import { blockOf, overlap } from './blocks.ts';

const protocol = 'proto 99'; // marks what is ours, so that it can be flushed

/**
 * One VPC and one family as commands for `ip -batch`, record by record. The kernel asks its own table first, where
 * Local is; what came in by a peering has no second try; what a subnet sends goes by the table of that subnet. `device`
 * names the end of a peering in this VPC.
 */
export function vpcRouting(
  topology: Topology,
  vpc: Vpc,
  family: Family,
  device: (peering: Peering) => string,
): string[] {
  const ofFamily = (cidr: string | undefined): cidr is string => cidr !== undefined && blockOf(cidr).family === family;
  const tableNumber = new Map([...topology.routeTables.keys()].map((id, index) => [id, 1000 + index]));
  const tables = [...topology.routeTables.values()].filter((table) => table.vpc === vpc.id);
  const standard = tables.find((table) => table.default);

  const lines = ['rule flush', `route flush table all ${protocol}`, 'rule add pref 10 not iif lo blackhole'];
  for (const cidr of vpc.cidrs.filter(ofFamily)) {
    lines.push(`route add unreachable ${cidr} table local metric 9999 ${protocol}`);
  }
  for (const subnet of topology.subnets.values()) {
    if (subnet.vpc !== vpc.id) continue;
    for (const cidr of [subnet.cidr, subnet.cidr6].filter(ofFamily)) {
      lines.push(`route add local ${cidr} dev lo table local metric 1 ${protocol}`);
      const table = subnet.routeTable ?? standard?.id;
      if (table !== undefined) lines.push(`rule add pref 20 from ${cidr} lookup ${tableNumber.get(table)}`);
    }
  }
  let metric = 1; // of equal destinations the first one wins
  for (const route of topology.routes.values()) {
    const owner = tables.find((table) => table.id === route.routeTable);
    if (!owner || route.enabled === false || !ofFamily(route.destination)) continue;
    const peering = peeringOf(topology, vpc, route);
    const way = peering ? `${route.destination} dev ${device(peering)}` : `blackhole ${route.destination}`;
    lines.push(`route add ${way} table ${tableNumber.get(owner.id)} metric ${metric++} ${protocol}`);
  }
  return lines;
}

/** The peering that a route of the VPC leads over; a peering of others, or none at all, is no device of this VPC. */
function peeringOf(topology: Topology, vpc: Vpc, { nextHop }: Route): Peering | undefined {
  const peering = nextHop.type === 'peering' ? topology.peerings.get(nextHop.id!) : undefined;
  return peering && [peering.requester, peering.accepter].includes(vpc.id) ? peering : undefined;
}

/** Whether the cloud would have connected the two: it refuses VPCs that overlap in either family. */
export function carries({ vpcs }: Topology, { requester, accepter, status }: Peering): boolean {
  if (status !== 'active' && status !== 'planned') return false;
  const [ours, theirs] = [requester, accepter].map((id) => vpcs.get(id)!.cidrs.map(blockOf));
  return !ours!.some((a) => theirs!.some((b) => overlap(a, b)));
}
