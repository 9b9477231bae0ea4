import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = `
  vpc V r 10.0.0.0/16
  vpc W r 10.1.0.0/16
  subnet v1 V 10.0.1.0/24
  subnet v2 V 10.0.2.0/24
  subnet w1 W 10.1.1.0/24
  peering p V W
`;
const forth = 'route r1 rt-V 10.1.0.0/16 peering:p\n';

ruleTable('route-missing-return', {
  passes: [
    { name: 'both ways', design: `${pair}${forth}route r2 rt-W 10.0.0.0/16 peering:p` },
    {
      name: 'exactly the subnets that send',
      design: `${pair}${forth}route r2 rt-W 10.0.1.0/24 peering:p\nroute r3 rt-W 10.0.2.0/24 peering:p`,
    },
    {
      name: 'Huawei Cloud: the default table has the way back',
      provider: 'huaweicloud',
      design: `${pair.replace('w1 W 10.1.1.0/24', 'w1 W 10.1.1.0/24 table=own')}table own W\n${forth}route r2 own 10.0.0.0/16 peering:p\nroute r3 rt-W 10.0.0.0/16 peering:p`,
    },
    {
      name: 'Huawei Cloud: the ends overlap, and answers to the shared subnet stay local: told as overlap',
      provider: 'huaweicloud',
      design: `
        vpc V r 10.0.0.0/16
        vpc W r 10.0.0.0/16
        subnet v1 V 10.0.1.0/24
        subnet v2 V 10.0.2.0/24
        subnet w2 W 10.0.2.0/24
        subnet w3 W 10.0.3.0/24
        peering p V W
        route r1 rt-V 10.0.3.0/24 peering:p
        route r2 rt-W 10.0.1.0/24 peering:p`,
    },
    { name: 'no route at all over there: told as missing-forward', design: `${pair}${forth}` },
    {
      name: 'the answer is lost to a route that is reported itself',
      design: `${pair}${forth}route r2 rt-W 10.0.1.0/24 peering:p\nroute r3 rt-W 10.0.2.0/24 blackhole`,
    },
    {
      name: 'a far subnet that nothing reaches needs no way back',
      design: `${pair}subnet w2 W 10.1.2.0/24 table=spare\ntable spare W\nroute r1 rt-V 10.1.1.0/24 peering:p\nroute r2 rt-W 10.0.0.0/16 peering:p`,
    },
    {
      name: 'a transit gateway may bring the answer back: nothing is claimed',
      design: `${pair}${forth}gateway tgw W transit\nroute r2 rt-W 10.0.1.0/24 peering:p\nroute r3 rt-W 10.0.2.0/24 transit:tgw`,
    },
  ],
  fires: [
    {
      name: 'all but the last address',
      provider: 'aws',
      design: `${pair}gateway g W vpn 192.168.0.0/16
        ${forth}route r2 rt-W 10.0.0.0/16 peering:p\nroute r3 rt-W 10.0.2.255/32 vpn:g`,
      finds: [
        {
          id: 'route-missing-return:rt-W+p',
          message: 'uncovered',
          severity: 'error',
          title: 'default of W has no way back to V for 10.0.2.255/32',
        },
      ],
    },
    {
      name: 'Huawei Cloud: only a table of its own has the way back, and the default table answers',
      provider: 'huaweicloud',
      design: `${pair.replace('w1 W 10.1.1.0/24', 'w1 W 10.1.1.0/24 table=own')}table own W\n${forth}route r2 own 10.0.0.0/16 peering:p`,
      finds: [
        {
          id: 'route-missing-return:rt-W+p',
          message: 'uncoveredByDefault',
          severity: 'error',
          title: 'default, the default table of W, has no way back to V for 10.0.1.0/24 and 10.0.2.0/24',
          says: 'Huawei Cloud answers a peer by the default table, whatever table the subnet has',
          details: { uncovered: ['10.0.1.0/24', '10.0.2.0/24'], subnets: ['w1'] },
        },
      ],
    },
    {
      name: 'Huawei Cloud: the default table answers for a subnet of its own and for one of another table',
      provider: 'huaweicloud',
      design: `${pair}table own W\nsubnet w2 W 10.1.2.0/24 table=own\n${forth}route r2 own 10.0.0.0/16 peering:p`,
      finds: [
        {
          id: 'route-missing-return:rt-W+p',
          message: 'uncoveredByDefault',
          severity: 'error',
          title: 'default, the default table of W, has no way back to V for 10.0.1.0/24 and 10.0.2.0/24',
          details: { subnets: ['w1', 'w2'] },
        },
      ],
    },
    {
      name: 'one of two subnets is not covered',
      design: `${pair}${forth}route r2 rt-W 10.0.1.0/24 peering:p`,
      finds: [
        {
          id: 'route-missing-return:rt-W+p',
          message: 'uncovered',
          severity: 'error',
          title: 'default of W has no way back to V for 10.0.2.0/24',
          says: 'Add routes for 10.0.2.0/24 with next hop p',
          details: { uncovered: ['10.0.2.0/24'], subnets: ['w1'] },
        },
      ],
    },
    {
      name: 'a second table of the far VPC has no route',
      design: `${pair}table other W\nsubnet w2 W 10.1.2.0/24 table=other\n${forth}route r2 rt-W 10.0.0.0/16 peering:p`,
      finds: [
        {
          id: 'route-missing-return:other+p',
          message: 'uncovered',
          severity: 'error',
          title: 'other of W has no way back to V for 10.0.1.0/24 and 10.0.2.0/24',
        },
      ],
    },
    {
      name: 'the internet does not bring it back',
      design: `${pair}${forth}gateway igw W internet\nroute r2 rt-W 10.0.1.0/24 peering:p\nroute r3 rt-W 0.0.0.0/0 internet:igw`,
      finds: [
        {
          id: 'route-missing-return:rt-W+p',
          message: 'uncovered',
          severity: 'error',
          title: 'default of W has no way back to V for 10.0.2.0/24',
        },
      ],
    },
    {
      name: 'IPv4 comes back and IPv6 does not',
      provider: 'aws',
      design: `
        vpc V r 10.0.0.0/16 2001:db8:a::/56
        vpc W r 10.1.0.0/16 2001:db8:b::/56
        subnet v1 V 10.0.1.0/24 2001:db8:a::/64
        subnet w1 W 10.1.1.0/24 2001:db8:b::/64
        peering p V W
        route r1 rt-V 10.1.0.0/16 peering:p
        route r2 rt-V 2001:db8:b::/56 peering:p
        route r3 rt-W 10.0.0.0/16 peering:p`,
      finds: [
        {
          id: 'route-missing-return:rt-W+p',
          message: 'uncovered',
          severity: 'error',
          title: 'default of W has no way back to V for 2001:db8:a::/64',
        },
      ],
    },
    {
      name: 'the hub answers the wrong twin',
      provider: 'aws',
      design: `
        vpc H r 172.16.0.0/16
        vpc B r 10.0.0.0/16
        vpc C r 10.0.0.0/16
        subnet h1 H 172.16.0.0/24
        subnet b1 B 10.0.0.0/24
        subnet b2 B 10.0.1.0/24
        subnet c1 C 10.0.1.0/24
        peering pb H B
        peering pc H C
        route r1 rt-H 10.0.0.0/16 peering:pc
        route r2 rt-H 10.0.0.0/24 peering:pb
        route r3 rt-B 172.16.0.0/24 peering:pb
        route r4 rt-C 172.16.0.0/24 peering:pc`,
      finds: [
        {
          id: 'route-missing-return:rt-H+pb',
          message: 'misdirected',
          severity: 'error',
          title: 'default of H answers 10.0.1.0/24 of B to C',
          details: { uncovered: ['10.0.1.0/24'], instead: ['C'] },
        },
      ],
    },
  ],
});
