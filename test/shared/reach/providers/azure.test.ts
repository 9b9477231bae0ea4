import { traceTable } from '../../../fixtures/trace-table.ts';

const pair = `
  vpc A r 10.1.0.0/16
  vpc B r 10.2.0.0/16
  no-table A
  no-table B
  table ta A
  subnet a A 10.1.0.0/24 table=ta
  subnet plain A 10.1.1.0/24
  subnet b B 10.2.0.0/24
`;
/** A hub with a gateway to a site. */
const site = `
  vpc H r 10.0.0.0/16
  vpc A r 10.1.0.0/16
  no-table H
  no-table A
  table ta A
  subnet h H 10.0.0.0/24
  subnet a A 10.1.0.0/24 table=ta
  gateway gw H vpn 192.168.0.0/16
`;
const sharing = 'peering p A H active requester=useRemoteGateways accepter=allowGatewayTransit\n';

traceTable('azure', [
  {
    name: 'peers know each other; other private ranges are dropped, the rest leaves (AZ-UDR)',
    design: `${pair}peering p A B active`,
    traces: {
      'a -> b': [
        'reachable',
        'a{10.2.0.0/16 peering p*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > b',
        'b{10.1.0.0/16 peering p*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > a',
      ],
      'a -> plain': [
        'reachable',
        'a{10.1.0.0/16 local*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > plain',
        'plain{10.1.0.0/16 local*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > a',
      ],
      'a -> 10.9.0.1': [
        'unreachable no-route',
        'a{10.0.0.0/8 drop*; 0.0.0.0/0 internet* less-specific} !no-route',
        'outside !no-route',
      ],
      'a -> 8.8.8.8': ['reachable', 'a{0.0.0.0/0 internet*} > gateway', 'outside > a'],
      'a -> 10.2.9.1': 'unreachable no-subnet',
    },
    pairs: { 'a -> b': 'reachable', 'b -> plain': 'reachable' },
  },
  {
    name: 'one of the two objects is missing: Initiated (AZ-FAQ)',
    design: `${pair}peering p A B active accepter=-`,
    traces: {
      'a -> b': [
        'unreachable peering-inactive',
        'a{10.0.0.0/8 drop*; 0.0.0.0/0 internet* less-specific} !peering-inactive',
        'b{10.0.0.0/8 drop*; 0.0.0.0/0 internet* less-specific} !peering-inactive',
      ],
      'b -> a': 'unreachable peering-inactive',
    },
    pairs: { 'a -> b': 'unreachable peering-inactive' },
  },
  {
    name: 'one object was deleted: Disconnected (AZ-FAQ)',
    design: `${pair}peering p A B peer-deleted`,
    traces: { 'a -> b': 'unreachable peering-inactive', 'b -> a': 'unreachable peering-inactive' },
  },
  {
    name: 'access is switched off at one end (AZ-MNG)',
    design: `${pair}peering p A B active accepter=!allowVirtualNetworkAccess`,
    traces: { 'a -> b': 'unreachable peering-inactive', 'b -> a': 'unreachable peering-inactive' },
  },
  {
    name: 'overlapping spaces cannot be peered, even where subnets lie apart (AZ-FAQ)',
    design: `
      vpc A r 10.1.0.0/16
      vpc B r 10.0.0.0/8
      no-table A
      no-table B
      subnet a A 10.1.0.0/24
      subnet b B 10.2.0.0/24
      peering p A B active`,
    traces: { 'a -> b': 'unreachable overlap', 'b -> a': 'unreachable overlap' },
    pairs: { 'a -> b': 'unreachable overlap' },
  },
  {
    name: 'a network that spans a private range has no drop of it (AZ-UDR)',
    design: `
      vpc A r 10.0.0.0/7
      no-table A
      subnet a A 10.1.0.0/24
      subnet b A 10.2.0.0/24`,
    traces: {
      'a -> b': [
        'reachable',
        'a{10.0.0.0/7 local*; 0.0.0.0/0 internet* less-specific} > b',
        'b{10.0.0.0/7 local*; 0.0.0.0/0 internet* less-specific} > a',
      ],
    },
  },
  {
    name: 'a user route beats the peer at an equal block, for the subnets of its table only',
    design: `${pair}
      peering p A B active
      route drop ta 10.2.0.0/16 blackhole`,
    traces: {
      'a -> b': [
        'unreachable blackhole',
        'a{10.2.0.0/16 blackhole; 10.2.0.0/16 peering p* same-destination; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} !blackhole',
        'b{10.1.0.0/16 peering p*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > a',
      ],
      'plain -> b': 'reachable',
      'b -> a': 'one-way blackhole',
    },
    pairs: {
      'a -> b': 'unreachable blackhole',
      'plain -> b': 'reachable',
      'b -> a': 'one-way blackhole',
      'b -> plain': 'reachable',
    },
  },
  {
    name: 'a longer user route beats the peer, a shorter one loses to it, one that is off counts for nothing',
    design: `${pair}
      peering p A B active
      route longer ta 10.2.0.128/25 blackhole
      route off ta 10.2.0.0/24 blackhole off
      route shorter ta 10.0.0.0/8 blackhole`,
    traces: {
      'a -> b': [
        'reachable',
        'a{10.2.0.0/16 peering p*; 10.2.0.0/24 blackhole disabled; 10.0.0.0/8 blackhole less-specific; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > b',
        'b{10.1.0.0/16 peering p*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > a',
      ],
      'a -> b/10.2.0.130': 'unreachable blackhole',
    },
    pairs: {
      'a -> b': 'partial blackhole [10.2.0.0/25] [10.1.0.0/24]',
      'b -> a': 'partial blackhole [10.1.0.0/24] [10.2.0.0/25]',
    },
  },
  {
    name: 'a user route beats Local at an equal block and at a longer one (AZ-UDR)',
    design: `${pair}
      subnet other A 10.1.2.0/24
      route r1 ta 10.1.0.0/16 blackhole
      route r2 ta 10.1.2.0/25 blackhole`,
    traces: {
      'a -> plain': [
        'unreachable blackhole',
        'a{10.1.0.0/16 blackhole; 10.1.0.0/16 local* same-destination; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} !blackhole',
        'plain{10.1.0.0/16 local*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > a',
      ],
      'plain -> a': 'one-way blackhole',
    },
    pairs: { 'a -> other': 'unreachable blackhole', 'other -> plain': 'reachable' },
  },
  {
    name: 'a spoke uses the gateway of the hub, both ways; a network behind the spoke does not (AZ-GT)',
    design: `${site}${sharing}
      vpc X r 10.7.0.0/16
      no-table X
      subnet x X 10.7.0.0/24
      peering px X A active requester=useRemoteGateways accepter=allowGatewayTransit`,
    traces: {
      'a -> 192.168.0.10': [
        'reachable',
        'a{192.168.0.0/16 vpn gw*; 192.168.0.0/16 drop* same-destination; 0.0.0.0/0 internet* less-specific} > p > gw',
        'outside > gw > p > a',
      ],
      '192.168.0.10 -> a': [
        'reachable',
        'outside > gw > p > a',
        'a{192.168.0.0/16 vpn gw*; 192.168.0.0/16 drop* same-destination; 0.0.0.0/0 internet* less-specific} > p > gw',
      ],
      'h -> 192.168.0.10': 'reachable',
      'x -> 192.168.0.10': [
        'unreachable no-route',
        'x{192.168.0.0/16 drop*; 0.0.0.0/0 internet* less-specific} !no-route',
        'outside !no-route',
      ],
      '192.168.0.10 -> x': 'unreachable no-route',
    },
  },
  {
    name: 'the spoke asks for the gateway, the hub does not allow it',
    design: `${site}peering p A H active requester=useRemoteGateways`,
    traces: {
      'a -> 192.168.0.10': 'unreachable no-route',
      '192.168.0.10 -> a': [
        'unreachable edge-to-edge',
        'outside > gw !edge-to-edge H A',
        'a{192.168.0.0/16 drop*; 0.0.0.0/0 internet* less-specific} !no-route',
      ],
    },
  },
  {
    name: 'the hub allows it, the spoke does not ask',
    design: `${site}peering p A H active accepter=allowGatewayTransit`,
    traces: { 'a -> 192.168.0.10': 'unreachable no-route', '192.168.0.10 -> a': 'unreachable edge-to-edge' },
  },
  {
    name: 'the switches at the wrong ends',
    design: `${site}peering p A H active requester=allowGatewayTransit accepter=useRemoteGateways`,
    traces: { 'a -> 192.168.0.10': 'unreachable no-route' },
  },
  {
    name: 'a user route names the gateway that the hub shares',
    design: `${site}${sharing}route r ta 192.168.0.0/17 vpn`,
    traces: {
      'a -> 192.168.0.10': [
        'reachable',
        'a{192.168.0.0/17 vpn; 192.168.0.0/16 vpn gw* less-specific; 192.168.0.0/16 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > gw',
        'outside > gw > p > a',
      ],
    },
  },
  {
    name: 'a user route beats what the gateway has learned at an equal block',
    design: `${site}${sharing}route r ta 192.168.0.0/16 blackhole`,
    traces: { 'a -> 192.168.0.10': 'unreachable blackhole', '192.168.0.10 -> a': 'one-way blackhole' },
  },
  {
    name: 'what a gateway has learned beats drops and the internet, never the network and its peers (AZ-UDR)',
    design: `${pair}
      peering p A B active
      gateway gw A vpn 10.2.0.0/24 10.1.1.0/24 172.16.0.0/12 8.8.0.0/16`,
    traces: {
      'plain -> b': [
        'reachable',
        'plain{10.2.0.0/16 peering p*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > b',
        'b{10.1.0.0/16 peering p*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > plain',
      ],
      'b -> plain': 'reachable',
      'plain -> 172.16.0.1': [
        'reachable',
        'plain{172.16.0.0/12 vpn gw*; 172.16.0.0/12 drop* same-destination; 0.0.0.0/0 internet* less-specific} > gw',
        'outside > gw > plain',
      ],
      'plain -> 8.8.8.8': [
        'reachable',
        'plain{8.8.0.0/16 vpn gw*; 0.0.0.0/0 internet* less-specific} > gw',
        'outside > gw > plain',
      ],
    },
  },
  {
    name: 'IPv6 goes with the peering; what neither peers nor Local have goes out',
    design: `
      vpc A r 10.1.0.0/16 fd00:1::/48
      vpc B r 10.2.0.0/16 fd00:2::/48
      no-table A
      no-table B
      subnet a A 10.1.0.0/24 fd00:1::/64
      subnet b B 10.2.0.0/24 fd00:2::/64
      subnet c B fd00:2:0:1::/64
      peering p A B active`,
    traces: {
      'fd00:1::4 -> fd00:2::4': [
        'reachable',
        'a{fd00:2::/48 peering p*; ::/0 internet* less-specific} > p > b',
        'b{fd00:1::/48 peering p*; ::/0 internet* less-specific} > p > a',
      ],
      'fd00:1::4 -> 2600::1': ['reachable', 'a{::/0 internet*} > gateway', 'outside > a'],
    },
    pairs: { 'a -> b': 'reachable', 'a -> b 6': 'reachable', 'c -> a 6': 'reachable' },
  },
  {
    name: "somebody else's network: packets get there, nobody knows what comes back",
    design: `
      vpc A r 10.1.0.0/16
      external B r 10.2.0.0/16
      no-table A
      no-table B
      subnet a A 10.1.0.0/24
      subnet b B 10.2.0.0/24
      peering p A B active`,
    traces: {
      'a -> b': [
        'unknown',
        'a{10.2.0.0/16 peering p*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > b',
        'b ?',
      ],
      'a -> 10.2.9.9': [
        'unknown',
        'a{10.2.0.0/16 peering p*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > B',
        'B ?',
      ],
      'b -> a': 'unknown',
    },
    pairs: { 'a -> b': 'unknown', 'b -> a': 'unknown' },
  },
]);
