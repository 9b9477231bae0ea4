import type { NextHop, Route, Topology, VpcId } from '../../model/topology.ts';

/**
 * Routes as rows for a spreadsheet: tab-separated text with a head, as `pastedRoutes` reads it. A next hop is called by
 * its name where that tells it from the other peerings and gateways of its VPC, and by its id otherwise.
 */
export function copiedRoutes(topology: Topology, routes: readonly Route[]): string {
  const names = new Map<VpcId, ReadonlyMap<string, string>>();
  const rows = routes.map(({ routeTable, destination, nextHop, description }) => {
    const vpc = topology.routeTables.get(routeTable)!.vpc;
    let known = names.get(vpc);
    if (!known) names.set(vpc, (known = hopNames(topology, vpc)));
    return [destination, nextHop.type, hopText(nextHop, known), description ?? ''];
  });
  return [['Destination', 'Next-hop type', 'Next hop', 'Remark'], ...rows]
    .map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t'))
    .join('\n');
}

/** By id, the names that only one peering or gateway of the VPC has. */
function hopNames(topology: Topology, vpc: VpcId): ReadonlyMap<string, string> {
  const hops = [
    ...[...topology.peerings.values()].filter(({ requester, accepter }) => requester === vpc || accepter === vpc),
    ...[...topology.gateways.values()].filter((gateway) => gateway.vpc === vpc),
  ];
  const times = new Map<string, number>();
  const count = (text = ''): void => void times.set(text.toLowerCase(), (times.get(text.toLowerCase()) ?? 0) + 1);
  for (const { id, name, cloudId } of hops) [id, name, cloudId].forEach(count);
  return new Map(
    hops
      .filter(({ name }) => name !== '' && times.get(name.toLowerCase()) === 1 && !/\s{2}/.test(name))
      .map(({ id, name }) => [id, name]),
  );
}

function hopText({ id, ip }: NextHop, names: ReadonlyMap<string, string>): string {
  return id === undefined ? (ip ?? '') : (names.get(id) ?? id);
}
