import { ruleTable } from '../../../fixtures/rule-table.ts';

ruleTable('subnet-size', {
  passes: [
    {
      name: 'the ends of what TCE allows',
      design: 'vpc V r 10.0.0.0/16\nsubnet a V 10.0.0.0/16\nsubnet b V 10.0.0.0/28',
    },
    { name: 'IPv6 where nothing is documented', design: 'vpc V r 2001:db8::/56\nsubnet a V 2001:db8::/57' },
    {
      name: 'Azure: /29, and /64 of IPv6',
      provider: 'azure',
      design: 'vpc V r 10.0.0.0/16\nsubnet a V 10.0.0.0/29 2001:db8::/64',
    },
    { name: 'somebody else decides on theirs', design: 'external V r 10.0.0.0/16\nsubnet a V 10.0.0.0/30' },
  ],
  fires: [
    {
      name: 'too wide, and too narrow where reserved addresses are not documented',
      design: 'vpc V r 10.0.0.0/12\nsubnet a V 10.0.0.0/15\nsubnet b V 10.2.0.0/29',
      finds: [
        {
          id: 'subnet-size:a+IPv4',
          message: 'size',
          severity: 'error',
          title: '10.0.0.0/15 of subnet a in V is not between /16 and /28',
          details: { block: '10.0.0.0/15', min: 16, max: 28, addresses: '131072' },
        },
        {
          id: 'subnet-size:b+IPv4',
          message: 'size',
          severity: 'error',
          title: '10.2.0.0/29 of subnet b in V is not between /16 and /28',
        },
      ],
    },
    {
      name: 'usable addresses less the reserved ones',
      provider: 'aws',
      design: 'vpc V r 10.0.0.0/16\nsubnet a V 10.0.0.0/29\nsubnet b V 10.0.1.0/31',
      finds: [
        {
          id: 'subnet-size:a+IPv4',
          message: 'unusable',
          severity: 'error',
          title: '10.0.0.0/29 of subnet a in V is not between /16 and /28: 3 usable addresses',
          says: 'keeps 5 addresses of each for itself',
          details: { usable: 3 },
        },
        {
          id: 'subnet-size:b+IPv4',
          message: 'unusable',
          severity: 'error',
          title: '10.0.1.0/31 of subnet b in V is not between /16 and /28: 0 usable addresses',
        },
      ],
    },
    {
      name: 'IPv6 on Azure is /64 and nothing else',
      provider: 'azure',
      design: 'vpc V r 10.0.0.0/16\nsubnet a V 10.0.0.0/24 2001:db8::/63\nsubnet b V 10.0.1.0/24 2001:db8:1::/65',
      finds: [
        {
          id: 'subnet-size:a+IPv6',
          message: 'size',
          severity: 'error',
          title: '2001:db8::/63 of subnet a in V is not between /64 and /64',
        },
        {
          id: 'subnet-size:b+IPv6',
          message: 'size',
          severity: 'error',
          title: '2001:db8:1::/65 of subnet b in V is not between /64 and /64',
        },
      ],
    },
    {
      name: 'too wide leaves addresses enough',
      provider: 'aws',
      design: `
        vpc V r 10.0.0.0/16
        subnet a V 10.0.0.0/15`,
      finds: [
        {
          id: 'subnet-size:a+IPv4',
          message: 'size',
          severity: 'error',
          title: '10.0.0.0/15 of subnet a in V is not between /16 and /28',
        },
      ],
    },
  ],
});
