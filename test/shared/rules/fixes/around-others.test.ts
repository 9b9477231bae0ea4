import { expect, test } from 'vitest';
import { aws } from '../../../../shared/providers/aws.ts';
import { createAnalyser } from '../../../../shared/rules/engine/analyser.ts';
import { addRoutes } from '../../../../shared/rules/fixes/add-routes.ts';
import { fixTable } from '../../../fixtures/fix-table.ts';
import { pair, routed } from '../../../fixtures/peered-pair.ts';
import { sketch } from '../../../fixtures/sketch.ts';

/** W lacks the routes back to v1 and v3 of V; X has what lies between the two. */
const between = `
vpc V r 10.0.0.0/16
vpc W r 10.1.0.0/16
vpc X r 10.0.2.0/24
subnet v1 V 10.0.1.0/24
subnet v3 V 10.0.3.0/24
subnet w W 10.1.1.0/24
subnet x X 10.0.2.0/24
peering p V W
peering q W X
route v1 rt-V 10.1.0.0/16 peering:p
route x1 rt-X 10.1.0.0/16 peering:q
`;

fixTable('adds routes around what others have', [
  {
    name: 'one block of IPv6 where a more specific route keeps what another peer has',
    provider: 'aws',
    design: `
      vpc V r 10.0.0.0/16 2001:db8::/56
      vpc W r 10.1.0.0/16 2001:db8:1::/56
      vpc X r 10.2.0.0/16 2001:db8:0:2::/64
      subnet v1 V 10.0.1.0/24 2001:db8:0:1::/64
      subnet v3 V 10.0.3.0/24 2001:db8:0:3::/64
      subnet w W 10.1.1.0/24 2001:db8:1:1::/64
      subnet x X 10.2.1.0/24 2001:db8:0:2::/64
      peering p V W
      peering q W X
      route v1 rt-V 2001:db8:1::/56 peering:p
      route x1 rt-X 2001:db8:1::/56 peering:q
      route w2 rt-W 2001:db8:0:2::/64 peering:q`,
    finding: 'route-missing-forward:p+W',
    offers: ['Add 2001:db8::/62 → p to table default of W'],
  },
  {
    name: 'two blocks where the more specific route is switched off',
    provider: 'aws',
    design: `${between}route w2 rt-W 10.0.2.0/24 peering:q off`,
    finding: 'route-missing-forward:p+W',
    offers: ['Add 10.0.1.0/24 and 10.0.3.0/24 → p to table default of W'],
  },
  {
    name: 'each by itself where one block would take part of a more specific route',
    provider: 'aws',
    design: `${between}
      vpc Y r 10.0.4.0/24
      subnet y Y 10.0.4.0/24
      subnet v7 V 10.0.7.0/24
      peering qy W Y planned
      gateway g W vpn 10.0.6.0/23
      route w2 rt-W 10.0.2.0/24 peering:q
      route w6 rt-W 10.0.6.0/23 vpn:g`,
    finding: 'route-missing-forward:p+W',
    offers: ['Add 10.0.1.0/24, 10.0.3.0/24 and 10.0.7.0/24 → p to table default of W'],
  },
  {
    name: 'in place of a route to the very block',
    provider: 'aws',
    design: `${between}
      gateway g W internet
      route w0 rt-W 10.0.0.0/22 internet:g
      route w2 rt-W 10.0.2.0/24 peering:q`,
    finding: 'route-missing-forward:p+W',
    offers: ['Change the next hop in table default of W: 10.0.0.0/22 → p'],
  },
  {
    name: 'one block where the other peering has been rejected',
    provider: 'aws',
    design: between.replace('peering q W X', 'peering q W X rejected').replace(/route x1.*/, ''),
    finding: 'route-missing-forward:p+W',
    offers: ['Add 10.0.0.0/22 → p to table default of W'],
  },
  {
    name: 'that another peering of the same two would lead to as well',
    design: `${pair}peering p2 V W\nroute rv rt-V 10.1.0.0/16 peering:p`,
    finding: 'route-missing-forward:p+W',
    offers: ['Add 10.0.1.0/24 → p to table default of W'],
  },
]);

