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

/** Hosts that are in no VPC of the drawing, and the gateways by which they come and go. */
traceTable('aws', [
  {
    name: 'a site that a transit gateway leads to, from its own VPC and from the peer',
    design: `${pair}
      gateway tgw A transit 192.168.0.0/16
      route site rt-A 192.168.0.0/16 transit:tgw`,
    traces: {
      '192.168.0.10 -> a': ['reachable', 'outside > tgw > a', 'a{192.168.0.0/16 transit tgw} > tgw'],
      '192.168.0.10 -> b': ['unreachable edge-to-edge', 'outside > tgw !edge-to-edge A B', 'b !no-route'],
    },
  },
  {
    name: 'a gateway that the document says nothing of may lead there, unless another says that it does',
    design: `${pair}
      gateway vgw A vpn
      gateway vpn2 A vpn 192.168.0.0/16
      route site rt-A 192.168.0.0/16 vpn:vpn2
      route rest rt-A 192.0.2.0/24 vpn:vgw`,
    traces: {
      '192.168.0.10 -> a': ['reachable', 'outside > vpn2 > a', 'a{192.168.0.0/16 vpn vpn2} > vpn2'],
      '192.0.2.10 -> a': ['unknown', 'outside ?', 'a{192.0.2.0/24 vpn vgw} > vgw ?'],
      '192.0.2.10 -> b': ['unreachable no-route', 'outside !no-route', 'b !no-route'],
    },
  },
  {
    name: 'a gateway that the document says leads elsewhere does not lead there',
    design: `${pair}
      gateway vgw A vpn 192.168.0.0/16
      route rest rt-A 192.0.2.0/24 vpn:vgw`,
    traces: {
      '192.0.2.10 -> a': ['unreachable no-route', 'outside !no-route', 'a{192.0.2.0/24 vpn vgw} > vgw !no-route'],
    },
  },
  {
    name: 'an address of the VPC in none of its subnets',
    design: `${pair}gateway igw A internet\nroute out rt-A 0.0.0.0/0 internet:igw`,
    traces: { '8.8.8.8 -> 172.16.9.9': ['unreachable no-subnet', 'outside > igw > A !no-subnet', 'A !no-subnet'] },
  },
  {
    name: "a VPC that is somebody else's: what its gateway leads to, and what nobody can tell",
    design: `
      external X us-east-1 10.9.0.0/16
      external Y us-east-1 10.8.0.0/16
      gateway vgw X vpn 192.168.0.0/16`,
    traces: {
      '192.168.0.10 -> 10.9.0.5': ['unknown', 'outside > vgw > X', 'X ?'],
      '192.168.0.10 -> 10.8.0.5': ['unknown', 'outside ?', 'Y ?'],
    },
  },
  {
    name: 'a next hop by its type alone is the gateway of that type, else one that is not drawn',
    design: `
      vpc A us-east-1 172.16.0.0/16
      subnet a A 172.16.0.0/24
      gateway igw A internet 8.8.0.0/16
      gateway vgw A vpn 192.168.0.0/16
      route out rt-A 8.0.0.0/8 internet
      route site rt-A 192.168.0.0/15 vpn
      route other rt-A 192.0.2.0/24 direct-connect
      route box rt-A 198.51.100.0/24 instance:172.16.0.9`,
    traces: {
      'a -> 8.8.8.8': ['reachable', 'a{8.0.0.0/8 internet} > igw', 'outside > igw > a'],
      'a -> 192.168.0.10': ['reachable', 'a{192.168.0.0/15 vpn} > vgw', 'outside > vgw > a'],
      'a -> 192.169.0.10': ['unreachable no-route', 'a{192.168.0.0/15 vpn} > vgw !no-route', 'outside !no-route'],
      'a -> 192.0.2.10': 'unknown',
      'a -> 198.51.100.10': 'unknown',
    },
  },
  {
    name: 'between VPCs that peer with each other no VPC in the middle is missed, whatever else they peer with',
    design: `
      vpc A us-east-1 172.16.0.0/16
      vpc B us-east-1 10.0.0.0/16
      vpc H us-east-1 10.1.0.0/16
      vpc C us-east-1 172.16.0.0/17 10.2.0.0/16
      subnet a A 172.16.200.0/24
      subnet b B 10.0.0.0/24
      subnet c C 10.2.0.0/24
      peering ab A B active
      peering ah A H active
      peering bh B H active
      peering ch C H active`,
    traces: {
      'a -> b': ['unreachable no-route', 'a !no-route', 'b !no-route'],
      'b -> c': ['unreachable transit', 'b !transit H C', 'c !transit H B'],
      'a -> c': ['unreachable no-route', 'a !no-route', 'c !no-route'],
    },
  },
  {
    name: 'what is for a VPC of the drawing and leaves by a gateway to the internet has no route there',
    design: `
      vpc A us-east-1 172.16.0.0/16
      vpc B us-east-1 198.51.0.0/16
      subnet a A 172.16.0.0/24
      subnet b B 198.51.100.0/24
      subnet b2 B 198.51.101.0/24
      subnet b3 B 198.51.102.0/24
      gateway nat A nat
      gateway igw A internet
      gateway vgw A vpn 198.51.0.0/16
      route r1 rt-A 198.51.100.0/24 nat:nat
      route r2 rt-A 198.51.101.0/24 internet:igw
      route r3 rt-A 198.51.102.0/24 vpn:vgw`,
    traces: { 'a -> b': 'unreachable no-route', 'a -> b2': 'unreachable no-route', 'a -> b3': 'unknown' },
  },
  {
    name: 'no peering shares its gateway here, whatever its switches say; one with a VPC that is not there drops all',
    design: `
      vpc A us-east-1 172.16.0.0/16
      vpc B us-east-1 10.0.0.0/16
      subnet a A 172.16.0.0/24
      gateway vgw B vpn 192.168.0.0/16
      peering p A B active requester=useRemoteGateways accepter=allowGatewayTransit
      peering gone A X active
      route r1 rt-A 192.168.0.0/24 vpn:vgw
      route r2 rt-A 10.9.0.0/16 peering:gone`,
    traces: { 'a -> 192.168.0.10': 'unreachable blackhole', 'a -> 10.9.0.10': 'unreachable blackhole' },
  },
  {
    name: 'a peering that waits is no reason where no route leads over it',
    design: `${pair.replace('active', 'pending').replace(/route .*/g, '')}`,
    traces: { 'a -> b': 'unreachable no-route' },
  },
  {
    name: 'some of a subnet has no route, some a route of one address or of a half',
    design: `
      vpc A us-east-1 172.16.0.0/16
      vpc B us-east-1 10.0.0.0/16
      subnet a A 172.16.0.0/24
      subnet b1 B 10.0.0.0/24
      subnet b2 B 10.0.1.0/24
      peering p A B active
      route half rt-A 10.0.0.128/25 peering:p
      route most rt-A 10.0.1.0/24 peering:p
      route last rt-A 10.0.1.255/32 peering:gone
      route ba rt-B 172.16.0.0/16 peering:p`,
    pairs: {
      'a -> b1': 'partial no-route [10.0.0.128/25] [172.16.0.0/24]',
      'a -> b2':
        'partial blackhole [10.0.1.0/25 10.0.1.128/26 10.0.1.192/27 10.0.1.224/28 10.0.1.240/29 10.0.1.248/30 10.0.1.252/31 10.0.1.254/32] [172.16.0.0/24]',
    },
  },
  {
    name: 'of two reasons for the two halves of a subnet the more telling one is named, whichever half it is for',
    design: `
      vpc A us-east-1 172.16.0.0/16
      vpc B us-east-1 10.0.0.0/16
      vpc C us-east-1 10.1.0.0/16
      subnet a A 172.16.0.0/24
      subnet b1 B 10.0.0.0/24
      subnet b2 B 10.0.1.0/24
      peering p A C active
      route low rt-A 10.0.0.0/25 peering:gone
      route high rt-A 10.0.0.128/25 peering:p
      route low2 rt-A 10.0.1.0/25 peering:p
      route high2 rt-A 10.0.1.128/25 peering:gone`,
    pairs: { 'a -> b1': 'unreachable blackhole', 'a -> b2': 'unreachable blackhole' },
  },
]);

