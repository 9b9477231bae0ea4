import type { Topology } from '../model/topology.ts';
import { design } from './design.ts';

const branches = [
  { id: 'bj', name: 'bj-branch', region: 'ap-beijing', second: 20, at: [0, 280] },
  { id: 'sh', name: 'sh-branch', region: 'ap-shanghai', second: 30, at: [1040, 0] },
  { id: 'cd', name: 'cd-branch', region: 'ap-chengdu', second: 40, at: [1040, 280] },
] as const;

/**
 * Offices that keep their files alike through a VPC of file servers: one peering for each office whatever the number of
 * its blocks, a route for each block. Branches share files and reach nothing of each other.
 */
export function officeSync(): Topology {
  return design({
    name: 'Office data sync',
    accounts: { 'acc-head': 'Head office', 'acc-branches': 'Branches' },
    vpcs: [
      {
        id: 'hq',
        name: 'gz-head-office',
        region: 'ap-guangzhou',
        cidr: '10.10.0.0/16',
        moreCidrs: ['172.16.0.0/20'],
        at: [520, 0],
        subnets: { staff: '10.10.1.0/24', finance: '10.10.2.0/24', meeting: '172.16.0.0/24' },
      },
      {
        id: 'sync',
        name: 'gz-file-sync',
        region: 'ap-guangzhou',
        cidr: '10.0.0.0/16',
        at: [520, 280],
        subnets: { files: '10.0.1.0/24', index: '10.0.2.0/24' },
      },
      ...branches.map(({ id, name, region, second, at }) => ({
        id,
        name,
        region,
        at,
        account: 'acc-branches',
        cidr: `10.${second}.0.0/16`,
        moreCidrs: [`172.16.${second}.0/24`],
        subnets: { staff: `10.${second}.1.0/24`, meeting: `172.16.${second}.0/25` },
      })),
    ],
    peerings: [
      { id: 'pcx-hq', name: 'sync-head-office', ends: ['hq', 'sync'] },
      ...branches.map(({ id }) => ({ id: `pcx-${id}`, name: `sync-${id}`, ends: [id, 'sync'] as const, mbps: 100 })),
    ],
    requirements: [
      ...['hq', ...branches.map(({ id }) => id)].map((office) => ({
        id: `req-${office}`,
        from: { subnet: `subnet-${office}-staff` },
        to: { subnet: 'subnet-sync-files' },
        expect: 'connected' as const,
      })),
      {
        id: 'req-apart',
        from: { vpc: 'vpc-bj' },
        to: { vpc: 'vpc-sh' },
        expect: 'isolated',
        note: 'Branches share files, and reach nothing else of each other.',
      },
    ],
  });
}
