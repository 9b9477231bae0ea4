import { ruleTable } from '../../../fixtures/rule-table.ts';

const three = `vpc V r 10.0.0.0/16
  vpc W r 10.1.0.0/16
  vpc X r 10.2.0.0/16
  peering p V W
  peering q W X
  gateway nat W nat
  gateway own V nat\n`;

ruleTable('route-next-hop-foreign', {
  passes: [
    {
      name: 'its own peering and its own gateway',
      design: `${three}route r1 rt-V 10.1.0.0/16 peering:p\nroute r2 rt-V 198.51.100.0/24 nat:own`,
    },
    { name: 'a gateway type without a record', design: `${three}route r1 rt-V 0.0.0.0/0 internet` },
    { name: 'switched off', design: `${three}route r1 rt-V 10.2.0.0/16 peering:q off` },
    { name: 'a peering that is not in the document', design: `${three}route r1 rt-V 10.2.0.0/16 peering:gone` },
    {
      name: 'Azure routes through an appliance',
      provider: 'azure',
      design: `${three}route r1 rt-V 10.9.0.0/16 instance`,
    },
  ],
  fires: [
    {
      name: "somebody else's peering, in each table and family, and no other fault of a route",
      design: `${three}
        route r3 rt-V 10.9.0.0/16 peering:p
        table rt2 V
        route r1 rt-V 10.2.0.0/16 peering:q
        route r2 rt2 2001:db8::/32 peering:q`,
      finds: [
        {
          id: 'route-next-hop-foreign:r1',
          message: 'peering',
          severity: 'error',
          title: 'Route 10.2.0.0/16 of default points at q, which does not touch V',
          says: 'q joins W and X',
          details: { nextHop: { type: 'peering', id: 'q' }, owners: ['W', 'X'] },
        },
        {
          id: 'route-next-hop-foreign:r2',
          message: 'peering',
          severity: 'error',
          title: 'Route 2001:db8::/32 of rt2 points at q, which does not touch V',
        },
      ],
    },
    {
      name: "a peer's gateway",
      design: `${three}route r1 rt-V 0.0.0.0/0 nat:nat`,
      finds: [
        {
          id: 'route-next-hop-foreign:r1',
          message: 'gateway',
          severity: 'error',
          title: 'Route 0.0.0.0/0 of default points at nat, which belongs to W',
          says: 'A table of V can only name gateways of V',
          details: { owners: ['W'] },
        },
      ],
    },
    {
      name: 'Azure: no user route names a peering',
      provider: 'azure',
      design: `${three}route r1 rt-V 10.1.0.0/16 peering:p`,
      finds: [
        {
          id: 'route-next-hop-foreign:r1',
          message: 'type',
          severity: 'error',
          title: 'Route 10.1.0.0/16 of default names a peering, which no route of Azure can',
          says: 'exchanges the routes of a peering by itself',
          details: { allowed: ['vpn', 'internet', 'instance', 'blackhole'] },
        },
      ],
    },
    {
      name: 'Azure: no user route names a NAT gateway',
      provider: 'azure',
      design: `${three}route r1 rt-V 0.0.0.0/0 nat:own`,
      finds: [
        {
          id: 'route-next-hop-foreign:r1',
          message: 'type',
          severity: 'error',
          title: 'Route 0.0.0.0/0 of default names a NAT gateway, which no route of Azure can',
          says: 'Choose another next hop',
        },
      ],
    },
    {
      name: 'Azure: an appliance must be in the VPC or in a peer of it',
      provider: 'azure',
      design: `
        vpc V r 10.0.0.0/16
        vpc W r 10.1.0.0/16
        subnet w1 W 10.1.1.0/24
        route r1 rt-V 10.9.0.0/16 instance:10.1.1.4
      `,
      finds: [
        {
          id: 'route-next-hop-foreign:r1',
          message: 'address',
          severity: 'error',
          title: 'Route 10.9.0.0/16 of default points at 10.1.1.4, which is neither in V nor in a peer of it',
          says: 'Peer V with the VPC of 10.1.1.4',
          details: { owners: [] },
        },
      ],
    },
    {
      name: 'Google Cloud: once, however many tables a network is drawn with',
      provider: 'gcp',
      design: `${three}table rt2 V\nroute r1 rt2 10.1.0.0/16 peering:p`,
      finds: [
        {
          id: 'route-next-hop-foreign:r1',
          message: 'type',
          severity: 'error',
          title: 'Route 10.1.0.0/16 of rt2 names a peering, which no route of Google Cloud can',
        },
      ],
    },
  ],
});
