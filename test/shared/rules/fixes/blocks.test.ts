import { fixTable } from '../../../fixtures/fix-table.ts';
import { pair, routed } from '../../../fixtures/peered-pair.ts';

/** V and W overlap; X has a route to W, and W one to X, that have to follow. */
const overlapping = `
vpc V ap-guangzhou 10.0.0.0/16
vpc W ap-guangzhou 10.0.0.0/16 172.16.0.0/24
vpc X ap-guangzhou 10.1.0.0/16
subnet v V 10.0.1.0/24
subnet v2 V 10.0.2.0/24
subnet w W 172.16.0.0/25
subnet w2 W 10.0.7.0/24
subnet x X 10.1.1.0/24
peering p V W
peering q W X
route vw rt-V 172.16.0.0/24 peering:p
route wv rt-W 10.0.0.0/16 peering:p
route wx rt-W 10.1.0.0/16 peering:q
route xw rt-X 10.0.7.0/24 peering:q
route xw2 rt-X 172.16.0.0/24 peering:q
`;
const peersOfOne = `
vpc H r 10.9.0.0/16
vpc V r 10.0.0.0/16
vpc W r 10.0.0.0/17
subnet h H 10.9.1.0/24
subnet v V 10.0.1.0/24
subnet w W 10.0.7.0/24
peering p H V
peering q H W
route h1 rt-H 10.0.1.0/24 peering:p
route h2 rt-H 10.0.7.0/24 peering:q
route v1 rt-V 10.9.0.0/16 peering:p
route w1 rt-W 10.9.0.0/16 peering:q
`;

fixTable('moves blocks', [
  {
    name: 'of an end that overlaps, with its subnets and the routes that lead there',
    design: overlapping,
    finding: 'peering-cidr-overlap:p+V+W',
    offers: [
      'Renumber W from 10.0.0.0/16 to 10.2.0.0/16; Add 10.2.7.0/24 → p to table default of V',
      'Delete p and the routes over it: 2',
    ],
    leaves: {
      'vpcs/W': { cidrs: ['10.2.0.0/16', '172.16.0.0/24'] },
      'vpcs/V': { cidrs: ['10.0.0.0/16'] },
      'subnets/w2': { cidr: '10.2.7.0/24' },
      'subnets/w': { cidr: '172.16.0.0/25' },
      'routes/xw': { destination: '10.2.7.0/24' },
      'routes/wv': { destination: '10.0.0.0/16' },
      'routes/wx': { destination: '10.1.0.0/16' },
    },
  },
  {
    name: 'of subnets where the provider compares these',
    provider: 'gcp',
    design: 'vpc V g\nvpc W g\nsubnet v V 10.0.1.0/24\nsubnet w W 10.0.0.0/22\npeering p V W',
    finding: 'peering-cidr-overlap:p+V+W',
    offers: ['Renumber W from 10.0.0.0/22 to 10.0.4.0/22', 'Renumber V from 10.0.1.0/24 to 10.0.4.0/24', 'Delete p'],
  },
  {
    name: "not of somebody else's VPC, and never of IPv6",
    provider: 'aws',
    design: 'external V r 10.0.0.0/16 2001:db8::/56\nvpc W r 10.1.0.0/16 2001:db8::/60\npeering p V W failed',
    finding: 'peering-cidr-overlap:p+V+W',
    offers: ['Delete p'],
  },
  {
    name: 'of either peer of one VPC',
    provider: 'tencent',
    design: peersOfOne,
    finding: 'peering-second-order-overlap:H+p+q',
    offers: [
      'Renumber W from 10.0.0.0/17 to 10.1.0.0/17',
      'Renumber V from 10.0.0.0/16 to 10.1.0.0/16',
      'Delete p and the routes over it: 2',
      'Delete q and the routes over it: 2',
    ],
    leaves: { 'routes/h2': { destination: '10.1.7.0/24' }, 'routes/h1': { destination: '10.0.1.0/24' } },
  },
  {
    name: 'of a subnet that overlaps another, or of that one',
    design: `${routed}subnet v2 V 10.0.1.128/25`,
    finding: 'subnet-overlap:v+v2',
    offers: ['Move v2 from 10.0.1.128/25 to 10.0.0.0/25', 'Move v from 10.0.1.0/24 to 10.0.0.0/24'],
    leaves: { 'subnets/v2': { cidr: '10.0.0.0/25' }, 'subnets/v': { cidr: '10.0.1.0/24' } },
  },
  {
    name: 'of a subnet outside its VPC; or the VPC gets the block',
    design: 'vpc V r 10.0.0.0/16\nsubnet v V 10.0.0.0/24\nsubnet v2 V 10.7.1.0/24',
    finding: 'subnet-outside-vpc:v2+V',
    offers: ['Move v2 from 10.7.1.0/24 to 10.0.1.0/24', 'Add 10.7.1.0/24 to the blocks of V'],
  },
]);

