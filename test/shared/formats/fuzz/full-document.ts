/** A document without a fault in which every array has two records or more and every key stands somewhere. */
export function fullDocument(): Record<string, unknown> {
  const switches = {
    allowGatewayTransit: true,
    useRemoteGateways: false,
    allowForwardedTraffic: true,
    allowVirtualNetworkAccess: true,
    exportCustomRoutes: false,
    importCustomRoutes: true,
    exchangeSubnetRoutes: true,
    allowDnsResolution: false,
  };
  return {
    format: 'peerplan.project',
    version: 1,
    name: 'Everything',
    provider: 'aws',
    currency: 'CNY',
    quotas: { 'peerings-per-vpc': 50, 'routes-per-table': 100 },
    accounts: [
      { id: 'acc-a', name: 'Ours', cloudId: '111122223333', trust: 'own' },
      { id: 'acc-b', name: 'Theirs', trust: 'unknown' },
    ],
    vpcs: [
      {
        id: 'vpc-a',
        name: 'A',
        account: 'acc-a',
        region: 'eu-west-1',
        cidrs: ['10.0.0.0/16', '2001:db8:a::/56'],
        external: false,
        cloudId: 'vpc-0a',
        position: { x: 0, y: -40.5 },
        notes: 'first',
      },
      { id: 'vpc-b', name: 'B', account: 'acc-b', region: 'eu-west-2', cidrs: ['10.1.0.0/16'], external: true },
      { id: 'vpc-c', name: 'C', region: 'eu-west-1', cidrs: ['10.2.0.0/16', '2001:db8:c::/56'] },
    ],
    subnets: [
      {
        id: 'sn-a',
        vpc: 'vpc-a',
        name: 'a1',
        cidr: '10.0.1.0/24',
        cidr6: '2001:db8:a::/64',
        zone: 'eu-west-1a',
        routeTable: 'rtb-a',
        cloudId: 'subnet-0a',
      },
      { id: 'sn-c', vpc: 'vpc-c', name: 'c1', cidr: '10.2.1.0/24', cidr6: '2001:db8:c::/64' },
    ],
    routeTables: [
      { id: 'rtb-a', vpc: 'vpc-a', name: 'main', default: true, cloudId: 'rtb-0a' },
      { id: 'rtb-c', vpc: 'vpc-c', name: 'main', default: true },
    ],
    routes: [
      {
        id: 'rt-a',
        routeTable: 'rtb-a',
        destination: '10.2.0.0/16',
        nextHop: { type: 'peering', id: 'pcx-ac' },
        description: 'to C',
        enabled: true,
      },
      {
        id: 'rt-c',
        routeTable: 'rtb-c',
        destination: '10.0.0.0/16',
        nextHop: { type: 'instance', id: 'gw-c', ip: '10.2.1.4' },
      },
    ],
    gateways: [
      {
        id: 'gw-a',
        vpc: 'vpc-a',
        type: 'vpn',
        name: 'office',
        reaches: ['192.168.0.0/16', '2001:db8:f::/56'],
        ip: '203.0.113.1',
        cloudId: 'vgw-0a',
      },
      { id: 'gw-c', vpc: 'vpc-c', type: 'instance', name: 'firewall' },
    ],
    peerings: [
      {
        id: 'pcx-ac',
        name: 'A - C',
        requester: 'vpc-a',
        accepter: 'vpc-c',
        status: 'active',
        requestedAt: '2026-03-01T08:00:00Z',
        bandwidthMbps: 100,
        billing: 'p95',
        options: { requester: switches, accepter: { ...switches } },
        cloudId: 'pcx-0ac',
        notes: 'paid by A',
      },
      { id: 'pcx-ab', name: 'A - B', requester: 'vpc-a', accepter: 'vpc-b', status: 'planned' },
    ],
    requirements: [
      {
        id: 'req-1',
        from: { vpc: 'vpc-a' },
        to: { subnet: 'sn-c' },
        expect: 'connected',
        demandMbps: 20,
        encrypted: true,
        note: 'nightly',
      },
      { id: 'req-2', from: { cidr: '10.0.1.0/24' }, to: { vpc: 'vpc-b' }, expect: 'isolated' },
    ],
    waivers: [
      { finding: 'route-missing:vpc-a', reason: 'later', until: '2026-12-31' },
      { finding: 'route-missing:vpc-c', reason: 'never' },
    ],
    notes: [
      { id: 'note-1', text: 'Hello', position: { x: 1, y: 2 }, about: { type: 'vpcs', id: 'vpc-a' } },
      { id: 'note-2', text: 'World', position: { x: -1, y: 0.5 } },
    ],
  };
}
