import { fixTable } from '../../../fixtures/fix-table.ts';

fixTable('renumbers several blocks at once', [
  {
    name: 'all but one of the peers that have the same block',
    provider: 'tencent',
    design: `
      vpc H r 10.0.0.0/16
      vpc A r 10.1.0.0/16
      vpc B r 10.1.0.0/16
      vpc C r 10.1.0.0/16
      peering pa H A
      peering pb H B
      peering pc H C`,
    finding: 'peering-second-order-overlap:H+pa+pb',
    offers: [
      'Renumber B from 10.1.0.0/16 to 10.2.0.0/16; Renumber C from 10.1.0.0/16 to 10.3.0.0/16',
      'Renumber A from 10.1.0.0/16 to 10.2.0.0/16; Renumber C from 10.1.0.0/16 to 10.3.0.0/16',
      'Renumber A from 10.1.0.0/16 to 10.2.0.0/16; Renumber B from 10.1.0.0/16 to 10.3.0.0/16',
    ],
  },
  {
    name: 'with the routes of the peer to what is moved, though it has that block too',
    provider: 'aws',
    design: `
      vpc A us-east-1 10.0.0.0/16
      vpc B us-east-1 10.0.0.0/16
      subnet a A 10.0.1.0/24
      subnet b B 10.0.2.0/24
      peering p A B
      route x rt-A 10.0.2.0/24 peering:p
      route y rt-B 10.0.1.0/24 peering:p`,
    finding: 'peering-cidr-overlap:p+A+B',
    offers: [
      'Renumber B from 10.0.0.0/16 to 10.1.0.0/16',
      'Renumber A from 10.0.0.0/16 to 10.1.0.0/16',
      'Delete p and the routes over it: 2',
    ],
    leaves: { 'routes/x': { destination: '10.1.2.0/24' }, 'routes/y': { destination: '10.0.1.0/24' } },
  },
  {
    name: 'both blocks of an end',
    provider: 'aws',
    design: `
      vpc A us-east-1 10.0.0.0/16 10.1.0.0/16
      vpc B us-east-1 10.0.0.0/16 10.1.0.0/16
      peering p A B`,
    finding: 'peering-cidr-overlap:p+A+B',
    offers: [
      'Renumber B from 10.0.0.0/16 and 10.1.0.0/16 to 10.2.0.0/16 and 10.3.0.0/16; Add 10.2.0.0/16 and 10.3.0.0/16 → p to table default of A; Add 10.0.0.0/16 and 10.1.0.0/16 → p to table default of B',
      'Delete p',
    ],
  },
  {
    name: 'past what is behind a gateway, and the block of Docker’s bridge',
    provider: 'aws',
    design: `
      external X us-east-1 10.0.0.0/8
      vpc A us-east-1 172.16.0.0/16
      vpc B us-east-1 172.16.0.0/16
      gateway g A vpn 172.18.0.0/16
      gateway other A vpn
      peering p A B`,
    finding: 'peering-cidr-overlap:p+A+B',
    offers: [
      'Renumber B from 172.16.0.0/16 to 172.19.0.0/16; Add 172.19.0.0/16 → p to table default of A; Add 172.16.0.0/16 → p to table default of B',
      'Delete p',
    ],
  },
  {
    name: 'past the block of the default VPC of AWS',
    provider: 'aws',
    design: `
      external X us-east-1 10.0.0.0/8 172.18.0.0/15 172.20.0.0/14 172.24.0.0/14 172.28.0.0/15 172.30.0.0/16
      vpc A us-east-1 172.16.0.0/16
      vpc B us-east-1 172.16.0.0/16
      peering p A B`,
    finding: 'peering-cidr-overlap:p+A+B',
    offers: [
      'Renumber B from 172.16.0.0/16 to 192.168.0.0/16; Add 192.168.0.0/16 → p to table default of A; Add 172.16.0.0/16 → p to table default of B',
      'Delete p',
    ],
  },
  {
    name: 'with the addresses of appliances in the block, the first and the last too, and none outside it',
    provider: 'aws',
    design: `
      vpc A us-east-1 10.0.0.0/16
      vpc B us-east-1 10.0.0.0/16 10.7.0.0/16
      subnet a1 A 10.0.1.0/24
      subnet a2 A 10.0.2.0/24
      subnet a3 A 10.0.3.0/24
      subnet b B 10.0.1.0/24
      subnet b2 B 10.7.1.0/24
      gateway g B instance ip=10.0.1.9
      gateway h B instance ip=10.1.0.0
      peering p A B
      route r1 rt-B 192.168.0.0/24 instance:10.0.0.0
      route r2 rt-B 192.168.1.0/24 instance:10.0.255.255
      route r3 rt-B 192.168.2.0/24 instance:10.7.0.4
      route r4 rt-B 192.168.3.0/24 instance:9.255.255.255`,
    finding: 'peering-cidr-overlap:p+A+B',
    offers: [
      'Renumber B from 10.0.0.0/16 to 10.1.0.0/16; Add 10.1.0.0/16 and 10.7.0.0/16 → p to table default of A; Add 10.0.0.0/16 → p to table default of B',
      'Delete p',
    ],
    leaves: {
      'routes/r1': { nextHop: { type: 'instance', ip: '10.1.0.0' } },
      'routes/r2': { nextHop: { type: 'instance', ip: '10.1.255.255' } },
      'routes/r4': { nextHop: { type: 'instance', ip: '9.255.255.255' } },
    },
  },
  {
    name: 'blocks that a wider one holds are dropped, and of two equal ones the second',
    provider: 'tencent',
    design: 'vpc V r 10.0.0.0/16 10.0.1.0/24 10.2.0.0/16 10.0.0.0/16 192.168.0.0/24 192.168.0.0/16',
    finding: 'vpc-cidr-self-overlap:V+10.0.0.0/16',
    offers: ['Drop 10.0.1.0/24, 10.0.0.0/16 and 192.168.0.0/24 of V, which its wider block holds'],
    leaves: { 'vpcs/V': { cidrs: ['10.0.0.0/16', '10.2.0.0/16', '192.168.0.0/16'] } },
  },
]);