fixTable('brings blocks to a size that the provider allows', [
  {
    name: 'a VPC that is too wide, around its subnets',
    design: 'vpc V r 10.0.0.0/8\nsubnet v V 10.3.1.0/24\nsubnet v2 V 10.3.9.0/24',
    finding: 'vpc-cidr-size:V+10.0.0.0/8',
    offers: ['Give V 10.3.0.0/16 in place of 10.0.0.0/8'],
  },
  {
    name: 'not when no such block holds its subnets',
    design: 'vpc V r 10.0.0.0/8\nsubnet v V 10.3.1.0/24\nsubnet v2 V 10.4.9.0/24',
    finding: 'vpc-cidr-size:V+10.0.0.0/8',
    offers: [],
  },
  {
    name: 'a VPC that is too small',
    design: 'vpc V r 10.0.0.0/30',
    finding: 'vpc-cidr-size:V+10.0.0.0/30',
    offers: ['Give V 10.0.0.0/28 in place of 10.0.0.0/30'],
  },
  {
    name: 'a VPC outside the ranges moves into them with its subnets',
    design: 'vpc V r 8.8.0.0/16\nsubnet v V 8.8.1.0/24',
    finding: 'vpc-cidr-size:V+8.8.0.0/16',
    offers: ['Give V 10.0.0.0/16 in place of 8.8.0.0/16'],
    leaves: { 'subnets/v': { cidr: '10.0.1.0/24' } },
  },
  {
    name: 'a subnet grows where it is, or elsewhere when that meets another',
    provider: 'aws',
    design: 'vpc V r 10.0.0.0/16\nsubnet v V 10.0.1.0/30\nsubnet v2 V 10.0.1.8/28',
    finding: 'subnet-size:v+IPv4',
    offers: ['Give v 10.0.0.0/28 in place of 10.0.1.0/30'],
  },
  {
    name: 'a block inside another one of the VPC goes',
    design: 'vpc V r 10.0.0.0/16 10.0.1.0/24 10.0.0.0/16',
    finding: 'vpc-cidr-self-overlap:V+10.0.0.0/16',
    offers: ['Drop 10.0.1.0/24 and 10.0.0.0/16 of V, which its wider block holds'],
    leaves: { 'vpcs/V': { cidrs: ['10.0.0.0/16'] } },
  },
  {
    name: 'a block inside another one that is written after it goes, one beside them stays',
    design: 'vpc V r 10.0.1.0/24 10.0.0.0/16 192.168.0.0/24 172.16.0.0/16',
    finding: 'vpc-cidr-self-overlap:V+10.0.0.0/16',
    offers: ['Drop 10.0.1.0/24 of V, which its wider block holds'],
    leaves: { 'vpcs/V': { cidrs: ['10.0.0.0/16', '192.168.0.0/24', '172.16.0.0/16'] } },
  },
]);

fixTable('aligns blocks', [
  {
    name: 'of a VPC',
    design: 'vpc V r 10.0.0.1/16 172.16.0.0/16',
    finding: 'cidr-not-canonical:V',
    offers: ['Write 10.0.0.0/16 in place of 10.0.0.1/16'],
    leaves: { 'vpcs/V': { cidrs: ['10.0.0.0/16', '172.16.0.0/16'] } },
  },
  {
    name: 'of a subnet, in either family',
    design: 'vpc V r 10.0.0.0/16 2001:db8::/56\nsubnet v V 10.0.1.7/24 2001:db8::7/64',
    finding: 'cidr-not-canonical:v',
    offers: ['Write 10.0.1.0/24 and 2001:db8::/64 in place of 10.0.1.7/24 and 2001:db8::7/64'],
  },
  {
    name: 'of a gateway',
    design: 'vpc V r 10.0.0.0/16\ngateway g V vpn 192.168.1.1/16 172.16.0.0/16',
    finding: 'cidr-not-canonical:g',
    offers: ['Write 192.168.0.0/16 in place of 192.168.1.1/16'],
  },
  {
    name: 'of a route, which goes when it then stands there twice',
    design: `${routed}route r rt-V 10.1.7.7/16 peering:p`,
    finding: 'cidr-not-canonical:r',
    offers: ['Write 10.1.0.0/16 in place of 10.1.7.7/16'],
    leaves: { 'routes/r': null },
  },
]);

