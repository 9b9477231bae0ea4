import type { Topology } from '../model/topology.ts';
import { design } from './design.ts';

const regions = [
  { id: 'gz', name: 'gz-game', region: 'ap-guangzhou', at: [0, 0] },
  { id: 'bj', name: 'bj-game', region: 'ap-beijing', at: [0, 280] },
  { id: 'cd', name: 'cd-game', region: 'ap-chengdu', at: [1040, 0] },
  { id: 'sg', name: 'sg-game', region: 'ap-singapore', at: [1040, 280] },
] as const;

/** Game servers in five regions around the accounts and rankings in one of them; regions do not talk to each other. */
export function gameServers(): Topology {
  return design({
    name: 'Game servers in five regions',
    accounts: { 'acc-game': 'Game' },
    vpcs: [
      {
        id: 'hub',
        name: 'sh-platform',
        region: 'ap-shanghai',
        cidr: '10.0.0.0/16',
        at: [520, 0],
        subnets: { login: '10.0.1.0/24', ranking: '10.0.2.0/24' },
      },
      {
        id: 'sh',
        name: 'sh-game',
        region: 'ap-shanghai',
        cidr: '10.10.0.0/16',
        at: [520, 280],
        subnets: { battle: '10.10.1.0/24', lobby: '10.10.2.0/24' },
      },
      ...regions.map(({ id, name, region, at }, index) => ({
        id,
        name,
        region,
        at,
        cidr: `10.${20 + index * 10}.0.0/16`,
        subnets: { battle: `10.${20 + index * 10}.1.0/24`, lobby: `10.${20 + index * 10}.2.0/24` },
      })),
    ],
    peerings: [
      { id: 'pcx-sh', name: 'platform-sh', ends: ['hub', 'sh'], mbps: 1000 },
      ...regions.map(({ id }) => ({
        id: `pcx-${id}`,
        name: `platform-${id}`,
        ends: ['hub', id] as const,
        mbps: 200,
      })),
    ],
    requirements: regions.map(({ id }) => ({
      id: `req-${id}`,
      from: { subnet: `subnet-${id}-lobby` },
      to: { subnet: 'subnet-hub-login' },
      expect: 'connected',
    })),
  });
}
