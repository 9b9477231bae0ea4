import { emptyTopology, type Topology } from '../../shared/model/topology.ts';
import { formatAddress } from '../../shared/net/address.ts';
import { randomStream } from './random.ts';

export const shapes = ['hub-and-spoke', 'mesh', 'random'] as const;
export type Shape = (typeof shapes)[number];

const subnetsPerVpc = 5;
const routesPerVpc = 50;
/** What the product document allows. */
const peeringsPerVpc = 10;
const pool = 0x0a00_0000; // 10.0.0.0/8, then on through 11.0.0.0/8 and further: a design as large as this has public blocks

/**
 * A design of `count` VPCs with about 5 subnets and 50 routes each, two route tables per VPC, a third of the VPCs with an
 * IPv6 block, and about 2 in 1,000 routes and peerings wrong: the records of a document in the order of ids, with
 * the ids, positions and remarks that an import or a drawing leaves there. VPC i has a /20.
 */
export function generate(shape: Shape, count: number, seed = 1): Topology {
  const random = randomStream(seed);
  const topology = emptyTopology({ name: `${shape} of ${count}`, provider: 'tencent-tce' });
  const put = (type: Exclude<keyof Topology, 'meta'>, record: { readonly id: string }): void => {
    (topology[type] as unknown as Map<string, object>).set(record.id, record);
  };
  const name = (index: number): string => String(index).padStart(6, '0');
  const block = (vpc: number): number => pool + vpc * 4096;
  const block6 = (vpc: number, subnet = 0): string =>
    `2001:db8:${(vpc >> 8).toString(16)}:${(((vpc & 255) << 8) | subnet).toString(16)}::`;
  const dual = (vpc: number): boolean => vpc % 3 === 0;

  for (let account = 0; account < 4; account++) {
    put('accounts', { id: `acc-${account}`, name: `Account ${account}`, trust: 'own' } as never);
  }
  for (let vpc = 0; vpc < count; vpc++) {
    put('vpcs', {
      id: `vpc-${name(vpc)}`,
      name: `VPC ${vpc}`,
      region: ['ap-guangzhou', 'ap-beijing', 'ap-shanghai'][vpc % 3],
      cidrs: [`${formatAddress(block(vpc))}/20`, ...(dual(vpc) ? [`${block6(vpc)}/56`] : [])],
      cloudId: `vpc-${name(vpc)}`,
      position: { x: (vpc % 100) * 320, y: Math.floor(vpc / 100) * 240 },
    } as never);
    for (const [index, table] of ['a', 'b'].entries()) {
      put('routeTables', {
        id: `rtb-${name(vpc)}-${table}`,
        vpc: `vpc-${name(vpc)}`,
        name: table,
        ...(index === 0 && { default: true }),
        cloudId: `rtb-${name(vpc)}-${table}`,
      } as never);
    }
    for (let subnet = 0; subnet < subnetsPerVpc; subnet++) {
      put('subnets', {
        id: `subnet-${name(vpc)}-${subnet}`,
        vpc: `vpc-${name(vpc)}`,
        name: `subnet ${subnet}`,
        cidr: `${formatAddress(block(vpc) + subnet * 256)}/24`,
        ...(dual(vpc) && { cidr6: `${block6(vpc, subnet)}/64` }),
        zone: `zone-${subnet % 3}`,
        routeTable: `rtb-${name(vpc)}-${subnet < 3 ? 'a' : 'b'}`,
        cloudId: `subnet-${name(vpc * 8 + subnet)}`,
      } as never);
    }
  }

  const destinationOf = (target: number, round: number, both: boolean): string => {
    if (round === 0) return `${formatAddress(block(target))}/20`;
    if (round === 1 && both) return `${block6(target)}/56`;
    if (round <= subnetsPerVpc) return `${formatAddress(block(target) + (round - 1) * 256)}/24`;
    return `${formatAddress(block(target) + (round % subnetsPerVpc) * 256 + round)}/32`;
  };

  const peersOf = peerings(shape, count, random);
  let peering = 0;
  const over = new Map<number, { readonly id: string; readonly far: number }[]>();
  for (const [a, b] of peersOf) {
    const id = `pcx-${name(peering++)}`;
    put('peerings', {
      id,
      name: id,
      requester: `vpc-${name(a)}`,
      accepter: `vpc-${name(b)}`,
      status: random() < 0.002 ? 'pending' : 'active',
      bandwidthMbps: 100,
    } as never);
    for (const [from, far] of [
      [a, b],
      [b, a],
    ] as const) {
      const own = over.get(from) ?? [];
      own.push({ id, far });
      over.set(from, own);
    }
  }

  for (let vpc = 0; vpc < count; vpc++) {
    const peers = over.get(vpc) ?? [];
    if (peers.length === 0) continue;
    let route = 0;
    for (const table of ['a', 'b']) {
      // the block of every peer, then its subnets, then hosts in them, as far as 25 routes per table go
      for (let index = 0; index < routesPerVpc / 2; index++) {
        const peer = peers[index % peers.length]!;
        const round = Math.floor(index / peers.length);
        const target = random() < 0.002 ? Math.floor(random() * count) : peer.far;
        put('routes', {
          id: `rt-${name(vpc)}-${table}-${String(route++).padStart(3, '0')}`,
          routeTable: `rtb-${name(vpc)}-${table}`,
          destination: destinationOf(target, round, dual(vpc) && dual(target)),
          nextHop: { type: 'peering', id: peer.id },
          ...(index % 2 === 0 && { description: `VPC ${peer.far} over ${peer.id}` }),
        } as never);
      }
    }
  }
  return topology;
}

function peerings(shape: Shape, count: number, random: () => number): [number, number][] {
  const pairs: [number, number][] = [];
  if (shape === 'hub-and-spoke') {
    for (let hub = 0; hub < count; hub += peeringsPerVpc + 1) {
      for (let spoke = hub + 1; spoke <= hub + peeringsPerVpc && spoke < count; spoke++) pairs.push([hub, spoke]);
    }
    return pairs;
  }
  if (shape === 'mesh') {
    // cliques of eleven: each VPC peers with ten others
    for (let first = 0; first < count; first += peeringsPerVpc + 1) {
      const last = Math.min(first + peeringsPerVpc + 1, count);
      for (let a = first; a < last; a++) for (let b = a + 1; b < last; b++) pairs.push([a, b]);
    }
    return pairs;
  }
  const degree = new Uint8Array(count);
  const known = new Set<number>();
  for (let attempt = 0; attempt < count * 4; attempt++) {
    const a = Math.floor(random() * count);
    const b = Math.floor(random() * count);
    const key = Math.min(a, b) * count + Math.max(a, b);
    if (a === b || degree[a]! >= peeringsPerVpc || degree[b]! >= peeringsPerVpc || known.has(key)) continue;
    known.add(key);
    degree[a]!++;
    degree[b]!++;
    pairs.push([Math.min(a, b), Math.max(a, b)]);
  }
  return pairs;
}
