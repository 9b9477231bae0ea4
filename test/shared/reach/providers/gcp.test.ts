import { traceTable } from '../../../fixtures/trace-table.ts';

const three = `
  vpc A global
  vpc B global
  vpc C global
  no-table A
  no-table B
  no-table C
  subnet a A 10.1.0.0/24
  subnet b B 10.2.0.0/24
  subnet c C 10.3.0.0/24
`;
/** A hub network with a VPN to a site, and a static route of its own. */
const site = `
  vpc H global
  vpc A global
  no-table H
  no-table A
  table th H
  table ta A
  subnet h H 10.0.0.0/24
  subnet a A 10.1.0.0/24
  gateway gw H vpn 192.168.0.0/16
`;
const exchanging = 'peering p A H active requester=importCustomRoutes accepter=exportCustomRoutes\n';

traceTable('gcp', [
  {
    name: 'subnet routes come with the peering, and nothing else does (GCP-PEER)',
    design: `${three}
      peering p A B active`,
    traces: {
      'a -> b': ['reachable', 'a{10.2.0.0/24 peering p*} > p > b', 'b{10.1.0.0/24 peering p*} > p > a'],
      'a -> 10.2.1.1': ['unreachable no-route', 'a !no-route', 'outside !no-route'],
      'a -> 8.8.8.8': 'unreachable no-route',
    },
    pairs: { 'a -> b': 'reachable', 'b -> a': 'reachable' },
  },
  {
    name: 'two networks that peer with a third do not reach each other (GCP-PEER)',
    design: `${three}
      peering p A B active
      peering q A C active`,
    traces: { 'b -> c': ['unreachable transit', 'b !transit A C', 'c !transit A B'], 'a -> c': 'reachable' },
    pairs: { 'b -> c': 'unreachable transit', 'c -> a': 'reachable' },
  },
  {
    name: 'custom routes are exchanged, subnet routes of a third network are not',
    design: `${three}
      peering p A B active requester=exportCustomRoutes,importCustomRoutes accepter=exportCustomRoutes,importCustomRoutes
      peering q A C active requester=exportCustomRoutes,importCustomRoutes accepter=exportCustomRoutes,importCustomRoutes`,
    traces: { 'b -> c': 'unreachable transit' },
  },
  {
    name: 'configured at one end only: INACTIVE (GCP-ABOUT)',
    design: `${three}
      peering p A B active requester=- accepter=exportCustomRoutes`,
    traces: {
      'a -> b': ['unreachable peering-inactive', 'a !peering-inactive', 'b !peering-inactive'],
      'b -> a': 'unreachable peering-inactive',
    },
    pairs: { 'a -> b': 'unreachable peering-inactive' },
  },
  {
    name: 'one end deleted its configuration since',
    design: `${three}peering p A B peer-deleted`,
    traces: { 'a -> b': 'unreachable peering-inactive' },
  },
  {
    name: 'a subnet that contains one of the peer refuses the peering, for all subnets (GCP-PEER)',
    design: `
      vpc A global
      vpc B global
      no-table A
      no-table B
      subnet a A 10.1.0.0/16
      subnet a2 A 10.8.0.0/24
      subnet b B 10.1.128.0/20
      subnet b2 B 10.9.0.0/24
      peering p A B active`,
    traces: {
      'a2 -> b2': ['unreachable overlap', 'a2 !overlap', 'b2 !overlap'],
      'a/10.1.0.2 -> b/10.1.128.2': 'unreachable overlap',
    },
    pairs: { 'a2 -> b2': 'unreachable overlap' },
  },
  {
    name: 'two networks in auto mode have the same subnets in every region (GCP-PEER)',
    design: `
      vpc A global 10.128.0.0/9
      vpc B global 10.128.0.0/9
      no-table A
      no-table B
      subnet a A 10.128.0.0/20
      subnet b B 10.128.0.0/20
      peering p A B active`,
    traces: { 'a/10.128.0.2 -> b/10.128.0.3': 'unreachable overlap' },
    pairs: { 'a -> b': 'unreachable overlap' },
  },
  {
    name: 'auto mode and a custom network with nothing inside 10.128.0.0/9',
    design: `
      vpc A global 10.128.0.0/9
      vpc B global
      no-table A
      no-table B
      subnet a A 10.128.0.0/20
      subnet b B 10.2.0.0/20
      peering p A B active`,
    traces: { 'a -> b': 'reachable' },
  },
  {
    name: 'subnets decide, whatever block a network is drawn with',
    design: `
      vpc A global 10.0.0.0/8
      vpc B global 10.0.0.0/8
      no-table A
      no-table B
      subnet a A 10.1.0.0/24
      subnet b B 10.2.0.0/24
      peering p A B active`,
    traces: { 'a -> b': ['reachable', 'a{10.2.0.0/24 peering p*} > p > b', 'b{10.1.0.0/24 peering p*} > p > a'] },
  },
  {
    name: 'a route of any table is in the whole network, and routes of networks never beat subnets (GCP-PEER)',
    design: `
      vpc A global
      vpc B global
      no-table A
      no-table B
      table t1 A
      table t2 A
      subnet a A 10.1.0.0/24 table=t1
      subnet a2 A 10.1.1.0/24
      subnet b B 10.2.0.0/24
      gateway gw A vpn 172.16.0.0/12
      peering p A B active
      route r1 t2 172.16.0.0/12 vpn:gw
      route r2 t2 10.1.1.0/25 blackhole
      route r3 t2 10.2.0.0/24 blackhole
      route r4 t1 10.2.0.0/16 blackhole
      route r5 t1 0.0.0.0/0 internet`,
    traces: {
      'a -> a2': [
        'reachable',
        'a{10.1.1.0/24 local*; 10.1.1.0/25 blackhole local-wins; 0.0.0.0/0 internet less-specific} > a2',
        'a2{10.1.0.0/24 local*; 0.0.0.0/0 internet less-specific} > a',
      ],
      'a -> b': [
        'reachable',
        'a{10.2.0.0/24 peering p*; 10.2.0.0/24 blackhole local-wins; 10.2.0.0/16 blackhole less-specific; 0.0.0.0/0 internet less-specific} > p > b',
        'b{10.1.0.0/24 peering p*} > p > a',
      ],
      'a2 -> b': 'reachable',
      'a2 -> 10.2.9.1': 'unreachable blackhole',
      'a -> 172.16.0.1': 'reachable',
      'a2 -> 8.8.8.8': 'reachable',
    },
    pairs: { 'a -> a2': 'reachable', 'a2 -> b': 'reachable', 'b -> a': 'reachable' },
  },
  {
    name: 'a route cannot name a peering (GCP-PEER)',
    design: `${three}
      table ta A
      peering p A B active
      peering q B C active
      route r ta 10.3.0.0/24 peering:p`,
    traces: { 'a -> c': 'unreachable blackhole', 'a -> b': 'reachable' },
  },
  {
    name: 'what the hub has learned, exported and imported: the site over the peer, both ways',
    design: `${site}${exchanging}`,
    traces: {
      'a -> 192.168.0.10': ['reachable', 'a{192.168.0.0/16 vpn gw*} > p > gw', 'outside > gw > p > a'],
      '192.168.0.10 -> a': ['reachable', 'outside > gw > p > a', 'a{192.168.0.0/16 vpn gw*} > p > gw'],
      'h -> 192.168.0.10': 'reachable',
    },
  },
  {
    name: 'exported, not imported',
    design: `${site}peering p A H active accepter=exportCustomRoutes`,
    traces: {
      'a -> 192.168.0.10': ['unreachable no-route', 'a !no-route', 'outside > gw !edge-to-edge H A'],
      '192.168.0.10 -> a': ['unreachable edge-to-edge', 'outside > gw !edge-to-edge H A', 'a !no-route'],
      'a -> h': 'reachable',
    },
  },
  {
    name: 'imported, not exported',
    design: `${site}peering p A H active requester=importCustomRoutes`,
    traces: {
      'a -> 192.168.0.10': 'unreachable no-route',
      '192.168.0.10 -> a': 'unreachable edge-to-edge',
      'h -> a': 'reachable',
    },
  },
  {
    name: 'exported by the end that has nothing',
    design: `${site}peering p A H active requester=exportCustomRoutes accepter=importCustomRoutes`,
    traces: { 'a -> 192.168.0.10': 'unreachable no-route' },
  },
  {
    name: 'static routes are exchanged too, never one to the internet (GCP-PEER)',
    design: `${site}${exchanging}
      gateway site2 H direct-connect 172.16.0.0/16
      route r1 th 172.16.0.0/16 direct-connect:site2
      route r2 th 0.0.0.0/0 internet
      route r3 th 172.20.0.0/16 instance:10.0.0.9
      route r4 th 172.21.0.0/16 direct-connect:site2 off
      route r5 th 10.1.0.128/25 vpn:gw`,
    traces: {
      'a -> 172.16.0.1': [
        'reachable',
        'a{172.16.0.0/16 direct-connect site2*; 172.16.0.0/16 direct-connect site2* same-destination} > p > site2',
        'outside > site2 > p > a',
      ],
      'a -> 8.8.8.8': ['unreachable no-route', 'a !no-route', 'outside !no-route'],
      'h -> 8.8.8.8': 'reachable',
      'a -> 172.20.0.1': 'unknown',
      'a -> 172.21.0.1': 'unreachable no-route',
      'a -> a/10.1.0.200': 'reachable',
    },
  },
  {
    name: 'a route of its own beats an imported one of the same block, a longer imported one beats it',
    design: `${site}${exchanging}
      gateway own A vpn 192.168.0.0/16
      route r ta 192.168.0.0/16 vpn:own
      route r2 th 192.168.9.0/24 vpn:gw`,
    traces: {
      'a -> 192.168.0.10': [
        'reachable',
        'a{192.168.0.0/16 vpn own; 192.168.0.0/16 vpn own* same-destination; 192.168.0.0/16 vpn gw* same-destination} > own',
        'outside > own > a',
      ],
      'a -> 192.168.9.10': [
        'reachable',
        'a{192.168.9.0/24 vpn gw*; 192.168.0.0/16 vpn own less-specific; 192.168.0.0/16 vpn own* less-specific; 192.168.0.0/16 vpn gw* less-specific} > p > gw',
        'outside > gw > p > a',
      ],
    },
  },
  {
    name: 'IPv6 subnet routes come with the peering',
    design: `
      vpc A global
      vpc B global
      no-table A
      no-table B
      subnet a A 10.1.0.0/24 fd20:1::/64
      subnet b B 10.2.0.0/24 fd20:2::/64
      subnet c B 10.2.1.0/24
      peering p A B active`,
    traces: {
      'fd20:1::2 -> fd20:2::2': ['reachable', 'a{fd20:2::/64 peering p*} > p > b', 'b{fd20:1::/64 peering p*} > p > a'],
    },
    pairs: { 'a -> b 6': 'reachable', 'a -> c': 'reachable' },
  },
]);