fixTable('mends tables', [
  {
    name: 'a VPC without a table gets its default',
    design: 'vpc V r 10.0.0.0/16\nno-table V\nsubnet v V 10.0.1.0/24',
    finding: 'subnet-no-route-table:V',
    offers: ['Add a default route table to V'],
  },
  {
    name: 'a table of the VPC becomes its default',
    design: 'vpc V r 10.0.0.0/16\nno-table V\ntable a V\ntable b V\nsubnet v V 10.0.1.0/24',
    finding: 'subnet-no-route-table:V',
    offers: ['Make table a of V the default', 'Make table b of V the default'],
    leaves: { 'routeTables/a': { default: true } },
  },
  {
    name: 'an unused one goes',
    design: 'vpc V r 10.0.0.0/16\ntable own V\nsubnet v V 10.0.1.0/24',
    finding: 'route-table-unused:own',
    offers: ['Remove table own of V'],
  },
  {
    name: 'routes to one peer are joined below the quota; what is left of an error may be a warning',
    design: `quota routes-per-table 3\n${pair}
      subnet v2 V 10.0.2.0/24
      route r1 rt-V 10.1.0.0/24 peering:p
      route r2 rt-V 10.1.1.0/24 peering:p
      route r3 rt-V 10.1.2.0/24 peering:p
      route r4 rt-V 10.1.3.0/24 peering:p
      route rw rt-W 10.0.0.0/16 peering:p`,
    finding: 'route-table-quota:rt-V',
    offers: ['Join 4 routes into 1: 10.1.0.0/22'],
    leaves: { 'routes/r1': { destination: '10.1.0.0/22' }, 'routes/r4': null },
  },
]);

/** W has an appliance and hosts that routes of its own and of its peer name by their addresses. */
const appliances = `
  vpc V a 10.0.0.0/16
  vpc W a 10.0.0.0/17 2001:db8::/56
  subnet w W 10.0.7.0/24 2001:db8::/64
  subnet w2 W 10.0.8.0/24
  gateway i W instance ip=10.0.7.4
  gateway j W instance ip=203.0.113.9
  gateway k W instance ip=2001:db8::7
  gateway n W nat
  peering p V W
  route r1 rt-W 172.16.0.0/16 instance:10.0.7.4
  route r2 rt-W 172.18.0.0/16 instance:203.0.113.9
  route r3 rt-W 0.0.0.0/0 nat
  route r4 rt-V 172.16.0.0/16 instance:10.0.7.4
  route r5 rt-W 10.0.8.0/24 instance:10.0.7.4`;

fixTable('moves what is named by its address', [
  {
    name: 'appliances and the routes to them go with their block, an address of both is that of the own VPC',
    provider: 'azure',
    design: `${appliances}
      vpc X a 10.9.0.0/16
      peering q X W
      route r6 rt-X 172.16.0.0/16 instance:10.0.7.4
      route r7 rt-X 172.18.0.0/16 instance:10.9.0.4
      route r8 rt-X 10.0.8.0/24 instance:10.9.0.4`,
    finding: 'peering-cidr-overlap:p+V+W',
    offers: ['Renumber V from 10.0.0.0/16 to 10.1.0.0/16', 'Renumber W from 10.0.0.0/17 to 10.1.0.0/17', 'Delete p'],
  },
  {
    name: 'what a gateway reaches is kept clear of, but for everything',
    design: `vpc V r 10.0.0.0/16\nvpc W r 10.0.0.0/16\npeering p V W
      gateway g V vpn 10.1.0.0/16 10.2.0.0/15 0.0.0.0/0`,
    finding: 'peering-cidr-overlap:p+V+W',
    offers: [
      'Renumber W from 10.0.0.0/16 to 10.4.0.0/16; Add 10.4.0.0/16 → p to table default of V; Add 10.0.0.0/16 → p to table default of W',
      'Delete p',
    ],
  },
]);

