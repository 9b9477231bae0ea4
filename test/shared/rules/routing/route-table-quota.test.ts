import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = 'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16 2001:db8::/56\npeering p V W\n';

/** So many routes of the table to nobody's hosts, each with an id that begins with `prefix`. */
const routes = (table: string, count: number, prefix = 'r', host = (i: number) => `203.0.${i >> 8}.${i & 255}/32`) =>
  Array.from({ length: count }, (_, i) => `route ${prefix}${i} ${table} ${host(i)} vpn`).join('\n');
const host6 = (i: number) => `2001:db8:f::${(i + 1).toString(16)}/128`;

ruleTable('route-table-quota', {
  passes: [
    { name: 'Tencent Cloud: 39 of 50', provider: 'tencent', design: pair + routes('rt-V', 39) },
    { name: 'TCE documents no limit', design: pair + routes('rt-V', 900) },
    {
      name: 'AWS counts the families apart',
      provider: 'aws',
      design: `${pair}${routes('rt-V', 399)}\n${routes('rt-V', 399, 's', host6)}`,
    },
    {
      name: 'each table for itself',
      provider: 'tencent',
      design: `${pair}table rt2 V\n${routes('rt-V', 39)}\n${routes('rt2', 39, 's')}`,
    },
    { name: "somebody else's VPC", provider: 'tencent', design: `external E r 10.9.0.0/16\n${routes('rt-E', 60)}` },
    {
      name: 'a limit of the project that allows more',
      provider: 'tencent',
      design: `${pair}quota routes-per-table 200\n${routes('rt-V', 60)}`,
    },
    { name: 'no routes, and a limit of none', design: `${pair}quota routes-per-table 0` },
  ],
  fires: [
    {
      name: 'Tencent Cloud: 40 of 50, a disabled one included',
      provider: 'tencent',
      design: `${pair}${routes('rt-V', 39)}\nroute off rt-V 198.51.100.0/24 vpn off`,
      finds: [
        {
          id: 'route-table-quota:rt-V',
          message: 'near',
          severity: 'warning',
          title: 'default has 40 of 50 routes',
          says: '10 are left, as Tencent Cloud allows 50. Ask the provider',
          details: {
            quota: 'routes-per-table',
            count: 40,
            limit: 50,
            from: 'provider',
            source: 'TC-QUOTA',
            joinable: [],
          },
        },
      ],
    },
    {
      name: 'Tencent Cloud: 50 of 50 is full, not over',
      provider: 'tencent',
      design: pair + routes('rt-V', 50),
      finds: [
        { id: 'route-table-quota:rt-V', message: 'near', severity: 'warning', title: 'default has 50 of 50 routes' },
      ],
    },
    {
      name: 'AWS: IPv6 over the limit',
      provider: 'aws',
      design: `${pair}${routes('rt-V', 10)}\n${routes('rt-V', 501, 's', host6)}`,
      finds: [
        {
          id: 'route-table-quota:rt-V+ipv6',
          message: 'over',
          severity: 'error',
          title: 'default has 501 IPv6 routes; AWS allows 500',
          says: '1 too many. Ask the provider for a higher quota (up to 1000)',
        },
      ],
    },
    {
      name: 'Huawei Cloud counts all tables of a VPC too',
      provider: 'huaweicloud',
      design: `${pair}${Array.from({ length: 7 }, (_, i) => `table t${i} V\n${routes(`t${i}`, 150, `r${i}-`)}`).join('\n')}`,
      finds: [
        {
          id: 'route-table-quota:V',
          message: 'over',
          severity: 'error',
          title: 'V has 1050 routes in all its tables; Huawei Cloud allows 1000',
          details: { quota: 'routes-per-vpc', count: 1050 },
        },
      ],
    },
    {
      name: 'of all tables together, what could be joined in each of them',
      provider: 'huaweicloud',
      design: `${pair}quota routes-per-vpc 3
        table other V
        route r1 rt-V 10.1.0.0/24 peering:p
        route r2 rt-V 10.1.1.0/24 peering:p
        route o1 other 10.1.2.0/24 peering:p
        route o2 other 10.1.3.0/24 peering:p`,
      finds: [
        {
          id: 'route-table-quota:V',
          message: 'over',
          severity: 'error',
          title: "V has 4 routes in all its tables; the project's own limit is 3",
          details: {
            joinable: [
              { peering: 'p', routes: ['o1', 'o2'], destination: '10.1.2.0/23' },
              { peering: 'p', routes: ['r1', 'r2'], destination: '10.1.0.0/23' },
            ],
          },
        },
      ],
    },
    {
      name: "the project's own limit, and what could be joined in that table",
      design: `${pair}quota routes-per-table 4
        table other V
        route o1 other 10.1.0.0/24 peering:p
        route o2 other 10.1.1.0/24 peering:p
        vpc X r 10.2.0.0/16
        peering q V X
        route r1 rt-V 10.1.0.0/24 peering:p
        route r2 rt-V 10.1.1.0/24 peering:p
        route r3 rt-V 10.1.2.0/24 peering:p
        route r4 rt-V 10.2.0.0/24 peering:q
        route r5 rt-V 10.2.1.0/24 peering:q
        route r6 rt-V 10.2.1.128/25 vpn`,
      finds: [
        {
          id: 'route-table-quota:rt-V',
          message: 'over',
          severity: 'error',
          title: "default has 6 routes; the project's own limit is 4",
          says: "Joining routes to one peer would save 2 and take nobody else's range",
          details: {
            from: 'project',
            joinable: [{ peering: 'p', routes: ['r1', 'r2', 'r3'], destination: '10.1.0.0/22' }],
          },
        },
      ],
    },
    {
      name: 'nothing is joined over a block that another peer has too',
      provider: 'aws',
      design: `${pair}quota routes-per-table 2
        vpc X r 10.1.0.0/16
        peering q V X
        route r1 rt-V 10.1.0.0/24 peering:p
        route r2 rt-V 10.1.1.0/24 peering:p`,
      finds: [
        {
          id: 'route-table-quota:rt-V',
          message: 'near',
          severity: 'warning',
          title: 'default has 2 of 2 IPv4 routes',
          details: { joinable: [] },
        },
      ],
    },
  ],
});