const transit = `
  vpc A r 10.0.0.0/16
  vpc B r 10.1.0.0/16
  vpc C s 10.2.0.0/16
  subnet a A 10.0.1.0/24
  subnet c C 10.2.1.0/24
  peering p A B
  peering q B C active bandwidthMbps=10
  route r1 rt-A 10.2.0.0/16 peering:p
  route r2 rt-B 10.0.0.0/16 peering:p
  route r3 rt-B 10.2.0.0/16 peering:q
  route r4 rt-C 10.1.0.0/16 peering:q
`;

fixTable('peers directly', [
  {
    name: 'across regions with the bandwidth that the provider starts from',
    design: transit,
    finding: 'route-transit:r1',
    offers: [
      'Peer A with C directly; Change 10.2.0.0/16 in table default of A to 10.2.0.0/16 → A-C; Add 10.1.0.0/16 → p to table default of A; Add 10.0.1.0/24 → A-C to table default of C',
    ],
    leaves: { 'routes/r1': { destination: '10.2.0.0/16' } },
  },
  {
    name: 'over the peering that is being made already, which needs only to be ready',
    design: `${transit}peering s A C provisioning bandwidthMbps=10`,
    finding: 'route-transit:r1',
    offers: [
      'Mark s as accepted (active); Change 10.2.0.0/16 in table default of A to 10.2.0.0/16 → s; Add 10.1.0.0/16 → p to table default of A; Add 10.0.1.0/24 → s to table default of C',
    ],
    leaves: { 'peerings/s': { status: 'active' } },
  },
  {
    name: 'over the peering that was rejected, asked for anew',
    design: `${transit}peering s A C rejected bandwidthMbps=10`,
    finding: 'route-transit:r1',
    offers: [
      'Plan s again; Change 10.2.0.0/16 in table default of A to 10.2.0.0/16 → s; Add 10.1.0.0/16 → p to table default of A; Add 10.0.1.0/24 → s to table default of C',
    ],
    leaves: { 'peerings/s': { status: 'planned' } },
  },
]);

const oneWay = `
  vpc V r 10.0.0.0/16
  vpc W r 10.1.0.0/16
  subnet v V 10.0.1.0/24
  subnet w W 10.1.1.0/24
  peering p V W
  route r1 rt-V 10.1.0.0/16 peering:p
  route r2 rt-W 192.168.0.0/16 vpn
`;

