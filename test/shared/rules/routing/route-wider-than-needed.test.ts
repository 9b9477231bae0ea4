import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = `
  vpc V r 10.0.0.0/16
  vpc W r 10.1.0.0/16
  subnet v1 V 10.0.1.0/24
  subnet w1 W 10.1.1.0/24
  peering p V W
  route back rt-W 10.0.1.0/24 peering:p
`;
const wider = {
  id: 'route-wider-than-needed:r1',
  message: 'wider',
  severity: 'info',
  title: 'Route 10.1.0.0/20 of default is wider than w1 of W, which it serves',
} as const;

ruleTable('route-wider-than-needed', {
  passes: [
    { name: 'exactly the subnet', design: `${pair}route r1 rt-V 10.1.1.0/24 peering:p` },
    { name: 'one host of it', design: `${pair}route r1 rt-V 10.1.1.7/32 peering:p` },
    { name: 'the whole block: the usual way', design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p` },
    {
      name: 'one of the blocks of the peer, whole',
      design: `${pair.replace('10.1.0.0/16', '10.1.0.0/16 10.2.0.0/20')}route r1 rt-V 10.2.0.0/20 peering:p`,
    },
    {
      name: 'more than a block: told as outside-peer',
      design: `${pair}route r1 rt-V 10.0.0.0/12 peering:p`,
    },
    { name: 'switched off', design: `${pair}route r1 rt-V 10.1.0.0/20 peering:p off` },
    { name: 'it serves no subnet yet', design: `${pair}route r1 rt-V 10.1.64.0/20 peering:p` },
    {
      name: 'two subnets that only this block holds together, and that are half of it',
      design: `${pair}subnet w2 W 10.1.2.0/24\nroute r1 rt-V 10.1.0.0/22 peering:p`,
    },
    {
      name: 'a peer whose inside is not known',
      design: `${pair.replace('vpc W', 'external W').replace(/subnet w1.*\n/, '')}route r1 rt-V 10.1.0.0/20 peering:p`,
    },
    {
      name: 'the peering is pending',
      design: `${pair.replace('p V W', 'p V W pending')}route r1 rt-V 10.1.0.0/20 peering:p`,
    },
    {
      name: 'Azure derives the routes',
      provider: 'azure',
      design: pair.replace('p V W', 'p V W active requester= accepter=').replace(/route back.*\n/, ''),
    },
  ],
  fires: [
    {
      name: 'a sixteenth of it is in use',
      design: `${pair}route r1 rt-V 10.1.0.0/20 peering:p`,
      finds: [
        {
          ...wider,
          says: 'Of its 4096 addresses over p, 256 are in subnets of W. Routes to 10.1.1.0/24 serve the same subnets',
          details: { destination: '10.1.0.0/20', least: ['10.1.1.0/24'], subnets: ['w1'] },
        },
      ],
    },
    {
      name: 'twice as wide as its one subnet',
      design: `${pair}route r1 rt-V 10.1.0.0/23 peering:p`,
      finds: [{ ...wider, title: 'Route 10.1.0.0/23 of default is wider than w1 of W, which it serves' }],
    },
    {
      name: 'two subnets that only this block holds together, and less than half of it',
      design: `${pair}subnet w2 W 10.1.2.0/25\nroute r1 rt-V 10.1.0.0/22 peering:p`,
      finds: [
        {
          ...wider,
          title: 'Route 10.1.0.0/22 of default is wider than w1 and w2 of W, which it serves',
          details: { least: ['10.1.1.0/24', '10.1.2.0/25'] },
        },
      ],
    },
    {
      name: 'at the other end, and only what more specific routes leave to it',
      design: `${pair}subnet v2 V 10.0.2.0/24\nroute r1 rt-V 10.1.1.0/24 peering:p\nroute r2 rt-W 10.0.0.0/20 peering:p`,
      finds: [
        {
          ...wider,
          id: 'route-wider-than-needed:r2',
          title: 'Route 10.0.0.0/20 of default is wider than v2 of V, which it serves',
          details: { least: ['10.0.2.0/24'], subnets: ['v2'] },
        },
      ],
    },
    {
      name: 'IPv6',
      provider: 'aws',
      design: `
        vpc V r 10.0.0.0/16 2001:db8:a::/56
        vpc W r 10.1.0.0/16 2001:db8:b::/56
        subnet w1 W 10.1.1.0/24 2001:db8:b:1::/64
        peering p V W
        route r1 rt-V 2001:db8:b::/60 peering:p`,
      finds: [
        {
          ...wider,
          title: 'Route 2001:db8:b::/60 of default is wider than w1 of W, which it serves',
          details: { least: ['2001:db8:b:1::/64'] },
        },
      ],
    },
  ],
});
