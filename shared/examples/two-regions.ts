import { readProjectValue } from '../formats/project/read.ts';
import type { Topology } from '../model/topology.ts';

/** The product document's own walk-through: subnet A in Guangzhou and subnet B in Beijing, one peering, two routes. */
const document = {
  format: 'peerplan.project',
  version: 1,
  name: 'Guangzhou - Beijing',
  provider: 'tencent-tce',
  accounts: [{ id: 'acc-own', name: 'My account', trust: 'own' }],
  vpcs: [
    {
      id: 'vpc-gz',
      name: 'VPC1',
      account: 'acc-own',
      region: 'ap-guangzhou',
      cidrs: ['192.168.0.0/16'],
      position: { x: 0, y: 0 },
    },
    {
      id: 'vpc-bj',
      name: 'VPC2',
      account: 'acc-own',
      region: 'ap-beijing',
      cidrs: ['10.0.0.0/16'],
      position: { x: 560, y: 0 },
    },
  ],
  subnets: [
    { id: 'subnet-a', vpc: 'vpc-gz', name: 'A', cidr: '192.168.1.0/24', routeTable: 'rtb-a' },
    { id: 'subnet-b', vpc: 'vpc-bj', name: 'B', cidr: '10.0.1.0/24', routeTable: 'rtb-b' },
  ],
  routeTables: [
    { id: 'rtb-a', vpc: 'vpc-gz', name: 'default', default: true },
    { id: 'rtb-b', vpc: 'vpc-bj', name: 'default', default: true },
  ],
  routes: [
    { id: 'rt-1', routeTable: 'rtb-a', destination: '10.0.1.0/24', nextHop: { type: 'peering', id: 'pcx-1' } },
    { id: 'rt-2', routeTable: 'rtb-b', destination: '192.168.1.0/24', nextHop: { type: 'peering', id: 'pcx-1' } },
  ],
  gateways: [],
  peerings: [
    { id: 'pcx-1', name: 'PeerConn', requester: 'vpc-gz', accepter: 'vpc-bj', status: 'active', bandwidthMbps: 10 },
  ],
  requirements: [],
  waivers: [],
  notes: [],
};

/** The walk-through as a topology. */
export function twoRegions(): Topology {
  const read = readProjectValue(document);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.topology;
}
