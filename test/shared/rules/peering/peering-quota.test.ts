import { ruleTable } from '../../../fixtures/rule-table.ts';

/** Pairs of a region, each with a peering of its own, whose first VPCs belong to an account. */
const pairs = (count: number, status = 'active', account = '', far = '') =>
  [
    'account ours own',
    'account theirs trusted',
    ...Array.from({ length: count }, (_, i) => `vpc A${i} cn-1 10.${i}.0.0/17 ${account}`),
    ...Array.from({ length: count }, (_, i) => `vpc B${i} cn-1 10.${i}.128.0/17 ${far}`),
    ...Array.from({ length: count }, (_, i) => `peering p${i} A${i} B${i} ${status}`),
  ].join('\n');

/** A hub with so many spokes, of which the last ones have the given status. */
const hub = (spokes: number, ended = 0) =>
  [
    'vpc H r 172.16.0.0/16',
    ...Array.from({ length: spokes }, (_, i) => `vpc W${i} r 10.${i}.0.0/16`),
    ...Array.from({ length: spokes }, (_, i) => `peering p${i} H W${i} ${i >= spokes - ended ? 'rejected' : 'active'}`),
  ].join('\n');

ruleTable('peering-quota', {
  passes: [
    { name: '7 of 10', design: hub(7) },
    { name: 'ended peerings do not count', design: hub(12, 5) },
    { name: 'the project has a higher limit of its own', design: `quota peerings-per-vpc 20\n${hub(15)}` },
    { name: 'a limit of 0 where there is nothing', design: 'quota peerings-per-vpc 0\nvpc V r 10.0.0.0/16' },
    { name: 'AWS, 19 of 25 requests', design: hub(19).replaceAll('active', 'pending'), provider: 'aws' },
    {
      name: 'AWS, requests count for who asked',
      design: hub(22).replace(/ H (W\d+) active/g, ' $1 H pending'),
      provider: 'aws',
    },
    {
      name: 'enough peerings for a finding, but in two regions',
      design: `
        quota peerings-per-account-region 5
        account ours own
        ${[1, 2, 3].map((at) => `vpc A${at} r1 10.${at}.0.0/16 account=ours\nvpc B${at} r2 10.1${at}.0.0/16 account=ours`).join('\n')}
        peering p1 A1 A2
        peering p2 A2 A3
        peering q1 B1 B2
        peering q2 B2 B3`,
    },
    { name: 'Huawei, 39 of 50 in an account and region', design: pairs(39), provider: 'huaweicloud' },
    {
      name: 'Huawei, peerings of others do not count',
      provider: 'huaweicloud',
      design: pairs(60).replaceAll('vpc ', 'external '),
    },
    {
      name: 'Huawei, requests that others have made do not count for the accepter',
      provider: 'huaweicloud',
      design: pairs(45, 'pending', '', 'account=theirs').replaceAll('vpc A', 'external A'),
    },
    { name: 'AWS allows more', design: hub(12), provider: 'aws' },
  ],
  fires: [
    {
      name: '8 of 10 is nearly full',
      design: hub(8),
      finds: [
        {
          id: 'peering-quota:H',
          message: 'near',
          severity: 'warning',
          title: 'H has 8 of 10 peerings',
          says: '2 are left',
        },
      ],
    },
    {
      name: '10 of 10 is full, not over',
      design: hub(10),
      finds: [{ id: 'peering-quota:H', message: 'near', severity: 'warning', title: 'H has 10 of 10 peerings' }],
    },
    {
      name: '11 of 10',
      design: hub(11),
      finds: [
        {
          id: 'peering-quota:H',
          message: 'over',
          severity: 'error',
          title: 'H has 11 peerings; Tencent Cloud TCE allows 10',
          details: { count: 11, limit: 10, source: 'TCE-DOC' },
        },
      ],
    },
    {
      name: 'by the limit of the project',
      design: `quota peerings-per-vpc 2\n${hub(3)}`,
      finds: [
        {
          id: 'peering-quota:H',
          message: 'over',
          severity: 'error',
          title: "H has 3 peerings; the project's own limit is 2",
          details: { from: 'project', limit: 2 },
        },
      ],
    },
    {
      name: 'AWS names how far the quota can be raised',
      provider: 'aws',
      design: hub(51),
      finds: [
        {
          id: 'peering-quota:H',
          message: 'over',
          severity: 'error',
          title: 'H has 51 peerings; AWS allows 50',
          says: 'a higher quota (up to 125)',
        },
      ],
    },
    {
      name: 'AWS, requests that wait',
      provider: 'aws',
      design: hub(26).replaceAll('active', 'pending'),
      finds: [
        {
          id: 'peering-quota:H+pending-peerings-per-vpc',
          message: 'over',
          severity: 'error',
          title: 'H has 26 requests that wait for acceptance; AWS allows 25',
          details: { quota: 'pending-peerings-per-vpc' },
        },
      ],
    },
    {
      name: 'Google Cloud: a number of uncertain origin says so',
      provider: 'gcp',
      design: hub(20),
      finds: [
        {
          id: 'peering-quota:H',
          message: 'near',
          severity: 'warning',
          title: 'H has 20 of 25 peerings',
          says: "Note: a tool's default; the quota page gives no number.",
        },
      ],
    },
    {
      name: 'Alibaba: inside the region, across regions, and per account and region',
      provider: 'alicloud',
      design: hub(27).replace(/vpc W(\d+) r/g, (_, i: string) => `vpc W${i} ${Number(i) < 11 ? 'r' : 'far'}`),
      finds: [
        {
          id: 'peering-quota:+r',
          message: 'over',
          severity: 'error',
          title: "The project's account in r has 27 peerings; Alibaba Cloud allows 20",
        },
        {
          id: 'peering-quota:H+peerings-per-vpc-same-region',
          message: 'over',
          severity: 'error',
          title: 'H has 11 peerings inside its region; Alibaba Cloud allows 10',
        },
        {
          id: 'peering-quota:+far',
          message: 'near',
          severity: 'warning',
          title: "The project's account in far has 16 of 20 peerings",
        },
        {
          id: 'peering-quota:H+peerings-per-vpc-cross-region',
          message: 'near',
          severity: 'warning',
          title: 'H has 16 of 20 peerings across regions',
        },
      ],
    },
    {
      name: 'Huawei: an account over its quota, its peer near it',
      provider: 'huaweicloud',
      design: `${pairs(51, 'active', 'account=ours', 'account=theirs')}
        peering again A0 B1 pending
        peering other A0 B2 pending`,
      finds: [
        {
          id: 'peering-quota:ours+cn-1',
          message: 'over',
          severity: 'error',
          title: 'Account ours in cn-1 has 53 peerings; Huawei Cloud allows 50',
          details: { quota: 'peerings-per-account-region', count: 53, limit: 50 },
        },
        {
          id: 'peering-quota:theirs+cn-1',
          message: 'over',
          severity: 'error',
          title: 'Account theirs in cn-1 has 51 peerings; Huawei Cloud allows 50',
        },
      ],
    },
    {
      name: 'Huawei: a peering inside one account counts once',
      provider: 'huaweicloud',
      design: pairs(40, 'active', 'account=ours', 'account=ours'),
      finds: [
        {
          id: 'peering-quota:ours+cn-1',
          message: 'near',
          severity: 'warning',
          title: 'Account ours in cn-1 has 40 of 50 peerings',
        },
      ],
    },
    {
      name: 'what was rejected does not count, and does not take away from what stands in its VPC',
      provider: 'tencent-tce',
      design: `
        quota peerings-per-account-region 1
        account ours own
        vpc V r1 10.0.0.0/16 account=ours
        vpc W r1 10.1.0.0/16 account=ours
        vpc X r1 10.2.0.0/16 account=ours
        peering p V W
        peering q V X rejected`,
      finds: [
        {
          id: 'peering-quota:ours+r1',
          message: 'near',
          severity: 'warning',
          title: 'Account ours in r1 has 1 of 1 peerings',
        },
      ],
    },
    {
      name: 'an account that the document does not name',
      provider: 'tencent-tce',
      design: `
        quota peerings-per-account-region 0
        vpc V r1 10.0.0.0/16 account=other
        vpc W r1 10.1.0.0/16 account=other
        peering p V W`,
      finds: [
        {
          id: 'peering-quota:other+r1',
          message: 'over',
          severity: 'error',
          title: "Account other in r1 has 1 peerings; the project's own limit is 0",
        },
      ],
    },
  ],
});
