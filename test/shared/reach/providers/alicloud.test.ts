import { traceTable } from '../../../fixtures/trace-table.ts';

traceTable('alicloud', [
  {
    name: 'routes at both ends, in the table of the vSwitch',
    design: `
      vpc A cn-hangzhou 10.1.0.0/16
      vpc B cn-beijing 10.2.0.0/16
      table ca A
      subnet a A 10.1.0.0/24
      subnet a2 A 10.1.1.0/24 table=ca
      subnet b B 10.2.0.0/24
      peering p A B active
      route r1 rt-A 10.2.0.0/16 peering:p
      route r2 rt-B 10.1.0.0/16 peering:p`,
    traces: {
      'a -> b': ['reachable', 'a{10.2.0.0/16 peering p} > p > b', 'b{10.1.0.0/16 peering p} > p > a'],
      'a2 -> b': 'unreachable no-route',
      'b -> a2': ['one-way no-return-route', 'b{10.1.0.0/16 peering p} > p > a2', 'a2 !no-route'],
    },
    pairs: { 'a -> b': 'reachable', 'a2 -> b': 'unreachable no-route', 'b -> a2': 'one-way no-return-route' },
  },
  {
    name: 'a custom table answers too: it is the table of the vSwitch both ways',
    design: `
      vpc A cn-hangzhou 10.1.0.0/16
      vpc B cn-hangzhou 10.2.0.0/16
      table ca A
      subnet a A 10.1.0.0/24 table=ca
      subnet b B 10.2.0.0/24
      peering p A B active
      route r1 ca 10.2.0.0/16 peering:p
      route r2 rt-B 10.1.0.0/16 peering:p`,
    traces: { 'b -> a': 'reachable' },
    pairs: { 'a -> b': 'reachable', 'b -> a': 'reachable' },
  },
  {
    name: 'overlapping blocks: vSwitches apart reach each other by routes of their own, others stay local (ALI-PEER)',
    design: `
      vpc A cn-hangzhou 10.0.0.0/16
      vpc B cn-hangzhou 10.0.0.0/16
      subnet a1 A 10.0.0.0/24
      subnet a2 A 10.0.1.0/24
      subnet b1 B 10.0.0.0/24
      subnet b2 B 10.0.2.0/24
      peering p A B active
      route r1 rt-A 10.0.2.0/24 peering:p
      route r2 rt-B 10.0.1.0/24 peering:p`,
    traces: {
      'a2 -> b2': ['reachable', 'a2{10.0.2.0/24 peering p} > p > b2', 'b2{10.0.1.0/24 peering p} > p > a2'],
      'a1/10.0.0.5 -> b1/10.0.0.6': [
        'unreachable overlap',
        'a1{10.0.0.0/24 local*} !overlap',
        'b1{10.0.0.0/24 local*} !overlap',
      ],
      'a1/10.0.0.5 -> b2': ['one-way overlap', 'a1{10.0.2.0/24 peering p} > p > b2', 'b2{10.0.0.0/24 local*} !overlap'],
    },
    pairs: {
      'a2 -> b2': 'reachable',
      'a1 -> b1': 'unreachable overlap',
      'a1 -> b2': 'one-way overlap',
      'b2 -> a1': 'unreachable overlap',
    },
  },
  {
    name: 'a route finer than a vSwitch does not take from it (ALI-PEER)',
    design: `
      vpc A cn-hangzhou 10.0.0.0/16
      vpc B cn-hangzhou 10.0.0.0/16
      subnet a A 10.0.0.0/24
      subnet a2 A 10.0.1.0/24
      subnet b B 10.0.0.128/25
      peering p A B active
      route r1 rt-A 10.0.0.128/25 peering:p
      route r2 rt-B 10.0.1.0/24 peering:p`,
    traces: {
      'a2 -> b': [
        'unreachable overlap',
        'a2{10.0.0.0/24 local*; 10.0.0.128/25 peering p local-wins} !overlap',
        'b{10.0.1.0/24 peering p} > p > a2',
      ],
    },
    pairs: { 'a2 -> b': 'unreachable overlap' },
  },
  {
    name: 'one route for the whole block of the peer wins nothing where Local has a vSwitch',
    design: `
      vpc A cn-hangzhou 10.0.0.0/16
      vpc B cn-hangzhou 10.0.0.0/16
      subnet a A 10.0.0.0/24
      subnet b B 10.0.0.0/23
      peering p A B active
      route r1 rt-A 10.0.0.0/16 peering:p
      route r2 rt-B 10.0.0.0/16 peering:p`,
    traces: {
      'a/10.0.0.9 -> b/10.0.1.9': [
        'one-way overlap',
        'a{10.0.0.0/16 peering p} > p > b',
        'b{10.0.0.0/23 local*; 10.0.0.0/16 peering p less-specific} !overlap',
      ],
    },
    pairs: { 'a -> b': 'one-way overlap', 'b -> a': 'unreachable overlap' },
  },
  {
    name: 'no transit',
    design: `
      vpc A cn-hangzhou 10.1.0.0/16
      vpc B cn-hangzhou 10.2.0.0/16
      vpc C cn-hangzhou 10.3.0.0/16
      subnet a A 10.1.0.0/24
      subnet b B 10.2.0.0/24
      subnet c C 10.3.0.0/24
      peering p A B active
      peering q B C active
      route r1 rt-A 10.3.0.0/16 peering:p
      route r2 rt-B 10.3.0.0/16 peering:q
      route r3 rt-B 10.1.0.0/16 peering:p
      route r4 rt-C 10.1.0.0/16 peering:q`,
    traces: {
      'a -> c': [
        'unreachable transit',
        'a{10.3.0.0/16 peering p} > p > B !transit B C',
        'c{10.1.0.0/16 peering q} > q > B !transit B A',
      ],
    },
    pairs: { 'a -> c': 'unreachable transit' },
  },
  {
    name: 'IPv6 needs routes of its own (ALI-PEER)',
    design: `
      vpc A cn-hangzhou 10.1.0.0/16 fd00:1::/56
      vpc B cn-hangzhou 10.2.0.0/16 fd00:2::/56
      subnet a A 10.1.0.0/24 fd00:1::/64
      subnet b B 10.2.0.0/24 fd00:2::/64
      peering p A B active
      route r1 rt-A 10.2.0.0/16 peering:p
      route r2 rt-B 10.1.0.0/16 peering:p
      route r3 rt-A fd00:2::/56 peering:p`,
    pairs: { 'a -> b': 'reachable', 'a -> b 6': 'one-way no-return-route', 'b -> a 6': 'unreachable no-route' },
  },
]);
