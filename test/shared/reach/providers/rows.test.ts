import { traceTable } from '../../../fixtures/trace-table.ts';

/** Rows that providers derive, and the order in which a hop tells the rows that lost. */
traceTable('aws', [
  {
    name: 'the first and the last address of a block are in it',
    design: `
      vpc V us-east-1 10.0.0.0/16
      vpc W us-east-1 10.1.0.0/16
      subnet v V 10.0.1.0/24
      subnet w W 10.1.1.0/24
      peering p V W
      route r1 rt-V 10.1.1.0/24 peering:p
      route r2 rt-V 10.1.1.0/25 peering:p
      route r3 rt-V 10.1.1.128/25 peering:p
      route r4 rt-W 10.0.0.0/16 peering:p`,
    traces: {
      'v -> w/10.1.1.0': [
        'reachable',
        'v{10.1.1.0/25 peering p; 10.1.1.0/24 peering p less-specific} > p > w',
        'w{10.0.0.0/16 peering p} > p > v',
      ],
      'v -> w/10.1.1.255': [
        'reachable',
        'v{10.1.1.128/25 peering p; 10.1.1.0/24 peering p less-specific} > p > w',
        'w{10.0.0.0/16 peering p} > p > v',
      ],
    },
  },
  {
    name: 'what is lost on the way to an address in no subnet is lost for its own reason',
    design: `
      vpc V us-east-1 10.0.0.0/16
      vpc W us-east-1 10.1.0.0/16
      subnet v V 10.0.1.0/24
      peering p V W`,
    traces: { 'v -> 10.1.9.9': 'unreachable no-route' },
  },
  {
    name: 'the last address of Local is Local, however specific a route is',
    design: `
      vpc V us-east-1 10.0.0.0/16
      vpc W us-east-1 10.1.0.0/16
      subnet u V 10.0.1.0/24
      subnet v V 10.0.255.0/24
      peering p V W
      route r1 rt-V 10.0.255.255/32 peering:p`,
    traces: {
      'u -> v/10.0.255.255': [
        'reachable',
        'u{10.0.0.0/16 local*; 10.0.255.255/32 peering p local-wins} > v',
        'v{10.0.0.0/16 local*} > u',
      ],
    },
  },
]);

traceTable('azure', [
  {
    name: 'a private range that the network itself spans is not dropped, another is',
    design: `
      vpc A westeurope 172.20.0.0/16 10.0.0.0/8
      no-table A
      subnet a A 10.1.0.0/24
      subnet a2 A 172.20.0.0/24`,
    traces: {
      'a -> a2': [
        'reachable',
        'a{172.20.0.0/16 local*; 172.16.0.0/12 drop* less-specific; 0.0.0.0/0 internet* less-specific} > a2',
        'a2{10.0.0.0/8 local*; 0.0.0.0/0 internet* less-specific} > a',
      ],
    },
  },
  {
    name: 'no routes are learned from a NAT gateway, of one’s own or of a peer',
    design: `
      vpc A westeurope 10.1.0.0/16
      vpc H westeurope 10.2.0.0/16
      no-table A
      no-table H
      subnet a A 10.1.0.0/24
      gateway na A nat 198.51.100.0/24
      gateway nh H nat 203.0.113.0/24
      peering p A H active requester=useRemoteGateways accepter=allowGatewayTransit`,
    traces: {
      'a -> 198.51.100.10': ['reachable', 'a{0.0.0.0/0 internet*} > gateway', 'outside > a'],
      'a -> 203.0.113.10': ['reachable', 'a{0.0.0.0/0 internet*} > gateway', 'outside > a'],
    },
  },
  {
    name: 'of rows as specific as each other those of the user stand first; a route of IPv6 replaces no row of IPv4',
    design: `
      vpc A westeurope 10.1.0.0/16
      vpc B westeurope 10.2.0.0/16
      no-table A
      no-table B
      table ta A
      subnet a A 10.1.0.0/24 table=ta
      subnet b B 10.2.0.0/24
      peering p A B active
      route wide ta 10.2.0.0/16 blackhole
      route narrow ta 10.2.0.0/24 internet
      route six ta ::/0 blackhole`,
    traces: {
      'a -> b': [
        'unreachable no-route',
        'a{10.2.0.0/24 internet; 10.2.0.0/16 blackhole less-specific; 10.2.0.0/16 peering p* less-specific; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > gateway !no-route',
        'b{10.1.0.0/16 peering p*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > a',
      ],
      'a -> 10.9.0.10': 'unreachable no-route',
    },
  },
]);

traceTable('gcp', [
  {
    name: 'a peer learns static routes that are on, to gateways that are drawn or not, and none that drop',
    design: `
      vpc A global 10.1.0.0/24
      vpc B global 10.2.0.0/24
      subnet a A 10.1.0.0/24
      subnet b B 10.2.0.0/24
      peering p A B active requester=exportCustomRoutes accepter=importCustomRoutes
      route off rt-A 192.168.0.0/16 vpn off
      route on rt-A 192.169.0.0/16 vpn
      route drop rt-A 192.170.0.0/16 blackhole`,
    traces: {
      'b -> 192.168.0.10': 'unreachable no-route',
      'b -> 192.169.0.10': ['unknown', 'b{192.169.0.0/16 vpn*} > p > gateway ?', 'outside !no-route'],
      'b -> 192.170.0.10': 'unreachable no-route',
    },
  },
]);
