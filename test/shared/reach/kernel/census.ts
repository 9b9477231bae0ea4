import { peeringStatuses, type Topology } from '../../../../shared/model/topology.ts';
import type { Trace } from '../../../../shared/reach/trace.ts';
import { blockOf, overlap } from './blocks.ts';
import type { Opinion } from './comparison.ts';
import type { Host } from './probe-hosts.ts';
import { carries } from './vpc-routing.ts';

/** What has to occur in the designs for their verdicts to mean something. */
export const expectedTraits: readonly string[] = [
  ...['reachable', 'partial', 'one-way', 'unreachable'].flatMap((verdict) => [`IPv4 ${verdict}`, `IPv6 ${verdict}`]),
  ...['transit', 'wrong-vpc', 'peering-inactive', 'blackhole', 'outside-peer', 'no-route'].map(
    (why) => `stopped: ${why}`,
  ),
  'stopped: overlap with the own VPC',
  'stopped: overlap of the ends',
  'one-way: no-return-route',
  ...['less-specific', 'local-wins', 'same-destination', 'disabled'].map((why) => `lost: ${why}`),
  ...peeringStatuses.map((status) => `chosen: ${status} peering`),
  'chosen: default route of IPv4',
  'chosen: default route of IPv6',
  'chosen: table other than the default',
  'delivered: to a secondary CIDR of IPv4',
  'delivered: to a secondary CIDR of IPv6',
  'peers of one VPC overlap',
  'VPCs without a peering overlap',
];

/** Those of the expected traits that a design has, and others. */
export function traitsOf(topology: Topology, hosts: readonly Host[], opinion: Opinion): Set<string> {
  const traits = new Set(opinion.pairs.map(({ family, verdict }) => `IPv${family} ${verdict}`));
  const hostOf = new Map(hosts.map((host) => [host.id, host]));
  for (const trace of opinion.traces.values()) {
    for (const trait of traitsOfTrace(topology, trace)) traits.add(trait);
    const target = hostOf.get(`${trace.to.subnet}/${trace.to.ip}`)!;
    if (trace.verdict === 'reachable' && isSecondary(topology, target)) {
      traits.add(`delivered: to a secondary CIDR of IPv${target.family}`);
    }
  }
  for (const trait of overlapsOf(topology)) traits.add(trait);
  return traits;
}

function* traitsOfTrace({ peerings, routeTables }: Topology, { verdict, reason, forward }: Trace): Generator<string> {
  const [first] = forward;
  const over = forward.map(({ at }) => at).find(({ type }) => type === 'peering');
  if (verdict === 'one-way') yield `one-way: ${reason}`;
  if (verdict === 'unreachable') {
    yield `stopped: ${reason}${reason === 'overlap' ? (over ? ' of the ends' : ' with the own VPC') : ''}`;
  }
  for (const { why } of first!.lost) yield `lost: ${why}`;
  if (over) yield `chosen: ${peerings.get(over.id)!.status} peering`;
  if (first!.won?.destination === '0.0.0.0/0') yield 'chosen: default route of IPv4';
  if (first!.won?.destination === '::/0') yield 'chosen: default route of IPv6';
  if (over && !routeTables.get(first!.routeTable!)!.default) yield 'chosen: table other than the default';
}

function isSecondary({ vpcs }: Topology, { vpc, family, ip }: Host): boolean {
  const own = vpcs
    .get(vpc)!
    .cidrs.map(blockOf)
    .filter((block) => block.family === family);
  const host = blockOf(`${ip}/${family === 4 ? 32 : 128}`);
  return own.findIndex((block) => overlap(block, host)) > 0;
}

function* overlapsOf(topology: Topology): Generator<string> {
  const blocks = (vpc: string) => topology.vpcs.get(vpc)!.cidrs.map(blockOf);
  const meet = (a: string, b: string): boolean => blocks(a).some((x) => blocks(b).some((y) => overlap(x, y)));
  const peers = new Map([...topology.vpcs.keys()].map((vpc) => [vpc, new Set<string>()]));
  for (const { requester, accepter } of [...topology.peerings.values()].filter((each) => carries(topology, each))) {
    peers.get(requester)!.add(accepter);
    peers.get(accepter)!.add(requester);
  }
  for (const [vpc, near] of peers) {
    for (const other of topology.vpcs.keys()) {
      if (other !== vpc && !near.has(other) && meet(vpc, other)) yield 'VPCs without a peering overlap';
    }
    for (const one of near) for (const two of near) if (one !== two && meet(one, two)) yield 'peers of one VPC overlap';
  }
}
