import { expect, test } from 'vitest';
import { copiedRoutes } from '../../../../shared/formats/routes-table/copied-routes.ts';
import { pastedRoutes } from '../../../../shared/formats/routes-table/pasted-routes.ts';
import { setRoutesEnabled } from '../../../../shared/model/edits/routes.ts';
import { applyPatch, type Patch } from '../../../../shared/model/patch.ts';
import type { Result } from '../../../../shared/model/problem.ts';
import type { Route } from '../../../../shared/model/topology.ts';
import { sketch } from '../../../fixtures/sketch.ts';

const design = sketch(`
  vpc V r 10.0.0.0/16
  vpc W r 10.1.0.0/16
  vpc X r 10.2.0.0/16
  peering p V W
  peering q V X
  peering r V X
  gateway nat V nat
  table t V
  route a rt-V 10.1.0.0/16 peering:p
  route b rt-V 10.2.0.0/16 peering:q
  route c rt-V 10.2.1.0/24 peering:r
  route d rt-V 0.0.0.0/0 nat:nat
  route e rt-V 10.9.0.0/16 blackhole
`);
const topology = {
  ...design,
  peerings: new Map(
    [...design.peerings].map(([id, peering]) => [id, { ...peering, name: id === 'p' ? 'To W' : 'twice' }]),
  ),
  routes: new Map(
    [...design.routes].map(([id, route]) => [id, id === 'a' ? { ...route, description: 'for\tbilling\n2027' } : route]),
  ),
};
const routes = [...topology.routes.values()].filter(({ routeTable }) => routeTable === 'rt-V');
const idsOf = (edit: Result<Patch>): readonly string[] =>
  edit.ok ? edit.value.changes.flatMap((change) => ('id' in change ? change.id : [])) : [];
const told = ({ destination, nextHop, description }: Route) => ({ destination, nextHop, description });

test('a next hop has its name where one name means it alone, and its id otherwise; a remark stays in its cell', () => {
  expect(copiedRoutes(topology, routes).split('\n')).toEqual([
    'Destination\tNext-hop type\tNext hop\tRemark',
    '10.1.0.0/16\tpeering\tTo W\tfor billing 2027',
    '10.2.0.0/16\tpeering\tq\t',
    '10.2.1.0/24\tpeering\tr\t',
    expect.stringMatching(/^0\.0\.0\.0\/0\tnat\t/),
    '10.9.0.0/16\tblackhole\t\t',
  ]);
});

test('what is copied pastes into another table as the same routes', () => {
  const cells = copiedRoutes(topology, routes)
    .split('\n')
    .map((line) => line.split('\t'));
  let count = 0;
  const { rows, patch } = pastedRoutes(topology, (prefix) => `${prefix}-new-${count++}`, 't', cells);
  expect(rows.map(({ problem }) => problem)).toEqual(routes.map(() => null));
  const pasted = [...applyPatch(topology, patch).routes.values()].filter(({ routeTable }) => routeTable === 't');
  expect(pasted.map(told)).toEqual(
    routes.map((route) => (route.id === 'a' ? { ...told(route), description: 'for billing 2027' } : told(route))),
  );
});

test('routes are switched off and on as one edit, and those that are so already stay as they are', () => {
  const off = setRoutesEnabled(topology, ['a', 'b'], false);
  expect(idsOf(off)).toEqual(['a', 'b']);
  const after = applyPatch(topology, off.ok ? off.value : { changes: [] });
  expect(after.routes.get('a')!.enabled).toBe(false);
  const again = setRoutesEnabled(after, ['a', 'c'], false);
  expect(idsOf(again)).toEqual(['c']);
  const on = setRoutesEnabled(after, ['a', 'b'], true);
  expect(on.ok && applyPatch(after, on.value).routes).toEqual(topology.routes);
  expect(setRoutesEnabled(topology, ['nobody'], false)).toMatchObject({ ok: false });
});
