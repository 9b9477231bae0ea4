import { expect, test } from 'vitest';
import { relatedRoutes } from '../../../shared/plan/related-routes.ts';
import { twoRegions } from '../../../shared/examples/two-regions.ts';

test('the destinations, tables and subnets that use a peering, at both ends', () => {
  const topology = twoRegions();
  expect(relatedRoutes(topology).get('pcx-1')).toEqual([
    {
      route: 'rt-2',
      vpc: 'vpc-bj',
      routeTable: 'rtb-b',
      destination: '192.168.1.0/24',
      enabled: true,
      subnets: ['subnet-b'],
    },
    {
      route: 'rt-1',
      vpc: 'vpc-gz',
      routeTable: 'rtb-a',
      destination: '10.0.1.0/24',
      enabled: true,
      subnets: ['subnet-a'],
    },
  ]);
});

test('a subnet without a table of its own follows the default one; other next hops and dead tables are left out', () => {
  const topology = twoRegions();
  const hop = { type: 'peering' as const, id: 'pcx-1' };
  const changed = {
    ...topology,
    subnets: new Map([...topology.subnets].map(([id, { routeTable: _, ...subnet }]) => [id, subnet])),
    routes: new Map([
      ['r', { id: 'r', routeTable: 'rtb-a', destination: '10.0.0.0/16', nextHop: hop, enabled: false }],
      ['s', { id: 's', routeTable: 'gone', destination: '10.0.0.0/16', nextHop: hop }],
      ['n', { id: 'n', routeTable: 'rtb-a', destination: '0.0.0.0/0', nextHop: { type: 'nat' as const, id: 'pcx-1' } }],
    ]),
  };
  expect([...relatedRoutes(changed)]).toMatchObject([
    ['pcx-1', [{ route: 'r', enabled: false, subnets: ['subnet-a'] }]],
  ]);
});
