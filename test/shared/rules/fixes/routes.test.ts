import { fixTable } from '../../../fixtures/fix-table.ts';
import { pair, routed } from '../../../fixtures/peered-pair.ts';

const third = `
vpc X ap-guangzhou 10.2.0.0/16
subnet x X 10.2.1.0/24
peering q W X
route wx rt-W 10.2.0.0/16 peering:q
route xw rt-X 10.1.0.0/16 peering:q
route r rt-V 10.2.0.0/16 peering:p
`;

fixTable('removes, repoints or narrows routes', [
  {
    name: 'a dead one goes',
    design: `${routed}route r rt-V 10.9.0.0/16 peering:p`,
    finding: 'route-outside-peer:r',
    offers: ['Remove route 10.9.0.0/16 → p from table default of V'],
    leaves: { 'routes/r': null, 'routes/rv': { destination: '10.1.0.0/16' } },
  },
  {
    name: 'one to a next hop that is gone is pointed at the peering that leads there',
    design: `${routed}route r rt-V 10.1.1.0/24 peering:gone`,
    finding: 'route-next-hop-missing:r',
    offers: [
      'Change the next hop in table default of V: 10.1.1.0/24 → p',
      'Remove route 10.1.1.0/24 → gone from table default of V',
    ],
  },
  {
    name: "one to a peer's gateway is pointed at the VPC's own",
    design: `${routed}gateway theirs W nat\ngateway own V nat\nroute r rt-V 0.0.0.0/0 nat:theirs`,
    finding: 'route-next-hop-foreign:r',
    offers: [
      'Change the next hop in table default of V: 0.0.0.0/0 → own',
      'Remove route 0.0.0.0/0 → theirs from table default of V',
    ],
  },
  {
    name: 'a blackhole is pointed at the peering that leads there',
    design: `${routed}route r rt-V 10.1.1.0/24 blackhole`,
    finding: 'route-blackhole:r',
    offers: [
      'Change the next hop in table default of V: 10.1.1.0/24 → p',
      'Remove route 10.1.1.0/24 → blackhole from table default of V',
    ],
  },
  {
    name: 'a too wide one is cut down to the blocks of the peer',
    design: `${routed.replace('rt-V 10.1.0.0/16', 'rt-V 10.0.0.0/8')}`,
    finding: 'route-outside-peer:rv',
    offers: ['Narrow 10.0.0.0/8 in table default of V to 10.1.0.0/16 → p'],
    leaves: { 'routes/rv': { destination: '10.1.0.0/16' } },
  },
  {
    name: 'a default route too',
    design: `${routed.replace('rt-V 10.1.0.0/16', 'rt-V 0.0.0.0/0')}`,
    finding: 'route-default-to-peering:rv',
    offers: ['Narrow 0.0.0.0/0 in table default of V to 10.1.0.0/16 → p'],
  },
  {
    name: 'a default route beside the routes that are needed goes',
    design: `${routed}route r rt-V 0.0.0.0/0 peering:p`,
    finding: 'route-default-to-peering:r',
    offers: ['Remove route 0.0.0.0/0 → p from table default of V'],
  },
  {
    name: 'one to a gateway of the peer goes',
    provider: 'aws',
    design: `${routed}gateway g W vpn 192.168.0.0/16\nroute r rt-V 192.168.0.0/16 peering:p`,
    finding: 'route-edge-to-edge:r',
    offers: ['Remove route 192.168.0.0/16 → p from table default of V'],
  },
  {
    name: 'one inside the VPC goes',
    design: `${routed}route r rt-V 10.0.9.0/24 peering:p`,
    finding: 'route-inside-local:r',
    offers: ['Remove route 10.0.9.0/24 → p from table default of V'],
  },
  {
    name: 'of two for one destination the one stays without which something breaks',
    provider: 'huaweicloud',
    design: `${routed}route rx rt-W 10.0.0.0/16 blackhole`,
    finding: 'route-conflict:rw',
    offers: ['Keep only 10.0.0.0/16 → p of the routes to 10.0.0.0/16 in table default of W'],
    leaves: { 'routes/rx': null },
  },
  {
    name: 'one that stands there twice goes',
    design: `${routed}route rx rt-V 10.1.0.0/16 peering:p`,
    finding: 'route-never-selected:rx',
    offers: ['Remove route 10.1.0.0/16 → p from table default of V'],
  },
  {
    name: 'a removal brings the routes that are then missing with it',
    design: `${pair}route r rt-V 10.9.0.0/16 peering:p\nroute rw rt-W 10.0.0.0/16 peering:p`,
    finding: 'route-outside-peer:r',
    offers: ['Remove route 10.9.0.0/16 → p from table default of V; Add 10.1.1.0/24 → p to table default of V'],
  },
]);

