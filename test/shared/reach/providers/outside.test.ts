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
]);

traceTable('azure', [
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
]);
