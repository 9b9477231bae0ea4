import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = `vpc V r 10.0.0.0/16 fd00:1::/48
  vpc W r 10.1.0.0/16 fd00:2::/48
  vpc X r 11.0.0.0/16
  peering p V W
  gateway igw V internet\n`;

const swallowed = (destination: string, owners = 'W') => ({
  id: 'route-private-to-internet:r1',
  message: 'swallowed',
  severity: 'warning' as const,
  title: `Route ${destination} of default sends packets for ${owners} to the internet gateway`,
});

ruleTable('route-private-to-internet', {
  passes: [
    { name: 'default routes', design: `${pair}route r1 rt-V 0.0.0.0/0 internet:igw\nroute r2 rt-V ::/0 internet:igw` },
    { name: 'half of the default route, which is not private', design: `${pair}route r1 rt-V 0.0.0.0/1 internet:igw` },
    { name: 'private addresses of nobody', design: `${pair}route r1 rt-V 10.9.0.0/16 internet:igw` },
    { name: 'public addresses of a VPC', design: `${pair}route r1 rt-V 11.0.0.0/16 internet:igw` },
    {
      name: 'a more specific route takes them',
      design: `${pair}route r1 rt-V 10.0.0.0/8 internet:igw\nroute r2 rt-V 10.1.0.0/16 peering:p`,
    },
    {
      name: 'the VPC itself',
      design: `${pair}route r1 rt-V 10.0.0.0/15 internet:igw\nroute r2 rt-V 10.1.0.0/16 peering:p`,
    },
    { name: 'switched off', design: `${pair}route r1 rt-V 10.1.0.0/16 internet:igw off` },
    { name: 'another gateway', design: `${pair}route r1 rt-V 10.1.0.0/16 vpn` },
    {
      name: 'a gateway of the peer, which is told there',
      design: `${pair}gateway far W internet\nroute r1 rt-V 10.1.0.0/16 internet:far`,
    },
    {
      name: 'Azure: the blocks of the peer are more specific',
      provider: 'azure',
      design: `${pair}route r1 rt-V 10.0.0.0/8 internet`,
    },
    {
      name: 'switched off, or the default route',
      design: `
        vpc V r 10.0.0.0/16
        vpc W r 10.1.0.0/16
        gateway i V internet
        route r1 rt-V 10.1.0.0/16 internet:i off
        route r2 rt-V 0.0.0.0/0 internet:i`,
    },
  ],
  fires: [
    {
      name: 'a peer',
      design: `${pair}route r1 rt-V 10.1.0.0/16 internet:igw`,
      finds: [
        {
          ...swallowed('10.1.0.0/16'),
          says: '10.1.0.0/16 belongs to W',
          details: { lost: ['10.1.0.0/16'], owners: ['W'] },
        },
      ],
    },
    {
      name: 'what is left of a peer, and a VPC that is none',
      design: `${pair}vpc Y r 10.2.0.0/16\nroute r1 rt-V 10.0.0.0/8 internet:igw\nroute r2 rt-V 10.1.0.0/17 peering:p`,
      finds: [{ ...swallowed('10.0.0.0/8', 'W and Y'), details: { lost: ['10.1.128.0/17', '10.2.0.0/16'] } }],
    },
    { name: 'IPv6', design: `${pair}route r1 rt-V fd00:2::/48 internet`, finds: [swallowed('fd00:2::/48')] },
    {
      name: 'Huawei Cloud: once per table',
      provider: 'huaweicloud',
      design: `${pair}table rt2 V\nroute r1 rt-V 10.1.0.0/16 internet\nroute r2 rt2 10.1.0.0/24 internet`,
      finds: [
        swallowed('10.1.0.0/16'),
        {
          ...swallowed('10.1.0.0/24'),
          id: 'route-private-to-internet:r2',
          title: 'Route 10.1.0.0/24 of rt2 sends packets for W to the internet gateway',
        },
      ],
    },
  ],
});