fixTable('peers directly', [
  {
    name: 'a transit route becomes a peering with the routes of either end',
    design: routed + third,
    finding: 'route-transit:r',
    offers: [
      'Peer V with X directly; Change 10.2.0.0/16 in table default of V to 10.2.0.0/16 → V-X; Add 10.0.1.0/24 → V-X to table default of X',
      'Remove route 10.2.0.0/16 → p from table default of V',
    ],
  },
  {
    name: 'across regions with the cap that the provider asks for',
    provider: 'tencent',
    design: (routed + third)
      .replace('vpc X ap-guangzhou', 'vpc X ap-beijing')
      .replace('q W X', 'q W X active bandwidthMbps=10'),
    finding: 'route-transit:r',
    offers: [
      'Peer V with X directly; Change 10.2.0.0/16 in table default of V to 10.2.0.0/16 → V-X; Add 10.0.1.0/24 → V-X to table default of X',
      'Remove route 10.2.0.0/16 → p from table default of V',
    ],
  },
  {
    name: 'the route moves onto a peering that is there',
    design: `${routed}${third}peering d V X\nroute xv rt-X 10.0.0.0/16 peering:d\nroute vx rt-V 10.2.1.0/24 peering:d`,
    finding: 'route-transit:r',
    offers: [
      'Change the next hop in table default of V: 10.2.0.0/16 → d',
      'Remove route 10.2.0.0/16 → p from table default of V',
    ],
    leaves: { 'routes/r': { nextHop: { type: 'peering', id: 'd' } } },
  },
  {
    name: 'a peering that is asked for is taken as accepted',
    design: `${routed}${third}peering d V X pending\nroute xv rt-X 10.0.0.0/16 peering:d`,
    finding: 'route-transit:r',
    offers: [
      'Mark d as accepted (active); Change 10.2.0.0/16 in table default of V to 10.2.0.0/16 → d',
      'Remove route 10.2.0.0/16 → p from table default of V',
    ],
    leaves: { 'peerings/d': { status: 'active' }, 'routes/r': { nextHop: { type: 'peering', id: 'd' } } },
  },
  {
    name: 'a route to a next hop that is gone, with the VPC that has its destination',
    design: `${routed}vpc X ap-guangzhou 10.2.0.0/16\nsubnet x X 10.2.1.0/24\nroute r rt-V 10.2.0.0/16 peering:gone`,
    finding: 'route-next-hop-missing:r',
    offers: [
      'Peer V with X directly; Change 10.2.0.0/16 in table default of V to 10.2.0.0/16 → V-X; Add 10.0.1.0/24 → V-X to table default of X',
      'Remove route 10.2.0.0/16 → gone from table default of V',
    ],
  },
  {
    name: 'but not with the one of two VPCs that have a part of its destination each',
    design: `${routed}vpc X ap-guangzhou 10.2.0.0/16\nvpc Y ap-guangzhou 10.3.0.0/16\nroute r rt-V 10.2.0.0/15 peering:gone`,
    finding: 'route-next-hop-missing:r',
    offers: ['Remove route 10.2.0.0/15 → gone from table default of V'],
  },
  {
    name: 'nor where another route of the table has what would be routed',
    design: `
      vpc V ap-guangzhou 10.0.0.0/16
      vpc X ap-guangzhou 10.2.0.0/16
      subnet v V 10.0.1.0/24
      subnet x X 10.2.1.0/24
      peering d V X pending
      route r rt-V 10.0.0.0/8 peering:gone
      route s rt-V 10.2.0.0/16 peering:d
      route x rt-X 10.0.0.0/16 peering:d`,
    finding: 'route-next-hop-missing:r',
    offers: ['Remove route 10.0.0.0/8 → gone from table default of V'],
  },
  {
    name: 'with nobody anew where the one that is beyond is peered already: what it has is routed there',
    design: `
      vpc V ap-guangzhou 10.0.0.0/16
      vpc W ap-guangzhou 10.1.0.0/16
      vpc X ap-guangzhou 10.2.0.0/16
      subnet v V 10.0.1.0/24
      subnet x X 10.2.1.0/24
      peering p V W
      peering q W X
      peering d V X
      route x rt-X 10.0.0.0/16 peering:d
      route wv rt-W 10.0.0.0/16 peering:p
      route wx rt-W 10.2.0.0/16 peering:q
      route w rt-V 10.1.0.0/16 peering:p
      route r rt-V 10.2.0.0/15 peering:p`,
    finding: 'route-transit:r',
    offers: [
      'Change 10.2.0.0/15 in table default of V to 10.2.0.0/16 → d',
      'Remove route 10.2.0.0/15 → p from table default of V',
    ],
    leaves: { 'routes/r': { destination: '10.2.0.0/16', nextHop: { type: 'peering', id: 'd' } } },
  },
  {
    name: 'with two beyond, where the one is peered already',
    design: `${pair}
      vpc X ap-guangzhou 10.2.0.0/16
      vpc Y ap-guangzhou 10.3.0.0/16
      subnet x X 10.2.1.0/24
      subnet y Y 10.3.1.0/24
      peering q W X
      peering s W Y
      peering d V X
      route rw rt-W 10.0.0.0/16 peering:p
      route wx rt-W 10.2.0.0/16 peering:q
      route wy rt-W 10.3.0.0/16 peering:s
      route xv rt-X 10.0.0.0/16 peering:d
      route w rt-V 10.1.0.0/16 peering:p
      route r rt-V 10.2.0.0/15 peering:p`,
    finding: 'route-transit:r',
    offers: [
      'Peer V with Y directly; Change 10.2.0.0/15 in table default of V to 10.2.0.0/16 → d and 10.3.0.0/16 → V-Y; Add 10.0.1.0/24 → V-Y to table default of Y',
      'Remove route 10.2.0.0/15 → p from table default of V',
    ],
  },
]);

