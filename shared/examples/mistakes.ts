import type { Topology } from '../model/topology.ts';
import { design } from './design.ts';

/**
 * Four regions with the mistakes that are made most: a route through a VPC that does not forward, blocks that overlap, a
 * way back that is missing, a subnet that was forgotten, a peering that nobody accepted yet, and one without a bandwidth cap.
 */
export function mistakes(): Topology {
  return design({
    name: 'Four regions, with mistakes',
    accounts: { 'acc-own': 'My account', 'acc-finance': 'Finance' },
    vpcs: [
      vpc('gz', 'VPC1', 'ap-guangzhou', '192.168.0.0/16', [0, 0], { A: '192.168.1.0/24', C: '192.168.2.0/24' }),
      vpc('mgmt', 'gz-mgmt', 'ap-guangzhou', '10.30.0.0/16', [0, 260], { M: '10.30.1.0/24' }),
      vpc('bj', 'VPC2', 'ap-beijing', '10.0.0.0/16', [640, 0], { B: '10.0.1.0/24', D: '10.0.2.0/24' }),
      vpc('lab', 'bj-lab', 'ap-beijing', '10.0.128.0/20', [640, 260], { L: '10.0.128.0/24' }),
      vpc('sh', 'VPC3', 'ap-shanghai', '172.16.0.0/16', [640, 560], { E: '172.16.1.0/24', F: '172.16.2.0/24' }),
      {
        ...vpc('dr', 'sz-dr', 'ap-shenzhen', '10.8.0.0/16', [0, 560], { R: '10.8.1.0/24' }),
        account: 'acc-finance',
      },
    ],
    peerings: [
      { id: 'pcx-gz-bj', name: 'PeerConn', ends: ['gz', 'bj'], mbps: 10 },
      { id: 'pcx-gz-mgmt', name: 'GZ-MGMT', ends: ['gz', 'mgmt'] },
      { id: 'pcx-bj-sh', name: 'BJ-SH', ends: ['bj', 'sh'] },
      { id: 'pcx-gz-dr', name: 'GZ-SZDR', ends: ['gz', 'dr'], mbps: 10, status: 'pending' },
      { id: 'pcx-bj-lab', name: 'BJ-LAB', ends: ['bj', 'lab'], status: 'planned', routed: false },
    ],
    without: ['bj 192.168.2.0/24', 'gz 10.0.2.0/24'],
    routes: [{ vpc: 'gz', destination: '172.16.0.0/16', over: 'pcx-gz-bj' }],
    requirements: [
      {
        id: 'req-shanghai',
        from: { subnet: 'subnet-gz-a' },
        to: { vpc: 'vpc-sh' },
        expect: 'connected',
        note: 'Subnet A reaches Shanghai',
      },
    ],
  });
}

function vpc(
  id: string,
  name: string,
  region: string,
  cidr: string,
  at: readonly [number, number],
  subnets: Readonly<Record<string, string>>,
) {
  return { id, name, region, cidr, at, subnets };
}
