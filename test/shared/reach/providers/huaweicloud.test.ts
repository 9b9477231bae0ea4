import { traceTable } from '../../../fixtures/trace-table.ts';

const pair = `
  vpc A cn-north-4 10.1.0.0/16
  vpc B cn-north-4 10.2.0.0/16
  table da A default
  table ca A
  table db B default
  table cb B
  subnet a1 A 10.1.1.0/24
  subnet a2 A 10.1.2.0/24 table=ca
  subnet b1 B 10.2.1.0/24
  subnet b2 B 10.2.2.0/24 table=cb
  peering p A B active
`;
/** Both VPCs have the same block; their first subnets too. */
const same = `
  vpc A cn-north-4 10.0.0.0/16
  vpc B cn-north-4 10.0.0.0/16
  table ta A default
  table tb B default
  subnet a1 A 10.0.0.0/24
  subnet a2 A 10.0.1.0/24
  subnet b1 B 10.0.0.0/24
  subnet b2 B 10.0.2.0/24
  peering p A B active
`;

traceTable('huaweicloud', [
  {
    name: 'routes in the default tables of both ends',
    design: `${pair}
      route r1 da 10.2.0.0/16 peering:p
      route r2 db 10.1.0.0/16 peering:p`,
    traces: {
      'a1 -> b1': ['reachable', 'a1{10.2.0.0/16 peering p} > p > b1', 'b1{10.1.0.0/16 peering p} > p > a1'],
      'a1 -> b2': ['reachable', 'a1{10.2.0.0/16 peering p} > p > b2', 'b2{10.1.0.0/16 peering p} > p > a1'],
      'b2 -> a1': 'unreachable no-route',
      'a2 -> b1': ['unreachable no-route', 'a2 !no-route', 'b1{10.1.0.0/16 peering p} > p > a2'],
    },
    pairs: {
      'a1 -> b1': 'reachable',
      'a1 -> b2': 'reachable',
      'b2 -> a1': 'unreachable no-route',
      'a2 -> b1': 'unreachable no-route',
      'b1 -> a2': 'reachable',
    },
  },
  {
    name: 'a custom table steers what leaves only: answers go by the default table (HW-RT)',
    design: `${pair}
      route r1 ca 10.2.0.0/16 peering:p
      route r2 cb 10.1.0.0/16 peering:p`,
    traces: {
      'a2 -> b2': ['one-way no-return-route', 'a2{10.2.0.0/16 peering p} > p > b2', 'b2 !no-route'],
      'a1 -> b2': 'unreachable no-route',
      'b2 -> a2': 'one-way no-return-route',
    },
    pairs: {
      'a2 -> b2': 'one-way no-return-route',
      'b2 -> a2': 'one-way no-return-route',
      'a1 -> b2': 'unreachable no-route',
      'a2 -> b1': 'one-way no-return-route',
    },
  },
  {
    name: 'custom tables to leave by, default tables to answer by',
    design: `${pair}
      route r1 ca 10.2.0.0/16 peering:p
      route r2 cb 10.1.0.0/16 peering:p
      route r3 da 10.2.0.0/16 peering:p
      route r4 db 10.1.0.0/16 peering:p`,
    traces: {
      'a2 -> b2': ['reachable', 'a2{10.2.0.0/16 peering p} > p > b2', 'b2{10.1.0.0/16 peering p} > p > a2'],
      'b2 -> a2': 'reachable',
    },
    pairs: { 'a2 -> b2': 'reachable', 'a1 -> b2': 'reachable' },
  },
  {
    name: 'a blackhole in a custom table stops what leaves, and no answer',
    design: `${pair}
      route r1 da 10.2.0.0/16 peering:p
      route r2 db 10.1.0.0/16 peering:p
      route r3 cb 10.1.0.0/16 blackhole`,
    traces: { 'a1 -> b2': 'reachable', 'b2 -> a1': 'unreachable blackhole' },
    pairs: { 'a1 -> b2': 'reachable', 'b2 -> a1': 'unreachable blackhole' },
  },
  {
    name: 'the same blocks: subnets that lie apart reach each other, equal ones stay at home (HW-ADVICE)',
    design: `${same}
      route r1 ta 10.0.2.0/24 peering:p
      route r2 ta 10.0.0.0/24 peering:p
      route r3 tb 10.0.1.0/24 peering:p
      route r4 tb 10.0.0.0/24 peering:p`,
    traces: {
      'a2 -> b2': ['reachable', 'a2{10.0.2.0/24 peering p} > p > b2', 'b2{10.0.1.0/24 peering p} > p > a2'],
      'a1/10.0.0.5 -> b1/10.0.0.6': [
        'unreachable overlap',
        'a1{10.0.0.0/24 local*; 10.0.0.0/24 peering p local-wins} !overlap',
        'b1{10.0.0.0/24 local*; 10.0.0.0/24 peering p local-wins} !overlap',
      ],
      'a2 -> b1/10.0.0.6': 'unreachable overlap',
      'b1/10.0.0.6 -> a2': 'one-way overlap',
    },
    pairs: {
      'a2 -> b2': 'reachable',
      'a1 -> b1': 'unreachable overlap',
      'a2 -> b1': 'unreachable overlap',
      'b1 -> a2': 'one-way overlap',
    },
  },
  {
    name: 'Local outranks every other route, however specific (HW-RT)',
    design: `
      vpc A cn-north-4 10.0.0.0/16
      vpc B cn-north-4 10.0.8.0/24
      table ta A default
      table tb B default
      subnet a A 10.0.0.0/17
      subnet b B 10.0.8.0/24
      peering p A B active
      route r1 ta 10.0.8.0/24 peering:p
      route r2 tb 10.0.0.0/17 peering:p`,
    traces: {
      'a/10.0.1.1 -> b/10.0.8.9': [
        'unreachable overlap',
        'a{10.0.0.0/17 local*; 10.0.8.0/24 peering p local-wins} !overlap',
        'b{10.0.0.0/17 peering p} > p > a',
      ],
      'b/10.0.8.9 -> a/10.0.1.1': [
        'one-way overlap',
        'b{10.0.0.0/17 peering p} > p > a',
        'a{10.0.0.0/17 local*; 10.0.8.0/24 peering p local-wins} !overlap',
      ],
    },
    pairs: { 'a -> b': 'unreachable overlap', 'b -> a': 'one-way overlap' },
  },
  {
    name: 'no transit, no gateway of the peer (HW-INTRO)',
    design: `${pair}
      vpc C cn-north-4 10.3.0.0/16
      subnet c C 10.3.1.0/24
      peering q B C active
      gateway eip B internet
      gateway vpn B vpn 192.168.0.0/16
      route r1 da 0.0.0.0/0 peering:p
      route r2 db 10.1.0.0/16 peering:p`,
    traces: {
      'a1 -> c': 'unreachable transit',
      'a1 -> 8.8.8.8': 'unreachable edge-to-edge',
      'a1 -> 192.168.0.9': 'unreachable edge-to-edge',
      '192.168.0.9 -> a1': 'unreachable edge-to-edge',
      'a1 -> b1': 'reachable',
    },
  },
  {
    name: 'two peers of one VPC overlap: routes of subnets tell them apart (HW-EX)',
    design: `
      vpc H cn-north-4 172.16.0.0/16
      vpc B cn-north-4 10.0.0.0/16
      vpc C cn-north-4 10.0.0.0/16
      subnet h H 172.16.0.0/24
      subnet b B 10.0.0.0/24
      subnet c C 10.0.0.0/24
      subnet c2 C 10.0.1.0/24
      peering p H B active
      peering q H C active
      route r1 rt-H 10.0.0.0/24 peering:p
      route r2 rt-H 10.0.1.0/24 peering:q
      route r3 rt-B 172.16.0.0/16 peering:p
      route r4 rt-C 172.16.0.0/16 peering:q`,
    traces: {
      'h -> b/10.0.0.9': 'reachable',
      'h -> c/10.0.0.9': [
        'unreachable wrong-vpc',
        'h{10.0.0.0/24 peering p} > p > B !wrong-vpc B',
        'c{172.16.0.0/16 peering q} > q > h',
      ],
      'c/10.0.0.9 -> h': 'one-way wrong-vpc',
      'h -> c2': 'reachable',
    },
    pairs: {
      'h -> b': 'reachable',
      'h -> c': 'unreachable wrong-vpc',
      'c -> h': 'one-way wrong-vpc',
      'c2 -> h': 'reachable',
    },
  },
]);
