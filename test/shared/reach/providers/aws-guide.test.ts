import { traceTable } from '../../../fixtures/trace-table.ts';

/** Two VPCs with routes both ways. */
const pair = `
  vpc A us-east-1 172.16.0.0/16
  vpc B us-east-1 10.0.0.0/16
  subnet a A 172.16.0.0/24
  subnet b B 10.0.0.0/24
  peering p A B active
  route ab rt-A 10.0.0.0/16 peering:p
  route ba rt-B 172.16.0.0/16 peering:p
`;
/** A is the one in the middle, as in the guide's figures. */
const three = `${pair}
  vpc C us-east-1 192.168.0.0/16
  subnet c C 192.168.0.0/24
  peering q A C active
  route ac rt-A 192.168.0.0/16 peering:q
  route ca rt-C 172.16.0.0/16 peering:q
`;

/** "VPC peering configurations" and "Unsupported VPC peering configurations" of the AWS VPC Peering Guide. */
traceTable('aws', [
  {
    name: 'two VPCs; one of them has several blocks, of which one is routed',
    design: `${pair}
      vpc D us-east-1 10.8.0.0/16 10.9.0.0/16
      subnet d1 D 10.8.0.0/24
      subnet d2 D 10.9.0.0/24
      peering s A D active
      route ad rt-A 10.8.0.0/16 peering:s
      route da rt-D 172.16.0.0/16 peering:s`,
    traces: {
      'a -> b': ['reachable', 'a{10.0.0.0/16 peering p} > p > b', 'b{172.16.0.0/16 peering p} > p > a'],
      'a -> d1': 'reachable',
      'a -> d2': ['unreachable no-route', 'a !no-route', 'd2{172.16.0.0/16 peering s} > s > a'],
      'd2 -> a': 'one-way no-return-route',
    },
    pairs: { 'a -> d1': 'reachable', 'a -> d2': 'unreachable no-route', 'd2 -> a': 'one-way no-return-route' },
  },
  {
    name: 'IPv6 only: IPv4 has no routes',
    design: `
      vpc A us-east-1 172.16.0.0/16 2001:db8:1::/56
      vpc B us-east-1 10.0.0.0/16 2001:db8:2::/56
      subnet a A 172.16.0.0/24 2001:db8:1::/64
      subnet b B 10.0.0.0/24 2001:db8:2::/64
      peering p A B active
      route r1 rt-A 2001:db8:2::/56 peering:p
      route r2 rt-B 2001:db8:1::/56 peering:p`,
    traces: {
      '2001:db8:1::5 -> 2001:db8:2::5': [
        'reachable',
        'a{2001:db8:2::/56 peering p} > p > b',
        'b{2001:db8:1::/56 peering p} > p > a',
      ],
      'a -> b': 'unreachable no-route',
    },
    pairs: { 'a -> b': 'unreachable no-route', 'a -> b 6': 'reachable' },
  },
  {
    name: 'IPv6 does not help where IPv4 blocks overlap: the request fails',
    design: `
      vpc A us-east-1 10.0.0.0/16 2001:db8:1::/56
      vpc B us-east-1 10.0.0.0/16 2001:db8:2::/56
      subnet a A 2001:db8:1::/64
      subnet b B 2001:db8:2::/64
      peering p A B active
      route r1 rt-A 2001:db8:2::/56 peering:p
      route r2 rt-B 2001:db8:1::/56 peering:p`,
    pairs: { 'a -> b 6': 'unreachable overlap' },
  },
  {
    name: 'a secondary block overlaps: the request fails',
    design: `
      vpc A us-east-1 10.0.0.0/16 10.5.0.0/16
      vpc B us-east-1 10.1.0.0/16 10.5.128.0/20
      subnet a A 10.0.0.0/24
      subnet b B 10.1.0.0/24
      peering p A B active
      route r1 rt-A 10.1.0.0/16 peering:p
      route r2 rt-B 10.0.0.0/16 peering:p`,
    traces: {
      'a -> b': [
        'unreachable overlap',
        'a{10.1.0.0/16 peering p} > p !overlap',
        'b{10.0.0.0/16 peering p} > p !overlap',
      ],
    },
    pairs: { 'a -> b': 'unreachable overlap' },
  },
  {
    name: 'transitive peering, with and without routes for it',
    design: `${three}
      route bc rt-B 192.168.0.0/16 peering:p`,
    traces: {
      'b -> c': ['unreachable transit', 'b{192.168.0.0/16 peering p} > p > A !transit A C', 'c !transit A B'],
      'c -> b': ['unreachable transit', 'c !transit A B', 'b{192.168.0.0/16 peering p} > p > A !transit A C'],
      'a -> b': 'reachable',
      'a -> c': 'reachable',
    },
    pairs: { 'b -> c': 'unreachable transit', 'c -> b': 'unreachable transit' },
  },
  {
    name: 'three VPCs, fully meshed',
    design: `${three}
      peering r B C active
      route bc rt-B 192.168.0.0/16 peering:r
      route cb rt-C 10.0.0.0/16 peering:r`,
    pairs: { 'a -> b': 'reachable', 'b -> c': 'reachable', 'c -> a': 'reachable' },
  },
  {
    name: 'the peering was deleted: its routes stay and drop',
    design: `
      vpc A us-east-1 172.16.0.0/16
      vpc B us-east-1 10.0.0.0/16
      subnet a A 172.16.0.0/24
      subnet b B 10.0.0.0/24
      peering p A B deleted
      route ab rt-A 10.0.0.0/16 peering:p
      route ba rt-B 172.16.0.0/16 peering:gone`,
    traces: {
      'a -> b': [
        'unreachable peering-inactive',
        'a{10.0.0.0/16 peering p} > p !peering-inactive',
        'b{172.16.0.0/16 peering gone} !blackhole',
      ],
      'b -> a': [
        'unreachable blackhole',
        'b{172.16.0.0/16 peering gone} !blackhole',
        'a{10.0.0.0/16 peering p} > p !peering-inactive',
      ],
    },
    pairs: { 'a -> b': 'unreachable peering-inactive' },
  },
  {
    name: 'an old route that drops loses to a shorter one only where it does not reach',
    design: `${pair}
      route old rt-A 10.0.0.128/25 peering:gone`,
    traces: {
      'a -> b/10.0.0.9': 'reachable',
      'a -> b/10.0.0.200': [
        'unreachable blackhole',
        'a{10.0.0.128/25 peering gone; 10.0.0.0/16 peering p less-specific} !blackhole',
        'b{172.16.0.0/16 peering p} > p > a',
      ],
    },
    pairs: {
      'a -> b': 'partial blackhole [10.0.0.0/25] [172.16.0.0/24]',
      'b -> a': 'partial blackhole [172.16.0.0/24] [10.0.0.0/25]',
    },
  },
  {
    name: 'to one address of one peer and to the rest of the block of another: longest prefix',
    design: `
      vpc A us-east-1 172.16.0.0/16
      vpc B us-east-1 10.0.0.0/16
      vpc C us-east-1 10.0.0.0/16
      subnet a A 172.16.0.0/24
      subnet b B 10.0.0.0/24
      subnet c C 10.0.0.0/24
      peering p A B active
      peering q A C active
      route one rt-A 10.0.0.77/32 peering:p
      route all rt-A 10.0.0.0/16 peering:q
      route ba rt-B 172.16.0.0/16 peering:p
      route ca rt-C 172.16.0.0/16 peering:q`,
    traces: {
      'a -> b/10.0.0.77': [
        'reachable',
        'a{10.0.0.77/32 peering p; 10.0.0.0/16 peering q less-specific} > p > b',
        'b{172.16.0.0/16 peering p} > p > a',
      ],
      'a -> c/10.0.0.77': 'unreachable wrong-vpc',
      'a -> c/10.0.0.9': 'reachable',
      'b/10.0.0.9 -> a': [
        'one-way wrong-vpc',
        'b{172.16.0.0/16 peering p} > p > a',
        'a{10.0.0.0/16 peering q} > q > C !wrong-vpc C',
      ],
    },
    pairs: {
      'a -> b': 'partial wrong-vpc [10.0.0.77/32] [172.16.0.0/24]',
      'a -> c':
        'partial wrong-vpc [10.0.0.0/26 10.0.0.64/29 10.0.0.72/30 10.0.0.76/32 10.0.0.78/31 10.0.0.80/28 10.0.0.96/27 10.0.0.128/25] [172.16.0.0/24]',
      'b -> a': 'partial wrong-vpc [172.16.0.0/24] [10.0.0.77/32]',
      'c -> a':
        'partial wrong-vpc [172.16.0.0/24] [10.0.0.0/26 10.0.0.64/29 10.0.0.72/30 10.0.0.76/32 10.0.0.78/31 10.0.0.80/28 10.0.0.96/27 10.0.0.128/25]',
    },
  },
  {
    name: 'specific subnets of the middle, each with a table of its own',
    design: `
      vpc A us-east-1 172.16.0.0/16
      vpc B us-east-1 10.0.0.0/16
      vpc C us-east-1 10.0.0.0/16
      table t1 A
      table t2 A
      subnet a1 A 172.16.0.0/24 table=t1
      subnet a2 A 172.16.1.0/24 table=t2
      subnet b B 10.0.0.0/24
      subnet c C 10.0.0.0/24
      peering p A B active
      peering q A C active
      route r1 t1 10.0.0.0/16 peering:p
      route r2 t2 10.0.0.0/16 peering:q
      route r3 rt-B 172.16.0.0/24 peering:p
      route r4 rt-C 172.16.1.0/24 peering:q`,
    pairs: {
      'a1 -> b': 'reachable',
      'a1 -> c': 'unreachable wrong-vpc',
      'a2 -> c': 'reachable',
      'b -> a2': 'unreachable no-route',
      'c -> a2': 'reachable',
    },
  },
  {
    name: 'a route to the subnet of a peer that is not Local may not beat Local (AWS-RT)',
    design: `
      vpc A us-east-1 10.0.0.0/16
      vpc B us-east-1 10.1.0.0/16
      subnet a A 10.0.0.0/24
      subnet a2 A 10.0.1.0/24
      peering p A B active
      route r1 rt-A 10.0.1.0/24 peering:p`,
    traces: {
      'a -> a2': [
        'reachable',
        'a{10.0.0.0/16 local*; 10.0.1.0/24 peering p local-wins} > a2',
        'a2{10.0.0.0/16 local*} > a',
      ],
    },
    pairs: { 'a -> a2': 'reachable' },
  },
  {
    name: 'through a middlebox of its own VPC: what it does with packets is not known (AWS-RT)',
    design: `
      vpc A us-east-1 10.0.0.0/16
      table t A
      subnet a A 10.0.0.0/24 table=t
      subnet a2 A 10.0.1.0/24
      subnet a3 A 10.0.2.0/24
      gateway box A instance
      gateway nat A nat
      route r1 t 10.0.1.0/24 instance:box
      route r2 t 10.0.2.0/24 nat:nat`,
    traces: {
      'a -> a2': [
        'unknown',
        'a{10.0.1.0/24 instance box; 10.0.0.0/16 local* less-specific} > box ?',
        'a2{10.0.0.0/16 local*} > a',
      ],
      'a -> a3': [
        'unknown',
        'a{10.0.2.0/24 nat nat; 10.0.0.0/16 local* less-specific} > nat ?',
        'a3{10.0.0.0/16 local*} > a',
      ],
      'a2 -> a': 'unknown',
    },
    pairs: { 'a -> a2': 'unknown', 'a2 -> a': 'unknown' },
  },
  {
    name: 'the target of Local replaced by a middlebox (AWS-RT)',
    design: `
      vpc A us-east-1 10.0.0.0/16
      table t A
      subnet a A 10.0.0.0/24 table=t
      subnet a2 A 10.0.1.0/24
      gateway box A instance
      route r1 t 10.0.0.0/16 instance:box`,
    traces: {
      'a -> a2': [
        'unknown',
        'a{10.0.0.0/16 instance box; 10.0.0.0/16 local* same-destination} > box ?',
        'a2{10.0.0.0/16 local*} > a',
      ],
    },
  },
  {
    name: 'a transit gateway beside the peering: its far side is not in the document',
    design: `${pair}
      gateway tgw A transit
      route r1 rt-A 10.0.0.128/25 transit:tgw`,
    traces: {
      'a -> b/10.0.0.200': [
        'unknown',
        'a{10.0.0.128/25 transit tgw; 10.0.0.0/16 peering p less-specific} > tgw ?',
        'b{172.16.0.0/16 peering p} > p > a',
      ],
      'a -> b/10.0.0.9': 'reachable',
    },
    pairs: { 'a -> b': 'partial [10.0.0.0/25] [172.16.0.0/24]' },
  },
]);
