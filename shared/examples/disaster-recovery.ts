import type { Topology } from '../model/topology.ts';
import { design } from './design.ts';

/**
 * Two sites, three centres: production and its twin in one city, a third centre in another one. All three reach each
 * other directly, as no centre forwards for another; operations reach each of them from a VPC of their own.
 */
export function disasterRecovery(): Topology {
  return design({
    name: 'Two sites, three centres',
    accounts: { 'acc-prod': 'Production', 'acc-ops': 'Operations' },
    vpcs: [
      centre('prod', 'sh-production', 'ap-shanghai', 10, [0, 0]),
      centre('twin', 'sh-same-city', 'ap-shanghai', 20, [0, 280]),
      centre('far', 'bj-remote', 'ap-beijing', 30, [640, 0]),
      {
        id: 'ops',
        name: 'operations',
        account: 'acc-ops',
        region: 'ap-beijing',
        cidr: '10.90.0.0/16',
        at: [640, 280],
        subnets: { bastion: '10.90.1.0/24', monitor: '10.90.2.0/24' },
      },
    ],
    peerings: [
      { id: 'pcx-twin', name: 'replicate-same-city', ends: ['prod', 'twin'], mbps: 1000 },
      { id: 'pcx-far', name: 'replicate-remote', ends: ['prod', 'far'], mbps: 500 },
      { id: 'pcx-twin-far', name: 'remote-after-failover', ends: ['twin', 'far'], mbps: 500 },
      { id: 'pcx-ops-prod', name: 'ops-production', ends: ['ops', 'prod'], mbps: 50 },
      { id: 'pcx-ops-twin', name: 'ops-same-city', ends: ['ops', 'twin'], mbps: 50 },
      { id: 'pcx-ops-far', name: 'ops-remote', ends: ['ops', 'far'], mbps: 50 },
    ],
    requirements: [
      connected('prod-db', 'subnet-prod-db', 'subnet-twin-db'),
      connected('far-db', 'subnet-prod-db', 'subnet-far-db'),
      connected('failover', 'subnet-twin-db', 'subnet-far-db'),
    ],
  });
}

function centre(id: string, name: string, region: string, second: number, at: readonly [number, number]) {
  const block = (third: number): string => `10.${second}.${third}.0/24`;
  return { id, name, region, cidr: `10.${second}.0.0/16`, at, subnets: { web: block(1), app: block(2), db: block(3) } };
}

function connected(id: string, from: string, to: string) {
  return { id: `req-${id}`, from: { subnet: from }, to: { subnet: to }, expect: 'connected' as const };
}
