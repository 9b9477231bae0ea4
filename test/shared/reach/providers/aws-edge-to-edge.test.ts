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

/** "Edge to edge routing" of the AWS VPC Peering Guide: no gateway of the peer is used. */
traceTable('aws', [
  {
    name: 'a default route to the peer: only what is in the peer gets there',
    design: `
      vpc A us-east-1 172.16.0.0/16
      vpc B us-east-1 10.0.0.0/16
      subnet a A 172.16.0.0/24
      subnet b B 10.0.0.0/24
      gateway igw B internet
      peering p A B active
      route ab rt-A 0.0.0.0/0 peering:p
      route ba rt-B 172.16.0.0/16 peering:p
      route out rt-B 0.0.0.0/0 internet:igw`,
    traces: {
      'a -> b': 'reachable',
      'a -> 8.8.8.8': [
        'unreachable edge-to-edge',
        'a{0.0.0.0/0 peering p} > p > B !edge-to-edge B',
        'outside > igw !edge-to-edge B A',
      ],
      'b -> 8.8.8.8': 'reachable',
      '8.8.8.8 -> a': [
        'unreachable edge-to-edge',
        'outside > igw !edge-to-edge B A',
        'a{0.0.0.0/0 peering p} > p > B !edge-to-edge B',
      ],
    },
    pairs: { 'a -> b': 'reachable' },
  },
  {
    name: 'edge to edge: the VPN of the peer, from either side',
    design: `${pair}
      gateway vgw A vpn 192.168.0.0/16
      route onprem rt-A 192.168.0.0/16 vpn:vgw
      route hope rt-B 192.168.0.0/16 peering:p`,
    traces: {
      'b -> 192.168.0.10': [
        'unreachable edge-to-edge',
        'b{192.168.0.0/16 peering p} > p > A !edge-to-edge A',
        'outside > vgw !edge-to-edge A B',
      ],
      '192.168.0.10 -> b': [
        'unreachable edge-to-edge',
        'outside > vgw !edge-to-edge A B',
        'b{192.168.0.0/16 peering p} > p > A !edge-to-edge A',
      ],
      'a -> 192.168.0.10': 'reachable',
      '192.168.0.10 -> a': 'reachable',
    },
  },
  {
    name: 'edge to edge: Direct Connect of the peer',
    design: `${pair}
      gateway dx A direct-connect 192.168.0.0/16
      route onprem rt-A 192.168.0.0/16 direct-connect:dx
      route hope rt-B 192.168.0.0/16 peering:p`,
    traces: {
      'b -> 192.168.0.10': 'unreachable edge-to-edge',
      '192.168.0.10 -> b': 'unreachable edge-to-edge',
      'a -> 192.168.0.10': ['reachable', 'a{192.168.0.0/16 direct-connect dx} > dx', 'outside > dx > a'],
    },
  },
  {
    name: 'edge to edge: the internet gateway of the peer, from either side',
    design: `${pair}
      gateway igw A internet
      route out rt-A 0.0.0.0/0 internet:igw
      route hope rt-B 0.0.0.0/0 peering:p`,
    traces: {
      'b -> 8.8.8.8': [
        'unreachable edge-to-edge',
        'b{0.0.0.0/0 peering p} > p > A !edge-to-edge A',
        'outside > igw !edge-to-edge A B',
      ],
      '8.8.8.8 -> b': 'unreachable edge-to-edge',
      'a -> 8.8.8.8': ['reachable', 'a{0.0.0.0/0 internet igw} > igw', 'outside > igw > a'],
      '8.8.8.8 -> a': 'reachable',
      'b -> a': 'reachable',
    },
  },
  {
    name: 'edge to edge: the NAT gateway of the peer; nobody begins to talk through one',
    design: `${pair}
      gateway nat A nat
      route out rt-A 0.0.0.0/0 nat:nat
      route hope rt-B 198.51.100.0/24 peering:p`,
    traces: {
      'b -> 198.51.100.10': 'unreachable edge-to-edge',
      'a -> 198.51.100.10': ['reachable', 'a{0.0.0.0/0 nat nat} > nat', 'outside > nat > a'],
      '198.51.100.10 -> a': 'unreachable no-route',
      '198.51.100.10 -> b': 'unreachable no-route',
    },
  },
  {
    name: 'edge to edge: the gateway endpoint of the peer, known by its prefixes or not',
    design: `${pair}
      gateway s3 A gateway-endpoint 52.216.0.0/15
      gateway ddb A gateway-endpoint
      route s3a rt-A 52.216.0.0/15 gateway-endpoint:s3
      route ddba rt-A 52.94.0.0/22 gateway-endpoint:ddb
      route hope rt-B 52.216.0.0/15 peering:p
      route hope2 rt-B 52.94.0.0/22 peering:p`,
    traces: {
      'a -> 52.216.0.9': ['reachable', 'a{52.216.0.0/15 gateway-endpoint s3} > s3', 'outside > s3 > a'],
      'b -> 52.216.0.9': [
        'unreachable edge-to-edge',
        'b{52.216.0.0/15 peering p} > p > A !edge-to-edge A',
        'outside !no-route',
      ],
      'a -> 52.94.0.9': 'unknown',
      'b -> 52.94.0.9': 'unreachable edge-to-edge',
    },
  },
]);