traceTable('azure', [
  {
    name: 'a peering with a third VPC is no reason between two that do not peer',
    design: `
      vpc A westeurope 10.1.0.0/16
      vpc B westeurope 10.2.0.0/16
      vpc C westeurope 10.3.0.0/16
      subnet a A 10.1.0.0/24
      subnet b B 10.2.0.0/24
      subnet c C 10.3.0.0/24
      peering p A B pending`,
    traces: { 'a -> b': 'unreachable peering-inactive', 'a -> c': 'unreachable no-route' },
  },
  {
    name: 'the platform lets answers in to whom it let out, and nobody who begins',
    design: `
      vpc A westeurope 10.1.0.0/16
      no-table A
      subnet a A 10.1.0.0/24`,
    traces: {
      'a -> 8.8.8.8': 'reachable',
      '8.8.8.8 -> a': 'unreachable no-route',
      'a -> 192.168.0.10': 'unreachable no-route',
    },
  },
  {
    name: 'a user route to the gateway of the peer, by its id or by its type, where the peer shares it',
    design: `
      vpc H westeurope 10.0.0.0/16
      vpc G westeurope 10.3.0.0/16
      vpc A westeurope 10.1.0.0/16
      no-table A
      table ta A
      subnet gateways H 10.0.0.0/24
      subnet a A 10.1.0.0/24 table=ta
      gateway dx H direct-connect 172.31.0.0/16
      gateway vgw H vpn 192.168.0.0/16 ip=10.0.0.4
      gateway other G vpn 192.169.0.0/16
      gateway wan H transit 172.30.0.0/16
      peering g A G active requester=!useRemoteGateways accepter=allowGatewayTransit
      peering p A H active requester=useRemoteGateways accepter=allowGatewayTransit
      route byId ta 192.168.0.0/24 vpn:vgw
      route byType ta 192.168.1.0/24 vpn
      route notShared ta 192.169.0.0/24 vpn:other`,
    traces: {
      'a -> 192.168.0.10': [
        'reachable',
        'a{192.168.0.0/24 vpn vgw; 192.168.0.0/16 vpn vgw* less-specific; 192.168.0.0/16 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > vgw',
        'outside > vgw > p > a',
      ],
      'a -> 192.168.1.10': [
        'reachable',
        'a{192.168.1.0/24 vpn; 192.168.0.0/16 vpn vgw* less-specific; 192.168.0.0/16 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > vgw',
        'outside > vgw > p > a',
      ],
      'a -> 172.30.0.10': 'reachable',
      'a -> 192.169.0.10': 'unreachable blackhole',
    },
  },
  {
    name: 'nor over a peering that waits',
    design: `
      vpc H westeurope 10.0.0.0/16
      vpc A westeurope 10.1.0.0/16
      no-table A
      table ta A
      subnet a A 10.1.0.0/24 table=ta
      gateway vgw H vpn 192.168.0.0/16
      peering p A H pending requester=useRemoteGateways accepter=allowGatewayTransit
      route byId ta 192.168.0.0/24 vpn:vgw`,
    traces: { 'a -> 192.168.0.10': 'unreachable blackhole' },
  },
  {
    name: 'packets go from one appliance of the hub to the next, and round in a circle nowhere',
    design: `
      vpc H westeurope 10.0.0.0/16
      vpc A westeurope 10.1.0.0/16
      vpc B westeurope 10.2.0.0/16
      no-table H
      no-table A
      no-table B
      table ta A
      table t1 H
      table t3 H
      subnet a A 10.1.0.0/24 table=ta
      subnet first H 10.0.1.0/24 table=t1
      subnet second H 10.0.2.0/24
      subnet third H 10.0.3.0/24 table=t3
      subnet b B 10.2.0.0/24
      subnet b2 B 10.2.1.0/24
      peering p A H active requester=allowForwardedTraffic
      peering q B H active requester=allowForwardedTraffic
      route a1 ta 10.2.0.0/24 instance:10.0.1.4
      route a3 ta 10.2.1.0/24 instance:10.0.3.4
      route f1 t1 10.2.0.0/24 instance:10.0.2.4
      route f3 t1 10.2.1.0/24 instance:10.0.3.4
      route t3 t3 10.2.1.0/24 instance:10.0.1.4`,
    traces: {
      'a -> b': [
        'one-way no-return-route',
        'a{10.2.0.0/24 instance 10.0.1.4; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > first@10.0.1.4{10.2.0.0/24 instance 10.0.2.4; 10.2.0.0/16 peering q* less-specific; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > second@10.0.2.4{10.2.0.0/16 peering q*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > q > b',
        'b{10.0.0.0/8 drop*; 0.0.0.0/0 internet* less-specific} !no-route',
      ],
      'a -> b2': 'unreachable blackhole',
    },
  },
]);
