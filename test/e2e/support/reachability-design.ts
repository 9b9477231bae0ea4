/** A hub with a spoke that hopes for transit, a spoke without a way back, and a VPC that nobody joined; as a project document. */
export function reachabilityDesign(): string {
  const vpc = (id: string, name: string, region: string, cidr: string, x: number, y: number) => ({
    id,
    name,
    region,
    cidrs: [cidr],
    position: { x, y },
  });
  const subnet = (id: string, of: string, name: string, cidr: string) => ({ id, vpc: of, name, cidr });
  const table = (of: string) => ({ id: `rt-${of}`, vpc: of, name: 'default', default: true });
  const route = (id: string, of: string, destination: string, peering: string) => ({
    id,
    routeTable: `rt-${of}`,
    destination,
    nextHop: { type: 'peering', id: peering },
  });
  const peering = (id: string, name: string, requester: string, accepter: string) => ({
    id,
    name,
    requester,
    accepter,
    status: 'active',
    bandwidthMbps: 10,
  });
  return JSON.stringify({
    format: 'peerplan.project',
    version: 1,
    name: 'Reach',
    provider: 'tencent-tce',
    accounts: [],
    gateways: [],
    waivers: [],
    notes: [],
    vpcs: [
      vpc('v1', 'VPC1', 'ap-guangzhou', '192.168.0.0/16', 40, 60),
      vpc('v2', 'VPC2', 'ap-beijing', '10.0.0.0/16', 520, 60),
      vpc('v3', 'VPC3', 'ap-shanghai', '172.16.0.0/16', 520, 340),
      vpc('v4', 'lab', 'ap-guangzhou', '10.30.0.0/16', 40, 260),
    ],
    subnets: [
      subnet('a', 'v1', 'A', '192.168.1.0/24'),
      subnet('c', 'v1', 'C', '192.168.2.0/24'),
      subnet('b', 'v2', 'B', '10.0.1.0/24'),
      subnet('d', 'v2', 'D', '10.0.2.0/24'),
      subnet('e', 'v3', 'E', '172.16.1.0/24'),
      subnet('m', 'v4', 'M', '10.30.1.0/24'),
    ],
    routeTables: ['v1', 'v2', 'v3', 'v4'].map(table),
    routes: [
      route('r1', 'v1', '10.0.0.0/16', 'p12'),
      route('r2', 'v2', '192.168.0.0/16', 'p12'),
      route('r3', 'v1', '172.16.0.0/16', 'p12'),
      route('r4', 'v2', '172.16.0.0/16', 'p23'),
    ],
    peerings: [peering('p12', 'PeerConn', 'v1', 'v2'), peering('p23', 'BJ-SH', 'v2', 'v3')],
    requirements: [
      { id: 'q1', from: { vpc: 'v1' }, to: { vpc: 'v3' }, expect: 'connected' },
      { id: 'q2', from: { vpc: 'v1' }, to: { vpc: 'v2' }, expect: 'connected' },
      { id: 'q3', from: { vpc: 'v4' }, to: { vpc: 'v2' }, expect: 'isolated' },
    ],
  });
}
