import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = 'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16\npeering p V W\n';
const unused = { id: 'route-missing-both:p', message: 'unused', title: 'p has no routes at either end' } as const;

ruleTable('route-missing-both', {
  passes: [
    { name: 'one end routes: told as missing-forward', design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p` },
    { name: 'only the accepter routes', design: `${pair}route r1 rt-W 10.0.0.0/16 peering:p` },
    { name: 'a pending peering', design: pair.replace('V W', 'V W pending') },
    { name: "both ends are somebody else's", design: pair.replaceAll('vpc', 'external') },
    { name: 'Azure derives the routes', provider: 'azure', design: `${pair.trim()} requester= accepter=` },
    { name: 'Google Cloud derives the routes', provider: 'gcp', design: `${pair.trim()} requester= accepter=` },
  ],
  fires: [
    {
      name: 'a new peering in a drawing',
      design: pair.replace('V W', 'V W planned'),
      finds: [
        {
          ...unused,
          severity: 'warning',
          says: 'Add to these tables, with p as next hop: V default → 10.1.0.0/16 and W default → 10.0.0.0/16',
          details: {
            tables: [
              { routeTable: 'rt-V', subnets: [], destinations: ['10.1.0.0/16'] },
              { routeTable: 'rt-W', subnets: [], destinations: ['10.0.0.0/16'] },
            ],
          },
        },
      ],
    },
    {
      name: 'an active peering whose only route is switched off',
      design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p off`,
      finds: [{ ...unused, severity: 'error' }],
    },
    {
      name: 'the tables that serve subnets, both families',
      provider: 'aws',
      design: `
        vpc V r 10.0.0.0/16 2001:db8:a::/56
        vpc W r 10.1.0.0/16 2001:db8:b::/56
        table spare V
        table va V
        subnet v1 V 10.0.1.0/24 table=va
        subnet v2 V 10.0.2.0/24 table=va
        peering p V W`,
      finds: [
        {
          ...unused,
          severity: 'error',
          says: 'V va (v1, v2) → 10.1.0.0/16, 2001:db8:b::/56',
          details: {
            tables: [
              { routeTable: 'va', subnets: ['v1', 'v2'], destinations: ['10.1.0.0/16', '2001:db8:b::/56'] },
              { routeTable: 'rt-W', subnets: [], destinations: ['10.0.0.0/16', '2001:db8:a::/56'] },
            ],
          },
        },
      ],
    },
    {
      name: 'Huawei Cloud: the default table too, as answers go by it',
      provider: 'huaweicloud',
      design: `${pair}table va V\nsubnet v1 V 10.0.1.0/24 table=va`,
      finds: [
        {
          ...unused,
          severity: 'error',
          details: {
            tables: [
              { routeTable: 'rt-V', subnets: [], destinations: ['10.1.0.0/16'] },
              { routeTable: 'va', subnets: ['v1'], destinations: ['10.1.0.0/16'] },
              { routeTable: 'rt-W', subnets: [], destinations: ['10.0.0.0/16'] },
            ],
          },
        },
      ],
    },
    {
      name: "one end is somebody else's: only ours needs to be told",
      design: pair.replace('vpc W', 'external W'),
      finds: [
        {
          ...unused,
          severity: 'error',
          details: { tables: [{ routeTable: 'rt-V', subnets: [], destinations: ['10.1.0.0/16'] }] },
        },
      ],
    },
    {
      name: 'no table at all yet',
      design: `${pair}no-table V\nno-table W`,
      finds: [{ ...unused, severity: 'error', says: 'the route tables that are still to be made' }],
    },
    {
      name: 'an end without a default table',
      design: `
        vpc V r 10.0.0.0/16
        vpc W r 10.1.0.0/16
        no-table W
        table w W
        peering p V W`,
      finds: [
        { id: 'route-missing-both:p', message: 'unused', severity: 'error', title: 'p has no routes at either end' },
      ],
    },
  ],
});
