import { ruleTable } from '../../../fixtures/rule-table.ts';

const dual = `
  vpc V r 10.0.0.0/16 2001:db8:a::/56
  vpc W r 10.1.0.0/16 2001:db8:b::/56
  subnet v1 V 10.0.1.0/24 2001:db8:a::/64
  subnet w1 W 10.1.1.0/24 2001:db8:b::/64
  peering p V W
`;
const four = 'route r1 rt-V 10.1.0.0/16 peering:p\nroute r2 rt-W 10.0.0.0/16 peering:p\n';
const six = 'route r3 rt-V 2001:db8:b::/56 peering:p\nroute r4 rt-W 2001:db8:a::/56 peering:p\n';
const finding = {
  id: 'route-family-gap:p',
  severity: 'warning',
  title: 'p between V and W carries IPv4, and no IPv6',
} as const;

ruleTable('route-family-gap', {
  passes: [
    { name: 'both families', provider: 'aws', design: dual + four + six },
    { name: 'no routes at all: told as missing-both', provider: 'aws', design: dual },
    {
      name: 'one end has no IPv6',
      provider: 'aws',
      design: dual.replace('2001:db8:b::/56', '').replace('2001:db8:b::/64', '') + four,
    },
    { name: 'one end has no IPv6 subnet yet', provider: 'aws', design: dual.replace('2001:db8:b::/64', '') + four },
    {
      name: 'one end routes IPv6: told as missing-return',
      provider: 'aws',
      design: `${dual}${four}route r3 rt-V 2001:db8:b::/56 peering:p`,
    },
    { name: 'the peering is pending', provider: 'aws', design: dual.replace('p V W', 'p V W pending') + four },
    {
      name: 'Azure derives both',
      provider: 'azure',
      design: dual.replace('p V W', 'p V W active requester= accepter='),
    },
  ],
  fires: [
    {
      name: 'two blocks of the family that lacks',
      provider: 'aws',
      design: `${dual.replace('2001:db8:a::/56', '2001:db8:a::/56 2001:db8:c::/56')}subnet v2 V 10.0.2.0/24 2001:db8:c::/64\n${four}`,
      finds: [{ ...finding, message: 'uncovered', says: 'W → 2001:db8:a::/56, 2001:db8:c::/56' }],
    },
    {
      name: 'all of IPv4 over the peering',
      provider: 'aws',
      design: `${dual}route r1 rt-V 0.0.0.0/0 peering:p\nroute r2 rt-W 0.0.0.0/0 peering:p`,
      finds: [{ ...finding, message: 'uncovered' }],
    },
    {
      name: 'IPv4 only',
      provider: 'aws',
      design: dual + four,
      finds: [
        {
          ...finding,
          message: 'uncovered',
          says: 'Add at both ends, with p as next hop: V → 2001:db8:b::/56 and W → 2001:db8:a::/56',
          details: {
            family: 6,
            tables: [
              { routeTable: 'rt-V', destinations: ['2001:db8:b::/56'] },
              { routeTable: 'rt-W', destinations: ['2001:db8:a::/56'] },
            ],
          },
        },
      ],
    },
    {
      name: 'IPv6 only, whatever is documented of IPv6',
      design: dual + six,
      finds: [{ ...finding, message: 'uncovered', title: 'p between V and W carries IPv6, and no IPv4' }],
    },
    {
      name: 'the IPv6 routes are switched off',
      provider: 'alicloud',
      design: dual + four + six.replaceAll('peering:p', 'peering:p off'),
      finds: [{ ...finding, message: 'uncovered' }],
    },
    {
      name: 'TCE does not document IPv6 over a peering',
      design: dual + four,
      finds: [{ ...finding, message: 'undocumented', says: 'is not documented by' }],
    },
    {
      name: "somebody else's VPC with both, no subnets known",
      provider: 'aws',
      design: `${dual.replace('vpc W', 'external W').replace(/subnet w1.*\n/, '')}route r1 rt-V 10.1.0.0/16 peering:p`,
      finds: [{ ...finding, message: 'uncovered' }],
    },
  ],
});
