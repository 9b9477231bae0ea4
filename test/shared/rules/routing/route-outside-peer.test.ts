import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = 'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16 10.2.0.0/16\npeering p V W\n';

ruleTable('route-outside-peer', {
  passes: [
    {
      name: 'the peer, a part of it, a host of it',
      design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p\nroute r2 rt-V 10.2.3.0/24 peering:p\nroute r3 rt-V 10.1.2.3/32 peering:p`,
    },
    {
      name: 'two blocks of the peer that make up the destination',
      design:
        'vpc V r 10.8.0.0/16\nvpc W r 10.0.0.0/16 10.1.0.0/16\npeering p V W\nroute r1 rt-V 10.0.0.0/15 peering:p',
    },
    {
      name: 'Huawei Cloud: a block of the peer of which no subnet has all',
      provider: 'huaweicloud',
      design: `${pair}subnet w W 10.1.1.0/24\nroute r1 rt-V 10.1.0.0/16 peering:p`,
    },
    {
      name: 'a dead peering is told elsewhere',
      design: `${pair.replace('V W', 'V W rejected')}route r1 rt-V 10.9.0.0/16 peering:p`,
    },
  ],
  fires: [
    {
      name: 'nothing of it is in the peer',
      design: `${pair}route r1 rt-V 10.9.0.0/16 peering:p`,
      finds: [
        {
          id: 'route-outside-peer:r1',
          message: 'outside',
          severity: 'error',
          title: 'Route 10.9.0.0/16 of default is not in W',
          says: 'W has 10.1.0.0/16 and 10.2.0.0/16',
        },
      ],
    },
    {
      name: 'partly outside, with the dead ranges',
      design: `${pair}route r1 rt-V 10.0.0.0/14 peering:p`,
      finds: [
        {
          id: 'route-outside-peer:r1',
          message: 'partly',
          severity: 'warning',
          title: 'Route 10.0.0.0/14 of default is wider than W',
          details: { dead: ['10.0.0.0/16', '10.3.0.0/16'] },
        },
      ],
    },
    {
      name: 'partly outside, over another peer of the peer',
      design: `${pair}vpc X r 10.3.0.0/16\npeering q W X\nroute r1 rt-V 10.0.0.0/14 peering:p`,
      finds: [
        {
          id: 'route-outside-peer:r1',
          message: 'beyond',
          severity: 'warning',
          title: 'Route 10.0.0.0/14 of default is wider than W, and does not reach X',
        },
      ],
    },
  ],
});
