import { ruleTable } from '../../../fixtures/rule-table.ts';

const twins = (near: string, far: string) => `
  vpc H ${near} 172.16.0.0/16
  vpc W1 ${far} 10.0.0.0/16
  vpc W2 ${far} 10.0.128.0/17
  peering p1 H W1
  peering p2 W2 H`;

ruleTable('peering-second-order-overlap', {
  passes: [
    {
      name: 'peers that differ',
      design: 'vpc H r 172.16.0.0/16\nvpc W1 r 10.0.0.0/16\nvpc W2 r 10.1.0.0/16\npeering p1 H W1\npeering p2 H W2',
    },
    { name: 'one of the peerings has ended', design: twins('r', 'r2').replace('W2 H', 'W2 H expired') },
    {
      name: 'two peerings with one and the same peer',
      design: 'vpc H r 172.16.0.0/16\nvpc W r 10.0.0.0/16\npeering p1 H W\npeering p2 W H',
    },
    {
      name: 'the blocks of one peer overlap each other: told there',
      provider: 'aws',
      design: `
        vpc H r 10.0.0.0/16
        vpc A r 10.1.0.0/16 10.1.0.0/17
        peering pa H A
        peering pb H A deleted`,
    },
  ],
  fires: [
    {
      name: 'two ranges of one block go to one peer',
      provider: 'aws',
      design: `
        vpc H r 10.0.0.0/16
        vpc A r 10.1.0.0/16
        vpc B r 10.1.0.0/16
        subnet h H 10.0.1.0/24
        peering pa H A
        peering pb H B
        route r1 rt-H 10.1.0.0/25 peering:pa
        route r2 rt-H 10.1.2.0/24 peering:pa`,
      finds: [
        {
          id: 'peering-second-order-overlap:H+pa+pb',
          message: 'ambiguous',
          severity: 'warning',
          title: 'Peers of H overlap: A and B',
          says: 'default: 10.1.0.0/25 + 10.1.2.0/24 → A',
        },
      ],
    },
    {
      name: 'TCE across regions: refused',
      design: twins('ap-guangzhou', 'ap-beijing'),
      finds: [
        {
          id: 'peering-second-order-overlap:H+p1+p2',
          message: 'refused',
          severity: 'error',
          title: 'Peers of H overlap: W1 and W2',
          says: 'W1 has 10.0.0.0/16, and inside it there is W2 10.0.128.0/17. Tencent Cloud TCE refuses',
        },
      ],
    },
    {
      name: 'TCE inside one region: allowed, and ambiguous',
      design: twins('ap-beijing', 'ap-beijing'),
      finds: [
        {
          id: 'peering-second-order-overlap:H+p1+p2',
          message: 'ambiguous',
          severity: 'warning',
          title: 'Peers of H overlap: W1 and W2',
        },
      ],
    },
    {
      name: 'TCE, one peer in the region and one across: refused',
      design: `
        vpc H ap-beijing 172.16.0.0/16
        vpc W1 ap-beijing 10.0.0.0/16
        vpc W2 ap-shanghai 10.0.0.0/16
        peering p1 H W1
        peering p2 H W2`,
      finds: [
        {
          id: 'peering-second-order-overlap:H+p1+p2',
          message: 'refused',
          severity: 'error',
          title: 'Peers of H overlap: W1 and W2',
        },
      ],
    },
    {
      name: 'Tencent Cloud inside one region: refused',
      provider: 'tencent',
      design: twins('ap-beijing', 'ap-beijing'),
      finds: [
        {
          id: 'peering-second-order-overlap:H+p1+p2',
          message: 'refused',
          severity: 'error',
          title: 'Peers of H overlap: W1 and W2',
        },
      ],
    },
    {
      name: 'AWS: allowed everywhere; one wide peer over many is one finding',
      provider: 'aws',
      design: `
        vpc H r1 172.16.0.0/16
        vpc W1 r2 10.1.0.0/16
        vpc W2 r2 10.0.0.0/8
        vpc W3 r1 10.3.0.0/16
        peering p1 H W1
        peering p2 H W2
        peering p3 H W3`,
      finds: [
        {
          id: 'peering-second-order-overlap:H+p2+p1',
          message: 'ambiguous',
          severity: 'warning',
          title: 'Peers of H overlap: W2 and W1 and W3',
          details: {
            overlaps: [
              { vpc: 'W1', cidr: '10.1.0.0/16' },
              { vpc: 'W3', cidr: '10.3.0.0/16' },
            ],
          },
        },
      ],
    },
    ...['azure', 'gcp'].map((provider) => ({
      name: `${provider}: refused in one region and across`,
      provider,
      design: twins('westeurope', 'eastus'),
      finds: [
        {
          id: 'peering-second-order-overlap:H+p1+p2',
          message: 'refused',
          severity: 'error' as const,
          title: 'Peers of H overlap: W1 and W2',
        },
      ],
    })),
    {
      name: 'Google Cloud, where only subnets count',
      provider: 'gcp',
      design: `
        vpc H g
        vpc W1 g
        vpc W2 g
        subnet a W1 10.0.0.0/20
        subnet b W2 10.0.8.0/24
        peering p1 H W1
        peering p2 H W2`,
      finds: [
        {
          id: 'peering-second-order-overlap:H+p1+p2',
          message: 'refused',
          severity: 'error',
          title: 'Peers of H overlap: W1 and W2',
          says: 'W1 has 10.0.0.0/20, and inside it there is W2 10.0.8.0/24',
        },
      ],
    },
    {
      name: 'AWS: names where replies go, by table',
      provider: 'aws',
      design: `${twins('r', 'r')}
        table other H
        subnet h1 H 172.16.1.0/24
        subnet h2 H 172.16.2.0/24 table=other
        route r1 rt-H 10.0.0.0/16 peering:p1
        route r2 rt-H 10.0.192.0/18 peering:p2
        route r3 other 10.0.128.0/17 peering:p2`,
      finds: [
        {
          id: 'peering-second-order-overlap:H+p1+p2',
          message: 'ambiguous',
          severity: 'warning',
          title: 'Peers of H overlap: W1 and W2',
          says: 'Where replies go: other: 10.0.128.0/17 → W2, default: 10.0.128.0/18 → W1 and default: 10.0.192.0/18 → W2.',
          details: {
            replies: [
              { routeTable: 'other', ranges: ['10.0.128.0/17'], vpc: 'W2' },
              { routeTable: 'rt-H', ranges: ['10.0.128.0/18'], vpc: 'W1' },
              { routeTable: 'rt-H', ranges: ['10.0.192.0/18'], vpc: 'W2' },
            ],
            source: 'AWS-PART',
          },
        },
      ],
    },
    {
      name: 'Huawei: allowed, answers by the default table only',
      provider: 'huaweicloud',
      design: `${twins('r', 'r')}
        table other H
        subnet h H 172.16.2.0/24 table=other
        route r1 rt-H 10.0.0.0/16 peering:p1
        route r2 other 10.0.128.0/17 peering:p2`,
      finds: [
        {
          id: 'peering-second-order-overlap:H+p1+p2',
          message: 'ambiguous',
          severity: 'warning',
          title: 'Peers of H overlap: W1 and W2',
          says: 'Where replies go: default: 10.0.128.0/17 → W1.',
        },
      ],
    },
    {
      name: 'Alibaba: not documented',
      provider: 'alicloud',
      design: twins('r1', 'r2'),
      finds: [
        {
          id: 'peering-second-order-overlap:H+p1+p2',
          message: 'undocumented',
          severity: 'warning',
          title: 'Peers of H overlap, which is not documented for Alibaba Cloud: W1 and W2',
          says: 'Where replies go: nowhere yet, as no table routes these addresses.',
        },
      ],
    },
  ],
});
