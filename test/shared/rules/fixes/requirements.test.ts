import { fixTable } from '../../../fixtures/fix-table.ts';
import { pair, routed } from '../../../fixtures/peered-pair.ts';

const apart = pair.replace('peering p V W\n', '');

fixTable('meets requirements', [
  {
    name: 'with the routes that a live peering lacks, there and back',
    design: `${pair}require q v w connected`,
    finding: 'requirement-unmet:q',
    offers: ['Add 10.1.1.0/24 → p to table default of V; Add 10.0.1.0/24 → p to table default of W'],
  },
  {
    name: 'with the way back alone',
    design: `${routed.replace(/route rw.*/, '')}require q v w connected`,
    finding: 'requirement-unmet:q',
    offers: ['Add 10.0.1.0/24 → p to table default of W'],
  },
  {
    name: 'with a new peering where there is none',
    design: `${apart}require q v w connected`,
    finding: 'requirement-unmet:q',
    offers: ['Peer V with W, with routes at both ends: 2'],
  },
  {
    name: 'with a new peering and its cap across regions',
    provider: 'tencent',
    design: `${apart.replace('vpc W ap-guangzhou', 'vpc W ap-beijing')}require q v w connected`,
    finding: 'requirement-unmet:q',
    offers: ['Peer V with W, with routes at both ends: 2'],
  },
  {
    name: 'with a new peering alone where routes come with it',
    provider: 'azure',
    design: `${apart}require q v w connected`,
    finding: 'requirement-unmet:q',
    offers: ['Peer V with W'],
  },
  {
    name: 'with the peering that is asked for, as accepted',
    provider: 'aws',
    design: `${pair.replace('V W', 'V W pending')}require q v w connected`,
    finding: 'requirement-unmet:q',
    offers: [
      'Mark p as accepted (active); Add 10.1.1.0/24 → p to table default of V; Add 10.0.1.0/24 → p to table default of W',
    ],
  },
  {
    name: 'with the peering that was rejected, planned again, where its routes stand',
    design: `${routed.replace('V W', 'V W rejected requestedAt=2026-01-01')}require q v w connected`,
    finding: 'requirement-unmet:q',
    offers: ['Plan p again'],
    leaves: { 'peerings/p': { id: 'p', name: 'p', requester: 'V', accepter: 'W', status: 'planned' } },
  },
  {
    name: 'with the live one of two peerings',
    design: `${apart}peering p0 V W expired\npeering p V W\nrequire q v w connected`,
    finding: 'requirement-unmet:q',
    offers: ['Add 10.1.1.0/24 → p to table default of V; Add 10.0.1.0/24 → p to table default of W'],
  },
  {
    name: 'with a peering of its own, whoever the two are peered with',
    design: `${apart}
      vpc X ap-guangzhou 10.2.0.0/16
      subnet x X 10.2.1.0/24
      peering vx V X pending
      require q v w connected`,
    finding: 'requirement-unmet:q',
    offers: ['Peer V with W, with routes at both ends: 2'],
  },
  {
    name: 'for whole VPCs of two tables and both families',
    design: `
      vpc V r 10.0.0.0/16 2001:db8::/56
      vpc W r 10.1.0.0/16 2001:db8:1::/56
      table own V
      subnet v1 V 10.0.1.0/24 2001:db8::/64
      subnet v2 V 10.0.2.0/24 2001:db8:0:1::/64 table=own
      subnet w W 10.1.1.0/24 2001:db8:1::/64
      peering p V W
      require q V W connected`,
    finding: 'requirement-unmet:q',
    offers: [
      'Add 10.1.1.0/24 and 2001:db8:1::/64 → p to table default of V; Add 10.0.0.0/22 and 2001:db8::/63 → p to table default of W; Add 10.1.1.0/24 and 2001:db8:1::/64 → p to table own of V',
    ],
  },
  {
    name: 'not where the two overlap',
    design:
      'vpc V r 10.0.0.0/16\nvpc W r 10.0.0.0/16\nsubnet v V 10.0.1.0/24\nsubnet w W 10.0.2.0/24\nrequire q v w connected',
    finding: 'requirement-unmet:q',
    offers: [],
  },
]);
