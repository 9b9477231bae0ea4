import { ruleTable } from '../../../fixtures/rule-table.ts';

/** A hub whose two peers have the same block. */
const twins = `
  vpc H r 172.16.0.0/16
  vpc B r 10.0.0.0/16
  vpc C r 10.0.0.0/16
  peering pb H B
  peering pc H C
`;
const nested = {
  id: 'route-ambiguous:r1',
  message: 'nested',
  severity: 'warning',
  title: 'default of H sends 10.0.0.77/32 to B, and C has these addresses too',
} as const;
const host = `${twins}route r1 rt-H 10.0.0.0/16 peering:pc\nroute r2 rt-H 10.0.0.77/32 peering:pb`;

ruleTable('route-ambiguous', {
  passes: [
    {
      name: 'each peer by its own subnets',
      provider: 'aws',
      design: `${twins}route r1 rt-H 10.0.0.0/24 peering:pb\nroute r2 rt-H 10.0.1.0/24 peering:pc`,
    },
    {
      name: 'by different tables',
      provider: 'aws',
      design: `${twins}table other H\nroute r1 rt-H 10.0.0.0/16 peering:pc\nroute r2 other 10.0.0.77/32 peering:pb`,
    },
    {
      name: 'equal destinations: told as conflict',
      provider: 'aws',
      design: `${twins}route r1 rt-H 10.0.0.0/16 peering:pc\nroute r2 rt-H 10.0.0.0/16 peering:pb`,
    },
    {
      name: 'both lead to one peer',
      provider: 'aws',
      design: `${twins}route r1 rt-H 10.0.0.0/16 peering:pc\nroute r2 rt-H 10.0.0.77/32 peering:pc`,
    },
    {
      name: 'the far ends do not overlap in what both routes hold',
      provider: 'aws',
      design: `${twins.replace('vpc C r 10.0.0.0/16', 'vpc C r 10.0.128.0/17 10.3.0.0/16')}route r1 rt-H 10.0.0.0/15 peering:pc\nroute r2 rt-H 10.0.0.77/32 peering:pb`,
    },
    { name: 'the narrower one is switched off', provider: 'aws', design: `${host} off` },
    { name: 'one peering is pending', provider: 'aws', design: host.replace('pb H B', 'pb H B pending') },
    { name: 'Tencent Cloud refuses such peers: told as overlap', provider: 'tencent', design: host },
    { name: 'TCE refuses them across regions', design: host.replace('vpc B r', 'vpc B elsewhere') },
  ],
  fires: [
    {
      name: 'AWS: one host of the twin, by the longest prefix',
      provider: 'aws',
      design: host,
      finds: [
        {
          ...nested,
          says: 'Route 10.0.0.0/16 leads to C over pc, and the narrower 10.0.0.77/32 to B',
          details: {
            ranges: ['10.0.0.77/32'],
            routes: [
              { id: 'r1', destination: '10.0.0.0/16', peering: 'pc', vpc: 'C' },
              { id: 'r2', destination: '10.0.0.77/32', peering: 'pb', vpc: 'B' },
            ],
          },
        },
      ],
    },
    {
      name: 'in whatever order the routes were written, among others of either family',
      provider: 'aws',
      design: `${twins.replace('B r 10.0.0.0/16', 'B r 10.0.0.0/16 2001:db8::/56').replace('C r 10.0.0.0/16', 'C r 10.0.0.0/16 10.7.0.0/16 2001:db8::/57')}
        route r1 rt-H 10.0.0.77/32 peering:pb
        route r2 rt-H 2001:db8::/64 peering:pb
        route r3 rt-H 10.0.0.0/24 peering:pc
        route r4 rt-H 10.7.1.0/24 peering:pc
        route r5 rt-H 10.0.9.0/24 peering:pb
        route r6 rt-H 10.0.0.0/16 peering:pc
        route r7 rt-H 2001:db8::/57 peering:pc
        route r8 rt-H 10.7.0.0/16 peering:pc`,
      finds: [
        { ...nested, id: 'route-ambiguous:r3', details: { ranges: ['10.0.0.77/32'] } },
        {
          ...nested,
          id: 'route-ambiguous:r6',
          title: 'default of H sends 10.0.0.77/32 and 10.0.9.0/24 to B, and C has these addresses too',
          details: { ranges: ['10.0.0.77/32', '10.0.9.0/24'] },
        },
        {
          ...nested,
          id: 'route-ambiguous:r7',
          title: 'default of H sends 2001:db8::/64 to B, and C has these addresses too',
          details: { ranges: ['2001:db8::/64'] },
        },
      ],
    },
    { name: 'TCE in one region', design: host, finds: [nested] },
    { name: 'Alibaba Cloud does not say', provider: 'alicloud', design: host, finds: [nested] },
    { name: 'Huawei Cloud', provider: 'huaweicloud', design: host, finds: [nested] },
    {
      name: 'two narrower ones to two other peers, one cause; each within the other told on its own',
      provider: 'aws',
      design: `
        ${twins}
        vpc D r 10.0.0.0/24
        peering pd H D
        route r1 rt-H 10.0.0.0/16 peering:pc
        route r2 rt-H 10.0.0.0/20 peering:pb
        route r3 rt-H 10.0.0.0/24 peering:pd`,
      finds: [
        {
          ...nested,
          title: 'default of H sends 10.0.0.0/20 to B and D, and C has these addresses too',
        },
        {
          ...nested,
          id: 'route-ambiguous:r2',
          title: 'default of H sends 10.0.0.0/24 to D, and B has these addresses too',
        },
      ],
    },
    {
      name: 'IPv6',
      provider: 'aws',
      design: `
        vpc H r 172.16.0.0/16
        vpc B r 2001:db8:a::/56
        vpc C r 2001:db8:a::/56
        peering pb H B
        peering pc H C
        route r1 rt-H 2001:db8:a::/56 peering:pc
        route r2 rt-H 2001:db8:a::/64 peering:pb`,
      finds: [{ ...nested, title: 'default of H sends 2001:db8:a::/64 to B, and C has these addresses too' }],
    },
  ],
});