fixTable('sizes', [
  {
    name: 'a VPC that is too wide, around subnets in any order, of either family',
    design: `vpc V r 10.0.0.0/8 172.16.0.0/16 2001:db8::/56
      subnet s1 V 10.3.9.0/24 2001:db8::/64
      subnet s2 V 10.3.1.0/24
      subnet s3 V 10.3.200.0/24
      subnet s4 V 10.3.4.0/24
      subnet s5 V 172.16.1.0/24`,
    finding: 'vpc-cidr-size:V+10.0.0.0/8',
    offers: ['Give V 10.3.0.0/16 in place of 10.0.0.0/8'],
  },
  {
    name: 'a VPC that is as wide as its subnets are apart',
    provider: 'aws',
    design: 'vpc V r 10.0.0.0/8\nsubnet s1 V 10.3.0.0/24\nsubnet s2 V 10.3.255.0/24',
    finding: 'vpc-cidr-size:V+10.0.0.0/8',
    offers: ['Give V 10.3.0.0/16 in place of 10.0.0.0/8'],
  },
  {
    name: 'a subnet that is too wide',
    provider: 'aws',
    design: 'vpc V r 10.0.0.0/16 10.1.0.0/16\nsubnet v V 10.0.0.0/15',
    finding: 'subnet-size:v+IPv4',
    offers: ['Give v 10.0.0.0/16 in place of 10.0.0.0/15'],
  },
  {
    name: 'a subnet of IPv6',
    provider: 'aws',
    design: 'vpc V r 10.0.0.0/16 2001:db8::/56\nsubnet v V 10.0.0.0/24 2001:db8::/63',
    finding: 'subnet-size:v+IPv6',
    offers: ['Give v 2001:db8::/64 in place of 2001:db8::/63', 'Give v 2001:db8:0:2::/64 in place of 2001:db8::/63'],
  },
]);

fixTable('moves subnets', [
  {
    name: 'of both families that lie outside',
    design:
      'vpc V r 10.0.0.0/16 2001:db8::/56\nsubnet v V 10.0.0.0/24 2001:db8::/64\nsubnet v2 V 10.7.1.0/24 2001:db8:9::/64',
    finding: 'subnet-outside-vpc:v2+V',
    offers: [
      'Move v2 from 10.7.1.0/24 to 10.0.1.0/24 and v2 from 2001:db8:9::/64 to 2001:db8:0:1::/64',
      'Add 10.7.1.0/24 and 2001:db8:9::/64 to the blocks of V',
    ],
  },
  {
    name: 'only the family that lies outside',
    design: 'vpc V r 10.0.0.0/16 2001:db8::/56\nsubnet v2 V 10.7.1.0/24 2001:db8:0:1::/64',
    finding: 'subnet-outside-vpc:v2+V',
    offers: ['Move v2 from 10.7.1.0/24 to 10.0.0.0/24', 'Add 10.7.1.0/24 to the blocks of V'],
  },
  {
    name: 'three in one heap',
    design: 'vpc V r 10.0.0.0/16\nsubnet a V 10.0.0.0/22\nsubnet b V 10.0.1.0/24\nsubnet c V 10.0.2.0/24',
    finding: 'subnet-overlap:a+b',
    offers: [
      'Move b from 10.0.1.0/24 to 10.0.4.0/24 and c from 10.0.2.0/24 to 10.0.5.0/24',
      'Move a from 10.0.0.0/22 to 10.0.4.0/22',
    ],
  },
]);

fixTable('aligns without standing twice', [
  {
    name: 'a route beside others that are not the same',
    design: `${routed}
      table own V
      gateway g V vpn
      route r rt-V 10.1.7.7/16 vpn
      route r1 own 10.1.0.0/16 vpn
      route r2 rt-V 10.2.0.0/16 vpn
      route r3 rt-V 10.1.0.9/16 vpn`,
    finding: 'cidr-not-canonical:r',
    offers: ['Write 10.1.0.0/16 in place of 10.1.7.7/16'],
  },
  {
    name: 'a route beside one of another kind',
    design: `${pair}gateway n V nat\nroute r rt-V 10.9.7.7/16 vpn\nroute r1 rt-V 10.9.0.0/16 nat`,
    finding: 'cidr-not-canonical:r',
    offers: ['Write 10.9.0.0/16 in place of 10.9.7.7/16'],
    leaves: { 'routes/r': { destination: '10.9.0.0/16' } },
  },
  {
    name: 'a route beside one to another gateway',
    design: `${pair}gateway g V vpn\ngateway h V vpn\nroute r rt-V 10.9.7.7/16 vpn:g\nroute r1 rt-V 10.9.0.0/16 vpn:h`,
    finding: 'cidr-not-canonical:r',
    offers: ['Write 10.9.0.0/16 in place of 10.9.7.7/16'],
    leaves: { 'routes/r': { destination: '10.9.0.0/16' } },
  },
  {
    name: 'a VPC whose blocks are then one',
    design: 'vpc V r 10.0.0.1/16 10.0.0.2/16',
    finding: 'cidr-not-canonical:V',
    offers: ['Write 10.0.0.0/16 in place of 10.0.0.1/16 and 10.0.0.2/16'],
  },
  {
    name: 'a subnet of one family',
    design: 'vpc V r 10.0.0.0/16 2001:db8::/56\nsubnet v V 2001:db8::7/64',
    finding: 'cidr-not-canonical:v',
    offers: ['Write 2001:db8::/64 in place of 2001:db8::7/64'],
  },
]);