fixTable('makes room for a route that never wins', [
  {
    name: 'it goes, or those that win all it might',
    design: `${pair}gateway vpn V vpn
      route r1 rt-V 10.1.0.0/16 peering:p
      route r2 rt-V 10.1.0.0/17 peering:p
      route r3 rt-V 10.1.128.0/17 peering:p
      route rw rt-W 10.0.0.0/16 peering:p`,
    finding: 'route-never-selected:r1',
    offers: [
      'Remove route 10.1.0.0/16 → p from table default of V',
      'Remove route 10.1.0.0/17 → p from table default of V; Remove route 10.1.128.0/17 → p from table default of V',
    ],
  },
]);

fixTable('narrows a route to what is needed', [
  {
    name: 'to the least blocks that hold the subnets which it serves',
    design: `${routed}subnet w2 W 10.1.2.0/24`.replace('rt-V 10.1.0.0/16', 'rt-V 10.1.0.0/20'),
    finding: 'route-wider-than-needed:rv',
    offers: ['Narrow 10.1.0.0/20 in table default of V to 10.1.1.0/24 and 10.1.2.0/24 → p'],
  },
  {
    name: 'a too wide one to two blocks of the peer, the second in a route of its own',
    design: routed
      .replace('vpc W ap-guangzhou 10.1.0.0/16', 'vpc W ap-guangzhou 10.1.0.0/16 172.16.0.0/16')
      .replace('rt-V 10.1.0.0/16', 'rt-V 0.0.0.0/0'),
    finding: 'route-default-to-peering:rv',
    offers: ['Narrow 0.0.0.0/0 in table default of V to 10.1.0.0/16 and 172.16.0.0/16 → p'],
  },
  {
    name: 'a block that another route of the table has is left to that one',
    design: `${routed.replace('vpc W ap-guangzhou 10.1.0.0/16', 'vpc W ap-guangzhou 10.1.0.0/16 172.16.0.0/16').replace('rt-V 10.1.0.0/16', 'rt-V 0.0.0.0/0')}route rv2 rt-V 172.16.0.0/16 peering:p`,
    finding: 'route-default-to-peering:rv',
    offers: ['Narrow 0.0.0.0/0 in table default of V to 10.1.0.0/16 → p'],
  },
  {
    name: 'a block that another route of the table has, but switched off, is not',
    design: `${routed.replace('vpc W ap-guangzhou 10.1.0.0/16', 'vpc W ap-guangzhou 10.1.0.0/16 172.16.0.0/16').replace('rt-V 10.1.0.0/16', 'rt-V 0.0.0.0/0')}route rv2 rt-V 172.16.0.0/16 peering:p off`,
    finding: 'route-default-to-peering:rv',
    offers: ['Narrow 0.0.0.0/0 in table default of V to 10.1.0.0/16 and 172.16.0.0/16 → p'],
  },
]);