fixTable('mends what several routes do together', [
  {
    name: 'routes over peerings that are merged are not there twice',
    provider: 'tencent',
    design: `
      vpc A r 10.0.0.0/16
      vpc B r 10.1.0.0/16
      subnet a A 10.0.1.0/24
      subnet b B 10.1.1.0/24
      peering p A B
      peering q A B
      peering s B A
      route r1 rt-A 10.1.0.0/16 peering:p
      route r2 rt-B 10.0.0.0/16 peering:q
      route r3 rt-B 10.0.0.0/16 peering:s
      route r4 rt-A 10.1.0.0/16 peering:q off`,
    finding: 'peering-duplicate:A+B',
    offers: ['Keep p, move the routes over q and s to it, and delete q and s'],
    leaves: { 'routes/r3': null, 'routes/r4': { enabled: false, nextHop: { type: 'peering', id: 'p' } } },
  },
  {
    name: 'subnets that a table leaves out get their routes, and a way back',
    provider: 'aws',
    design: `
      vpc V us-east-1 10.0.0.0/16
      vpc W us-east-1 10.1.0.0/16
      table other W
      subnet v V 10.0.1.0/24
      subnet w1 W 10.1.1.0/24
      subnet w2 W 10.1.2.0/24 table=other
      peering p V W
      route r1 rt-V 10.1.1.0/24 peering:p
      route r2 rt-W 10.0.0.0/16 peering:p`,
    finding: 'route-coverage-gap:rt-V+p',
    offers: ['Add 10.1.2.0/24 → p to table default of V; Add 10.0.1.0/24 → p to table other of W'],
  },
  {
    name: 'a route to the internet that takes the addresses of a peer goes there, or goes',
    provider: 'aws',
    design: `
      vpc V us-east-1 10.0.0.0/16
      vpc W us-east-1 10.1.0.0/16
      subnet v V 10.0.1.0/24
      subnet w1 W 10.1.1.0/24
      gateway i V internet
      peering p V W
      route r1 rt-V 10.1.1.0/24 internet:i
      route r3 rt-V 10.1.0.0/16 peering:p
      route r2 rt-W 10.0.0.0/16 peering:p`,
    finding: 'route-private-to-internet:r1',
    offers: [
      'Change the next hop in table default of V: 10.1.1.0/24 → p',
      'Remove route 10.1.1.0/24 → i from table default of V',
    ],
  },
  {
    name: 'what is full already and gets fuller is no new error',
    design: `${oneWay}quota routes-per-table 1\nroute r3 rt-W 192.169.0.0/16 vpn`,
    finding: 'route-missing-forward:p+W',
    offers: ['Add 10.0.1.0/24 → p to table default of W'],
  },
  {
    name: 'not so that a table that is nearly full is overfull',
    design: `${oneWay}quota routes-per-table 1`,
    finding: 'route-missing-forward:p+W',
    offers: [],
  },
  {
    name: 'a route is pointed at the peer of which one block holds it',
    provider: 'aws',
    design: `
      vpc V us-east-1 10.0.0.0/16
      vpc W us-east-1 10.1.0.0/16 10.2.0.0/16
      subnet v V 10.0.1.0/24
      subnet w W 10.1.1.0/24
      peering p V W
      route r1 rt-V 10.1.1.0/24 peering:gone
      route r2 rt-W 10.0.0.0/16 peering:p
      route r3 rt-V 10.2.0.0/16 peering:p`,
    finding: 'route-next-hop-missing:r1',
    offers: ['Change the next hop in table default of V: 10.1.1.0/24 → p'],
  },
  ...[
    ['q', ''],
    ['p', null],
  ].map(([peering, left]) => ({
    name: `a route with host bits is aligned, or goes where the aligned one stands: over ${peering}`,
    provider: 'tencent',
    design: `
      vpc V r 10.0.0.0/16
      vpc W r 10.1.0.0/16
      vpc X r 10.1.0.0/17 10.2.0.0/16
      peering p V W
      peering q V X
      route r1 rt-V 10.1.0.1/24 peering:p
      route r2 rt-V 10.1.0.0/24 peering:${peering}`,
    finding: 'cidr-not-canonical:r1',
    offers: ['Write 10.1.0.0/24 in place of 10.1.0.1/24'],
    leaves: { 'routes/r1': left === null ? null : { destination: '10.1.0.0/24' } },
  })),
  {
    name: 'Huawei Cloud: the way there is steered by the table of the subnet, the way back by the default table',
    provider: 'huaweicloud',
    design: `
      vpc V r 10.0.0.0/16
      vpc W r 10.1.0.0/16
      table ownV V
      table ownW W
      subnet v V 10.0.1.0/24 table=ownV
      subnet w W 10.1.1.0/24 table=ownW
      peering p V W
      require i V W connected`,
    finding: 'requirement-unmet:i',
    offers: ['Add 10.1.1.0/24 → p to table ownV of V; Add 10.0.1.0/24 → p to table default of W'],
  },
  {
    name: 'what a provider allows is left to the designer',
    provider: 'aws',
    design: `
      vpc H r 10.0.0.0/16
      vpc A r 10.1.0.0/16
      vpc B r 10.1.0.0/16
      peering pa H A
      peering pb H B`,
    finding: 'peering-second-order-overlap:H+pa+pb',
    offers: [],
  },
]);
