import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = 'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16 10.2.0.0/16\npeering p V W\n';

ruleTable('route-default-to-peering', {
  passes: [
    {
      name: 'the peer over the peering, the rest to a gateway',
      design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p\nroute r2 rt-V 0.0.0.0/0 internet`,
    },
    { name: 'half of everything is told as too wide', design: `${pair}route r1 rt-V 0.0.0.0/1 peering:p` },
    { name: 'switched off', design: `${pair}route r1 rt-V 0.0.0.0/0 peering:p off` },
    {
      name: 'an inactive peering is told elsewhere',
      design: `${pair.replace('p V W', 'p V W pending')}route r1 rt-V 0.0.0.0/0 peering:p`,
    },
    {
      name: 'hoping for a gateway of the peer is told elsewhere',
      design: `${pair}gateway g W nat\nroute r1 rt-V 0.0.0.0/0 peering:p`,
    },
  ],
  fires: [
    {
      name: 'both families',
      design: `${pair}route r1 rt-V 0.0.0.0/0 peering:p\nroute r2 rt-W ::/0 peering:p`,
      finds: [
        {
          id: 'route-default-to-peering:r1',
          message: 'default',
          severity: 'error',
          title: 'default sends everything else (0.0.0.0/0) over p to W',
          says: '10.1.0.0/16 and 10.2.0.0/16',
          details: { peer: 'W', peering: 'p', cidrs: ['10.1.0.0/16', '10.2.0.0/16'] },
        },
        {
          id: 'route-default-to-peering:r2',
          message: 'default',
          severity: 'error',
          title: 'default sends everything else (::/0) over p to V',
        },
      ],
    },
  ],
});
