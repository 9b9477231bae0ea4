import { expect, test } from 'vitest';
import type { Topology } from '../../../shared/model/topology.ts';
import {
  everyRoute,
  rangeOf,
  routesWithFindings,
  viewedRoutes,
  type RouteView,
} from '../../../renderer/panels/routes/route-view.ts';
import { tencentTce } from '../../../shared/providers/tencent-tce.ts';
import { checkTopology } from '../../../shared/rules/engine/check.ts';
import { sketch } from '../../fixtures/sketch.ts';

const topology: Topology = sketch(`
  vpc V r 10.0.0.0/16 2001:db8::/56
  vpc W r 10.1.0.0/16
  vpc X r 10.2.0.0/16
  peering to-w V W
  peering to-x V X
  gateway nat V nat
  route a rt-V 10.2.0.0/16 peering:to-x
  route b rt-V 10.1.4.0/24 peering:to-w
  route c rt-V 9.0.0.0/8 nat:nat
  route d rt-V 2001:db8:1::/64 nat:nat
  route e rt-V 10.1.0.0/16 peering:to-w
`);
const routes = [...topology.routes.values()].filter(({ routeTable }) => routeTable === 'rt-V');
const shown = (view: Partial<RouteView>, found: ReadonlySet<string> = new Set()): string =>
  viewedRoutes(topology, routes, { ...everyRoute, ...view }, found)
    .map(({ id }) => id)
    .join('');

test('without a wish every route is shown, in the order of the document and as the same list', () => {
  expect(shown({})).toBe('abcde');
  expect(viewedRoutes(topology, routes, everyRoute, new Set())).toBe(routes);
});

test('an address shows the routes that hold it, of its family alone; a text those that have it', () => {
  expect(shown({ filter: '10.1.4.9' })).toBe('be');
  expect(shown({ filter: ' 10.1.5.0 ' })).toBe('e');
  expect(shown({ filter: '2001:db8:1::7' })).toBe('d');
  expect(shown({ filter: 'TO-X' })).toBe('a');
  expect(shown({ filter: '/16' })).toBe('ae');
  expect(shown({ filter: 'nothing' })).toBe('');
});

test('only those with findings', () => {
  const wrong = sketch(`
    vpc V r 10.0.0.0/16
    vpc W r 10.1.0.0/16
    peering p V W
    subnet v V 10.0.0.0/24
    route good rt-V 10.1.0.0/16 peering:p
    route bad rt-V 10.9.0.0/16 peering:p
  `);
  const { findings } = checkTopology(wrong, tencentTce);
  expect([...routesWithFindings(findings)]).toEqual(['bad']);
  expect(routesWithFindings(findings.map((finding) => ({ ...finding, waived: { reason: 'agreed' } }))).size).toBe(0);
  expect(shown({ found: true }, new Set(['b']))).toBe('b');
  expect(shown({ found: true, filter: '10.2' }, new Set(['b']))).toBe('');
});

test('blocks are sorted as numbers, words as people sort them, and back', () => {
  expect(shown({ sort: { by: 'destination', down: false } })).toBe('cebad');
  expect(shown({ sort: { by: 'destination', down: true } })).toBe('dabec');
  expect(shown({ sort: { by: 'hop', down: false } })).toBe('cdbea');
  expect(shown({ sort: { by: 'type', down: true } })).toBe('abecd');
});

test('a range is what lies between, whichever end comes first', () => {
  expect(rangeOf(routes, 'd', 'b')).toEqual(['b', 'c', 'd']);
  expect(rangeOf(routes, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(rangeOf(routes, null, 'c')).toEqual(['c']);
  expect(rangeOf(routes, 'gone', 'c')).toEqual(['c']);
});