fixTable('adds routes where others stand', [
  {
    name: 'in place of one over another peering',
    design: `${routed}
      vpc X ap-guangzhou 10.2.0.0/16
      peering q V X
      route vx rt-V 10.2.0.0/16 peering:q
      route xv rt-X 10.0.0.0/16 peering:q
      route x rt-V 10.1.1.0/24 peering:q
      require c v w connected`,
    finding: 'requirement-unmet:c',
    offers: ['Change the next hop in table default of V: 10.1.1.0/24 → p'],
    leaves: { 'routes/x': { nextHop: { type: 'peering', id: 'p' } } },
  },
  {
    name: 'in place of one to a gateway that has the id of the peering',
    design: `${routed}gateway p V internet\nroute x rt-V 10.1.1.0/24 internet:p`,
    finding: 'route-missing-return:rt-V+p',
    offers: ['Change the next hop in table default of V: 10.1.1.0/24 → p'],
    leaves: { 'routes/x': { nextHop: { type: 'peering', id: 'p' } } },
  },
  {
    name: 'beside one to another next hop that is switched off',
    design: `${routed.replace(/route rv.*/, '')}gateway igw V internet\nroute x rt-V 10.1.1.0/24 internet:igw off`,
    finding: 'route-missing-forward:p+V',
    offers: ['Add 10.1.1.0/24 → p to table default of V'],
    leaves: { 'routes/x': { nextHop: { type: 'internet', id: 'igw' }, enabled: false } },
  },
  {
    name: 'but none where one stands already that does not win',
    design: `${pair}
      peering p2 V W
      route a rt-V 10.1.1.0/24 peering:p2
      route b rt-V 10.1.1.0/24 peering:p
      require q v w connected`,
    finding: 'requirement-unmet:q',
    offers: ['Add 10.0.1.0/24 → p to table default of W'],
  },
  {
    name: 'of one family, whatever a route of the other one takes',
    provider: 'aws',
    design: `
      vpc V r 10.0.0.0/16 2001:db8::/56
      vpc W r 10.1.0.0/16 2001:db8:1::/56
      subnet v V 10.0.1.0/24 2001:db8:0:1::/64
      subnet w W 10.1.1.0/24 2001:db8:1:1::/64
      peering p V W
      route a rt-V 10.1.0.0/16 peering:p
      route b rt-W ::/0 peering:p`,
    finding: 'route-missing-return:rt-W+p',
    offers: ['Add 10.0.1.0/24 → p to table default of W'],
  },
]);

fixTable('adds routes at both ends', [
  {
    name: "but not to the tables of somebody else's VPC",
    design: pair.replace('vpc V', 'external V'),
    finding: 'route-missing-both:p',
    offers: ['Add 10.0.0.0/16 → p to table default of W'],
  },
  {
    name: 'to the tables that subnets use, not to the default one',
    design:
      `${pair}table own V\ntable other V\nsubnet v2 V 10.0.2.0/24 table=own\nsubnet v3 V 10.0.3.0/24 table=other`.replace(
        '10.0.1.0/24',
        '10.0.1.0/24 table=own',
      ),
    finding: 'route-missing-both:p',
    offers: [
      'Add 10.1.0.0/16 → p to table other of V; Add 10.1.0.0/16 → p to table own of V; Add 10.0.0.0/16 → p to table default of W',
    ],
  },
  {
    name: 'to the default table while there are no subnets',
    design: `${pair}table a V`.replace('subnet v V 10.0.1.0/24', ''),
    finding: 'route-missing-both:p',
    offers: ['Add 10.1.0.0/16 → p to table default of V; Add 10.0.0.0/16 → p to table default of W'],
  },
]);

fixTable('gives a tier the routes of its other subnets', [
  {
    name: 'over the live peering with that peer',
    design: `${routed}
      vpc X ap-guangzhou 10.2.0.0/16
      peering a V X
      peering b W V rejected
      table own V
      subnet app-1 V 10.0.5.0/24
      subnet app-2 V 10.0.6.0/24 table=own`,
    finding: 'tier-inconsistent:V+app',
    offers: ['Add 10.1.0.0/16 → p to table own of V'],
  },
  {
    name: 'not what tables of other tiers have',
    design: `${routed}
      subnet w2 W 10.1.2.0/24
      table app1 V
      table app2 V
      subnet app-1 V 10.0.5.0/24 table=app1
      subnet app-2 V 10.0.6.0/24 table=app2
      route a rt-V 10.1.2.0/24 peering:p
      route b app1 10.1.1.0/24 peering:p`,
    finding: 'tier-inconsistent:V+app',
    offers: ['Add 10.1.1.0/24 → p to table app2 of V'],
  },
]);

test('where nothing is lacking there is nothing to add', () => {
  const topology = sketch(routed, 'aws');
  const { facts } = createAnalyser(topology, aws);
  const context = { facts, topology, profile: aws, newId: () => 'new' };
  const over = facts.peering('p')!;
  expect(addRoutes(context, [{ routeTable: 'rt-V', over, wanted: facts.vpc('W')!.space }])).toEqual([]);
});
