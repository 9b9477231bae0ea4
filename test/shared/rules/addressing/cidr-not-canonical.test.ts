import { ruleTable } from '../../../fixtures/rule-table.ts';

ruleTable('cidr-not-canonical', {
  passes: [
    { name: 'aligned blocks of both families', design: 'vpc V r 10.0.0.0/16 2001:db8::/56\nsubnet v1 V 10.0.1.0/24' },
    { name: 'the default route', design: 'vpc V r 10.0.0.0/16\nroute r1 rt-V 0.0.0.0/0 blackhole' },
  ],
  fires: [
    {
      name: 'one finding for a record, with all its blocks',
      design: 'vpc V r 10.0.0.1/16 2001:db8::1/56 172.16.0.0/16',
      finds: [
        {
          id: 'cidr-not-canonical:V',
          message: 'block',
          severity: 'error',
          title: 'Host bits are set in 10.0.0.1/16 and 2001:db8::1/56 of V',
          says: 'the aligned block, 10.0.0.0/16 and 2001:db8::/56',
        },
      ],
    },
    {
      name: 'subnets, routes and gateways',
      design: `
        vpc V r 10.0.0.0/16
        subnet s1 V 10.0.1.7/24
        gateway g1 V vpn 192.168.1.1/16
        route r1 rt-V 172.16.0.1/16 blackhole`,
      finds: [
        {
          id: 'cidr-not-canonical:g1',
          message: 'block',
          severity: 'error',
          title: 'Host bits are set in 192.168.1.1/16 of g1',
        },
        {
          id: 'cidr-not-canonical:r1',
          message: 'block',
          severity: 'error',
          title: 'Host bits are set in 172.16.0.1/16 of default',
        },
        {
          id: 'cidr-not-canonical:s1',
          message: 'block',
          severity: 'error',
          title: 'Host bits are set in 10.0.1.7/24 of s1',
        },
      ],
    },
    {
      name: 'a subnet of IPv4 alone',
      design: 'vpc V r 10.0.0.0/16\nsubnet s V 10.0.1.7/24',
      finds: [
        {
          id: 'cidr-not-canonical:s',
          message: 'block',
          severity: 'error',
          title: 'Host bits are set in 10.0.1.7/24 of s',
        },
      ],
    },
    {
      name: 'one subnet of two, in one family',
      design: `
        vpc V r 10.0.0.0/16 2001:db8::/56
        subnet a V 10.0.0.0/24
        subnet b V 10.0.1.0/24 2001:db8::1/64`,
      finds: [
        {
          id: 'cidr-not-canonical:b',
          message: 'block',
          severity: 'error',
          title: 'Host bits are set in 2001:db8::1/64 of b',
        },
      ],
    },
    {
      name: 'one table of two, one route of it',
      design: `
        vpc V r 10.0.0.0/16
        table t V
        route r1 rt-V 172.16.0.0/16 blackhole
        route r2 t 172.16.0.1/16 blackhole
        route r3 t 172.18.0.0/16 blackhole`,
      finds: [
        {
          id: 'cidr-not-canonical:r2',
          message: 'block',
          severity: 'error',
          title: 'Host bits are set in 172.16.0.1/16 of t',
        },
      ],
    },
    {
      name: 'one gateway of three',
      design: `
        vpc V r 10.0.0.0/16
        gateway g V internet
        gateway h V vpn 192.168.0.0/16
        gateway k V vpn 192.169.1.1/16`,
      finds: [
        {
          id: 'cidr-not-canonical:k',
          message: 'block',
          severity: 'error',
          title: 'Host bits are set in 192.169.1.1/16 of k',
        },
      ],
    },
    {
      name: 'IPv6 beside routes that are aligned',
      design: `
        vpc V r 10.0.0.0/16
        route r1 rt-V 2001:db8:9::1/56 blackhole
        route r2 rt-V 2001:db8:8::/56 blackhole
        route r3 rt-V 0.0.0.0/0 blackhole`,
      finds: [
        {
          id: 'cidr-not-canonical:r1',
          message: 'block',
          severity: 'error',
          title: 'Host bits are set in 2001:db8:9::1/56 of default',
        },
      ],
    },
  ],
});
