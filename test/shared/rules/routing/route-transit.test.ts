import { ruleTable } from '../../../fixtures/rule-table.ts';

const chain = `
  vpc V ap-guangzhou 192.168.0.0/16
  vpc W ap-beijing 10.0.0.0/16
  vpc X ap-shanghai 172.16.0.0/16
  peering p V W
  peering q W X
`;

ruleTable('route-transit', {
  passes: [
    { name: 'routes to the peer itself', design: `${chain}route r1 rt-V 10.0.0.0/16 peering:p` },
    { name: 'a direct peering', design: `${chain}peering d V X\nroute r1 rt-V 172.16.0.0/16 peering:d` },
    {
      name: 'the far peering is dead: outside the peer, not transit',
      design: `${chain.replace('q W X', 'q W X rejected')}route r1 rt-V 172.16.0.0/16 peering:p`,
    },
    { name: 'a summary that the peer is part of', design: `${chain}route r1 rt-V 0.0.0.0/1 peering:p` },
    { name: 'switched off', design: `${chain}route r1 rt-V 172.16.0.0/16 peering:p off` },
    { name: 'back to itself', design: `${chain}route r1 rt-V 192.168.0.0/16 peering:p` },
  ],
  fires: [
    {
      name: 'through the middle, named with all three VPCs',
      design: `${chain}route r1 rt-V 172.16.0.0/16 peering:p`,
      finds: [
        {
          id: 'route-transit:r1',
          message: 'transit',
          severity: 'error',
          title: 'V cannot reach X through W',
          says: 'Route 172.16.0.0/16 of default sends packets for X into p. They arrive in W and are dropped there',
          details: { from: 'V', via: 'W', beyond: ['X'], peering: 'p' },
        },
      ],
    },
    {
      name: 'a destination wider than the third VPC, and one inside it',
      design: `${chain}route r1 rt-V 172.16.0.0/12 peering:p\nroute r2 rt-X 192.168.7.0/24 peering:q`,
      finds: [
        { id: 'route-transit:r1', message: 'transit', severity: 'error', title: 'V cannot reach X through W' },
        { id: 'route-transit:r2', message: 'transit', severity: 'error', title: 'X cannot reach V through W' },
      ],
    },
    {
      name: 'although the two peer directly as well',
      design: `${chain}peering d V X\nroute r1 rt-V 172.16.0.0/16 peering:p`,
      finds: [{ id: 'route-transit:r1', message: 'transit', severity: 'error', title: 'V cannot reach X through W' }],
    },
    {
      name: 'IPv6',
      provider: 'aws',
      design: `
        vpc V r 10.0.0.0/16 2001:db8:a::/56
        vpc W r 10.1.0.0/16 2001:db8:b::/56
        vpc X r 10.2.0.0/16 2001:db8:c::/56
        peering p V W
        peering q X W
        route r1 rt-V 2001:db8:c::/56 peering:p`,
      finds: [{ id: 'route-transit:r1', message: 'transit', severity: 'error', title: 'V cannot reach X through W' }],
    },
  ],
});
