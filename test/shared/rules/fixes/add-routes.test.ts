import { fixTable } from '../../../fixtures/fix-table.ts';
import { pair, routed } from '../../../fixtures/peered-pair.ts';

const forward = `${pair}route rv rt-V 10.1.0.0/16 peering:p\n`;

fixTable('adds routes', [
  {
    name: 'one block that holds all senders and stays in the peer',
    design: `${forward}subnet v2 V 10.0.4.0/24\nsubnet v3 V 10.0.5.0/24`,
    finding: 'route-missing-forward:p+W',
    offers: ['Add 10.0.0.0/21 → p to table default of W'],
  },
  {
    name: 'two blocks where one would take what another peer has',
    provider: 'aws',
    design: `
      vpc V r 10.0.0.0/16
      vpc W r 10.1.0.0/16
      vpc X r 10.0.2.0/24
      subnet v1 V 10.0.1.0/24
      subnet v3 V 10.0.3.0/24
      subnet w W 10.1.1.0/24
      subnet x X 10.0.2.0/24
      peering p V W
      peering q W X planned
      route v1 rt-V 10.1.0.0/16 peering:p`,
    finding: 'route-missing-forward:p+W',
    offers: ['Add 10.0.1.0/24 and 10.0.3.0/24 → p to table default of W'],
  },
  {
    name: 'one block where a more specific route keeps what another peer has',
    provider: 'aws',
    design: `
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
      route w2 rt-W 10.0.2.0/24 peering:q`,
    finding: 'route-missing-forward:p+W',
    offers: ['Add 10.0.0.0/22 → p to table default of W'],
  },
  {
    name: 'one per block of the peer, never a wider one',
    design: `
      vpc V r 10.0.0.0/24 10.0.1.0/24
      vpc W r 10.1.0.0/16
      subnet v0 V 10.0.0.0/25
      subnet v1 V 10.0.1.0/25
      subnet w W 10.1.1.0/24
      peering p V W
      route v1 rt-V 10.1.0.0/16 peering:p`,
    finding: 'route-missing-forward:p+W',
    offers: ['Add 10.0.0.0/25 and 10.0.1.0/25 → p to table default of W'],
  },
  {
    name: 'the family that is missing',
    design: `
      vpc V r 10.0.0.0/16 2001:db8::/56
      vpc W r 10.1.0.0/16 2001:db8:1::/56
      subnet v V 10.0.1.0/24 2001:db8:0:1::/64
      subnet w W 10.1.1.0/24 2001:db8:1:1::/64
      peering p V W
      route a rt-V 10.1.0.0/16 peering:p
      route b rt-W 10.0.0.0/16 peering:p
      route c rt-V 2001:db8:1::/56 peering:p`,
    finding: 'route-missing-return:rt-W+p',
    offers: ['Add 2001:db8:0:1::/64 → p to table default of W'],
  },
  {
    name: 'the route that stands there switched off',
    design: `${forward}route rw rt-W 10.0.1.0/24 peering:p off`,
    finding: 'route-missing-forward:p+W',
    offers: ['Switch 10.0.1.0/24 → p of table default of W on'],
    leaves: { 'routes/rw': { destination: '10.0.1.0/24' } },
  },
  {
    name: 'the next hop of the route that has the block already',
    design: `${routed}gateway igw V internet\nroute x rt-V 10.1.1.0/24 internet:igw`,
    finding: 'route-missing-return:rt-V+p',
    offers: ['Change the next hop in table default of V: 10.1.1.0/24 → p'],
    leaves: { 'routes/x': { nextHop: { type: 'peering', id: 'p' } } },
  },
  {
    name: 'both ends of a peering without routes',
    design: pair,
    finding: 'route-missing-both:p',
    offers: ['Add 10.1.0.0/16 → p to table default of V; Add 10.0.0.0/16 → p to table default of W'],
  },
  {
    name: 'to the subnets of the peer that a table leaves out',
    design: `${pair}subnet w2 W 10.1.7.0/24\nroute rv rt-V 10.1.1.0/24 peering:p\nroute rw rt-W 10.0.0.0/16 peering:p`,
    finding: 'route-missing-return:rt-V+p',
    offers: ['Add 10.1.7.0/24 → p to table default of V'],
  },
  {
    name: 'of the other family at both ends',
    provider: 'aws',
    design: `
      vpc V r 10.0.0.0/16 2001:db8::/56
      vpc W r 10.1.0.0/16 2001:db8:1::/56
      subnet v V 10.0.1.0/24 2001:db8:0:1::/64
      subnet w W 10.1.1.0/24 2001:db8:1:1::/64
      peering p V W
      route a rt-V 10.1.0.0/16 peering:p
      route b rt-W 10.0.0.0/16 peering:p`,
    finding: 'route-family-gap:p',
    offers: ['Add 2001:db8:1::/56 → p to table default of V; Add 2001:db8::/56 → p to table default of W'],
  },
  {
    name: 'that the other subnets of a tier have',
    design: `${routed}table b V\nsubnet app-1 V 10.0.5.0/24\nsubnet app-2 V 10.0.6.0/24 table=b`,
    finding: 'tier-inconsistent:V+app',
    offers: ['Add 10.1.0.0/16 → p to table b of V'],
  },
  {
    name: 'never to addresses that another peer has too: one of the two moves',
    provider: 'aws',
    design: `
      vpc H r 10.9.0.0/16
      vpc A r 10.0.0.0/16
      vpc B r 10.0.0.0/16
      subnet h H 10.9.1.0/24
      subnet a A 10.0.1.0/24
      subnet b B 10.0.1.0/24
      peering pa H A
      peering pb H B
      route h1 rt-H 10.0.0.0/16 peering:pa
      route a1 rt-A 10.9.0.0/16 peering:pa
      route b1 rt-B 10.9.0.0/16 peering:pb
      route h2 rt-H 10.0.9.0/24 peering:pb`,
    finding: 'route-missing-return:rt-H+pb',
    offers: ['Renumber A from 10.0.0.0/16 to 10.1.0.0/16; Add 10.0.1.0/24 → pb to table default of H'],
  },
]);

fixTable('meets requirements', [
  {
    name: 'with the routes that lack over a live peering',
    design: `${forward}require q v w connected`,
    finding: 'requirement-unmet:q',
    offers: ['Add 10.0.1.0/24 → p to table default of W'],
  },
  {
    name: 'with a peering where there is none',
    design: `${pair.replace('peering p V W', '')}require q v w connected`,
    finding: 'requirement-unmet:q',
    offers: ['Peer V with W, with routes at both ends: 2'],
  },
  {
    name: 'with a peering alone where the provider writes the routes',
    provider: 'azure',
    design: `${pair.replace('peering p V W', '')}require q v w connected`,
    finding: 'requirement-unmet:q',
    offers: ['Peer V with W'],
  },
]);
