import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = (status: string) => `vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16\npeering p V W ${status}\n`;

ruleTable('route-blackhole', {
  passes: [
    { name: 'an active peering', design: `${pair('active')}route r1 rt-V 10.1.0.0/16 peering:p` },
    { name: 'a blackhole for addresses of nobody', design: `${pair('active')}route r1 rt-V 10.99.0.0/16 blackhole` },
    { name: 'switched off', design: `${pair('pending')}route r1 rt-V 10.1.0.0/16 peering:p off` },
    {
      name: 'more specific routes take every address of the VPC',
      design: `${pair('active')}
        route r1 rt-V 10.1.0.0/15 blackhole
        route r2 rt-V 10.1.0.0/17 peering:p
        route r3 rt-V 10.1.128.0/17 peering:p`,
    },
    { name: 'inside Local, which wins', design: `${pair('active')}route r1 rt-V 10.0.1.0/24 blackhole` },
  ],
  fires: [
    {
      name: 'a pending peering',
      design: `${pair('pending')}route r1 rt-V 10.1.0.0/16 peering:p`,
      finds: [
        {
          id: 'route-blackhole:r1',
          message: 'inactive',
          severity: 'error',
          title: 'Route 10.1.0.0/16 of default runs into p, which is not active',
          details: { dropped: ['10.1.0.0/16'], peering: 'p', status: 'pending' },
        },
      ],
    },
    {
      name: 'a blackhole, for what it wins only',
      design: `${pair('active')}route r1 rt-V 10.1.0.0/16 blackhole\nroute r2 rt-V 10.1.0.0/17 peering:p`,
      finds: [
        {
          id: 'route-blackhole:r1',
          message: 'blackhole',
          severity: 'error',
          title: 'Route 10.1.0.0/16 of default drops packets for VPCs of this design',
          says: 'Packets from V to 10.1.128.0/17 are dropped',
        },
      ],
    },
  ],
});
