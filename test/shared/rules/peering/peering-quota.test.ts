import { ruleTable } from '../../../fixtures/rule-table.ts';

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
  ],
});
