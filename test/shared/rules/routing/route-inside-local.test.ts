import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = `vpc V r 10.0.0.0/16 2001:db8::/56
  vpc W r 10.1.0.0/16
  subnet v1 V 10.0.1.0/24
  subnet w1 W 10.1.1.0/24
  peering p V W
  gateway n V nat\n`;

const refused = (destination: string) => ({
  id: 'route-inside-local:r1',
  message: 'refused',
  severity: 'error' as const,
  title: `Route ${destination} of default lies inside V itself`,
});

ruleTable('route-inside-local', {
  passes: [
    { name: 'the peer', design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p` },
    { name: 'wider than the VPC', design: `${pair}route r1 rt-V 10.0.0.0/15 peering:p` },
    { name: 'switched off', design: `${pair}route r1 rt-V 10.0.1.0/24 peering:p off` },
    {
      name: 'AWS lets a subnet go to a NAT gateway',
      provider: 'aws',
      design: `${pair}route r1 rt-V 10.0.1.0/24 nat:n`,
    },
    {
      name: 'AWS: one of several subnets, which has both families',
      provider: 'aws',
      design: `${pair}subnet v2 V 10.0.2.0/24 2001:db8::/64\nsubnet v3 V 10.0.3.0/24\nroute r1 rt-V 10.0.2.0/24 nat:n\nroute r2 rt-V 2001:db8::/64 instance`,
    },
    {
      name: 'AWS: all of Local, and what is wider or outside',
      provider: 'aws',
      design: `${pair}route r1 rt-V 10.0.0.0/16 instance\nroute r2 rt-V 0.0.0.0/0 nat:n\nroute r3 rt-V 10.0.7.0/24 nat:n off`,
    },
    {
      name: 'Azure lets user routes win',
      provider: 'azure',
      design: `${pair}route r1 rt-V 10.0.1.0/24 instance\nroute r2 rt-V 10.0.0.0/16 blackhole`,
    },
    ...['alicloud', 'huaweicloud'].map((provider) => ({
      name: `${provider}: inside the VPC, but in none of its subnets`,
      provider,
      design: `${pair}route r1 rt-V 10.0.2.0/24 peering:p`,
    })),
  ],
  fires: [
    {
      name: 'a part of the VPC',
      design: `${pair}route r1 rt-V 10.0.1.0/24 peering:p`,
      finds: [
        {
          ...refused('10.0.1.0/24'),
          says: '10.0.0.0/16 is Local in V, and Tencent Cloud TCE refuses a route inside it',
          details: { held: '10.0.0.0/16', peer: null, source: 'TCE-SDK' },
        },
      ],
    },
    { name: 'the VPC itself', design: `${pair}route r1 rt-V 10.0.0.0/16 peering:p`, finds: [refused('10.0.0.0/16')] },
    { name: 'IPv6', design: `${pair}route r1 rt-V 2001:db8::/64 peering:p`, finds: [refused('2001:db8::/64')] },
    {
      name: 'AWS: not to a peering',
      provider: 'aws',
      design: `${pair}route r1 rt-V 10.0.1.0/24 peering:p`,
      finds: [refused('10.0.1.0/24')],
    },
    {
      name: 'AWS: to a NAT gateway only for a whole subnet',
      provider: 'aws',
      design: `${pair}table rt2 V\nroute r1 rt2 10.0.1.0/25 nat:n\nroute r2 rt2 2001:db8::/64 instance`,
      finds: [
        {
          id: 'route-inside-local:r1',
          message: 'piece',
          severity: 'error',
          title: 'Route 10.0.1.0/25 of rt2 is no whole subnet of V',
          says: 'It lies inside 10.0.0.0/16, which is Local',
        },
        {
          id: 'route-inside-local:r2',
          message: 'piece',
          severity: 'error',
          title: 'Route 2001:db8::/64 of rt2 is no whole subnet of V',
        },
      ],
    },
    {
      name: 'AWS: as large as a subnet, but none',
      provider: 'aws',
      design: `${pair}route r1 rt-V 10.0.7.0/24 nat:n`,
      finds: [
        {
          id: 'route-inside-local:r1',
          message: 'piece',
          severity: 'error',
          title: 'Route 10.0.7.0/24 of default is no whole subnet of V',
        },
      ],
    },
    {
      name: 'Alibaba Cloud compares with subnets',
      provider: 'alicloud',
      design: `${pair}route r1 rt-V 10.0.1.0/25 peering:p`,
      finds: [{ ...refused('10.0.1.0/25'), says: '10.0.1.0/24 is Local in V' }],
    },
    {
      name: 'Huawei Cloud keeps it, and Local wins',
      provider: 'huaweicloud',
      design: `${pair}route r1 rt-V 10.0.1.0/25 peering:p`,
      finds: [
        {
          id: 'route-inside-local:r1',
          message: 'loses',
          severity: 'warning',
          title: 'Route 10.0.1.0/25 of default loses to Local',
          says: 'The route has no effect',
        },
      ],
    },
    {
      name: "Google Cloud: inside a peer's subnet",
      provider: 'gcp',
      design: `${pair}route r1 rt-V 10.1.1.128/25 vpn`,
      finds: [
        {
          id: 'route-inside-local:r1',
          message: 'peer',
          severity: 'error',
          title: 'Route 10.1.1.128/25 of default lies inside a subnet of W, a peer of V',
          details: { held: '10.1.1.0/24', peer: 'W' },
        },
      ],
    },
  ],
});
