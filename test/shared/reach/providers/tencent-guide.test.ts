import { traceTable } from '../../../fixtures/trace-table.ts';

/** The seed's figures: two VPCs of which each has a subnet that uses the peering. */
const pair = `
  vpc V1 ap-guangzhou 192.168.0.0/16
  vpc V2 ap-beijing 10.0.0.0/16
  subnet a V1 192.168.1.0/24
  subnet b V2 10.0.1.0/24
  peering p V1 V2 active
`;
const routed = `${pair}
  route r1 rt-V1 10.0.1.0/24 peering:p
  route r2 rt-V2 192.168.1.0/24 peering:p
`;

for (const provider of ['tencent-tce', 'tencent']) {
  traceTable(provider, [
    {
      name: 'both routes; other subnets of either VPC are not in them (TCE-DOC)',
      design: `${routed}
        subnet b2 V2 10.0.2.0/24`,
      traces: {
        'a -> b': ['reachable', 'a{10.0.1.0/24 peering p} > p > b', 'b{192.168.1.0/24 peering p} > p > a'],
        'b -> a': 'reachable',
        'a -> b2': 'unreachable no-route',
        'b2 -> a': 'one-way no-return-route',
      },
      pairs: { 'a -> b': 'reachable', 'a -> b2': 'unreachable no-route', 'b2 -> a': 'one-way no-return-route' },
    },
    {
      name: 'no routes, and one route only',
      design: `${pair}
        subnet c V1 192.168.2.0/24 table=t
        table t V1
        route r1 t 10.0.0.0/16 peering:p`,
      traces: {
        'a -> b': 'unreachable no-route',
        'c -> b': 'one-way no-return-route',
        'b -> c': 'unreachable no-route',
      },
      pairs: { 'a -> b': 'unreachable no-route', 'c -> b': 'one-way no-return-route' },
    },
    {
      name: 'waiting for acceptance, refused or expired: nothing passes (TCE-DOC)',
      design: `${routed.replace('V2 active', 'V2 pending')}
        vpc V3 ap-guangzhou 172.16.0.0/16
        subnet c V3 172.16.0.0/24
        peering q V1 V3 expired
        route r3 rt-V1 172.16.0.0/16 peering:q
        route r4 rt-V3 192.168.0.0/16 peering:q`,
      traces: {
        'a -> b': [
          'unreachable peering-inactive',
          'a{10.0.1.0/24 peering p} > p !peering-inactive',
          'b{192.168.1.0/24 peering p} > p !peering-inactive',
        ],
        'a -> c': 'unreachable peering-inactive',
      },
      pairs: { 'a -> b': 'unreachable peering-inactive', 'c -> a': 'unreachable peering-inactive' },
    },
    {
      name: 'peering is not transitive (TCE-DOC)',
      design: `${routed}
        vpc V3 ap-shanghai 172.16.0.0/16
        subnet c V3 172.16.0.0/24
        peering q V1 V3 active
        route r3 rt-V1 172.16.0.0/16 peering:q
        route r4 rt-V3 192.168.0.0/16 peering:q
        route r5 rt-V3 10.0.0.0/16 peering:q
        route r6 rt-V2 172.16.0.0/16 peering:p`,
      traces: {
        'b -> c': [
          'unreachable transit',
          'b{172.16.0.0/16 peering p} > p > V1 !transit V1 V3',
          'c{10.0.0.0/16 peering q} > q > V1 !transit V1 V2',
        ],
        'a -> c': 'reachable',
      },
      pairs: { 'b -> c': 'unreachable transit', 'c -> b': 'unreachable transit' },
    },
    {
      name: 'overlapping ends: the peering is not created (TCE-DOC)',
      design: `
        vpc V1 ap-guangzhou 10.0.0.0/16
        vpc V2 ap-guangzhou 10.0.0.0/20
        subnet a V1 10.0.128.0/24
        subnet b V2 10.0.1.0/24
        peering p V1 V2 active
        route r1 rt-V1 10.0.1.0/24 peering:p
        route r2 rt-V2 10.0.128.0/24 peering:p`,
      traces: {
        'a -> b': 'unreachable overlap',
        'b -> a': [
          'unreachable overlap',
          'b{10.0.128.0/24 peering p} > p !overlap',
          'a{10.0.0.0/16 local*; 10.0.1.0/24 peering p local-wins} !overlap',
        ],
      },
    },
    {
      name: 'two peers of one VPC with the same block: one route each, and the longer wins',
      design: `
        vpc V1 ap-guangzhou 192.168.0.0/16
        vpc V2 ap-guangzhou 10.0.0.0/16
        vpc V3 ap-guangzhou 10.0.0.0/16
        subnet a V1 192.168.1.0/24
        subnet b V2 10.0.1.0/24
        subnet c V3 10.0.2.0/24
        peering p V1 V2 active
        peering q V1 V3 active
        route r1 rt-V1 10.0.0.0/16 peering:p
        route r2 rt-V1 10.0.2.0/24 peering:q
        route r3 rt-V2 192.168.0.0/16 peering:p
        route r4 rt-V3 192.168.0.0/16 peering:q`,
      traces: {
        'a -> b': 'reachable',
        'a -> c': [
          'reachable',
          'a{10.0.2.0/24 peering q; 10.0.0.0/16 peering p less-specific} > q > c',
          'c{192.168.0.0/16 peering q} > q > a',
        ],
      },
      pairs: { 'a -> b': 'reachable', 'a -> c': 'reachable' },
    },
    {
      name: 'a gateway of the peer: over a peering only the addresses of the peer are reached',
      design: `${routed}
        gateway nat V2 nat
        gateway vpn V2 vpn 172.16.0.0/16
        route out rt-V2 0.0.0.0/0 nat:nat
        route site rt-V2 172.16.0.0/16 vpn:vpn
        route hope rt-V1 0.0.0.0/0 peering:p`,
      traces: {
        'a -> 8.8.8.8': [
          'unreachable edge-to-edge',
          'a{0.0.0.0/0 peering p} > p > V2 !edge-to-edge V2',
          'outside !no-route',
        ],
        'a -> 172.16.0.9': 'unreachable edge-to-edge',
        '172.16.0.9 -> a': 'unreachable edge-to-edge',
        'b -> 172.16.0.9': 'reachable',
      },
    },
  ]);
}
