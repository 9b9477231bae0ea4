import { emptyTopology, type PeeringStatus, type Topology } from '../../shared/model/topology.ts';
import { formatAddress } from '../../shared/net/address.ts';
import { randomStream } from '../bench/random.ts';

const regions = ['ap-guangzhou', 'ap-beijing', 'ap-shanghai', 'ap-hongkong', 'ap-singapore'];
const accounts = 4;
const columns = 3;
const step = { x: 320, y: 224 };
const regionGap = 320;
const pool = 0x0a00_0000;

/**
 * A design to be drawn: five regions side by side, a grid of cards in each, two subnets to a card; three peerings in four
 * are within a region and mostly to cards near by, as people lay them out. Routes lead both ways over every peering
 * but 1 in 200, which gives findings to paint.
 */
export function canvasDesign(vpcs: number, peerings: number, seed = 7): Topology {
  const random = randomStream(seed);
  const topology = emptyTopology({ name: `${vpcs} VPCs, ${peerings} peerings`, provider: 'tencent-tce' });
  const put = (type: Exclude<keyof Topology, 'meta'>, record: { readonly id: string }): void => {
    (topology[type] as unknown as Map<string, object>).set(record.id, record);
  };
  const id = (prefix: string, index: number): string => `${prefix}-${String(index).padStart(6, '0')}`;
  const block = (vpc: number): number => pool + vpc * 4096;
  const perRegion = Math.ceil(vpcs / regions.length);
  const wide = Math.max(columns, Math.ceil(Math.sqrt((perRegion * step.y) / step.x)));
  for (let account = 0; account < accounts; account++) {
    put('accounts', { id: `acc-${account}`, name: `Account ${account + 1}`, trust: 'own' } as never);
  }
  for (let vpc = 0; vpc < vpcs; vpc++) {
    const region = Math.floor(vpc / perRegion);
    const place = vpc % perRegion;
    put('vpcs', {
      id: id('vpc', vpc),
      name: `vpc-${vpc}`,
      account: `acc-${Math.floor(random() * accounts)}`,
      region: regions[region],
      cidrs: [`${formatAddress(block(vpc))}/20`],
      position: {
        x: region * (wide * step.x + regionGap) + (place % wide) * step.x,
        y: Math.floor(place / wide) * step.y,
      },
    } as never);
    put('routeTables', { id: id('rtb', vpc), vpc: id('vpc', vpc), name: 'default', default: true } as never);
    for (let subnet = 0; subnet < 2; subnet++) {
      put('subnets', {
        id: id('subnet', vpc * 2 + subnet),
        vpc: id('vpc', vpc),
        name: subnet === 0 ? 'app' : 'db',
        cidr: `${formatAddress(block(vpc) + subnet * 256)}/24`,
      } as never);
    }
  }
  const known = new Set<number>();
  const statuses: readonly PeeringStatus[] = ['planned', 'pending', 'expired'];
  for (let peering = 0; peering < peerings;) {
    const from = Math.floor(random() * vpcs);
    const to = Math.floor(random() * 4) === 0 ? Math.floor(random() * vpcs) : near(from, vpcs, wide, random);
    const key = Math.min(from, to) * vpcs + Math.max(from, to);
    if (from === to || known.has(key)) continue;
    known.add(key);
    put('peerings', {
      id: id('pcx', peering),
      name: `pcx-${peering}`,
      requester: id('vpc', from),
      accepter: id('vpc', to),
      status: peering % 8 === 0 ? statuses[(peering / 8) % 3] : 'active',
      bandwidthMbps: 100,
    } as never);
    for (const [end, far] of [
      [from, to],
      [to, from],
    ] as const) {
      if (random() < 1 / 400) continue;
      put('routes', {
        id: id('rt', topology.routes.size),
        routeTable: id('rtb', end),
        destination: `${formatAddress(block(far))}/20`,
        nextHop: { type: 'peering', id: id('pcx', peering) },
      } as never);
    }
    peering++;
  }
  return topology;
}

function near(from: number, vpcs: number, wide: number, random: () => number): number {
  const to = from + Math.floor(random() * 5) - 2 + wide * (Math.floor(random() * 5) - 2);
  return Math.min(vpcs - 1, Math.max(0, to));
}
