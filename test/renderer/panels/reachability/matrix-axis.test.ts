import { expect, test } from 'vitest';
import { axisGroups, axisItems, narrowed } from '../../../../renderer/panels/reachability/matrix-axis.ts';
import { placeAfter } from '../../../../renderer/panels/reachability/matrix-keys.ts';
import { sketch } from '../../../fixtures/sketch.ts';

const topology = sketch(`
  vpc a gz 10.0.0.0/16
  vpc b bj 10.1.0.0/16 2001:db8::/56
  vpc c gz 10.2.0.0/16
  vpc empty gz 10.3.0.0/16
  subnet a1 a 10.0.1.0/24
  subnet a2 a 10.0.2.0/24
  subnet b1 b 10.1.1.0/24 2001:db8::/64
  subnet c1 c 10.2.1.0/24
`);

test('VPCs stand region by region, those without a subnet of the family not at all', () => {
  expect(axisGroups(topology, 4).map(({ vpc }) => vpc.id)).toEqual(['a', 'c', 'b']);
  expect(axisGroups(topology, 6).map(({ vpc, subnets }) => [vpc.id, subnets.length])).toEqual([['b', 1]]);
});

test.each([
  ['10.0.2', ['a2']],
  ['a', ['a1', 'a2']],
  ['B1', ['b1']],
  ['2001:db8::/64', ['b1']],
  ['10.2.0.0/16', ['c1']],
  ['', ['a1', 'a2', 'c1', 'b1']],
  ['nothing', []],
])('"%s" narrows the axis to %j', (text, ids) => {
  const shown = narrowed(axisGroups(topology, 4), text, () => true);
  expect(shown.flatMap(({ subnets }) => subnets.map(({ id }) => id))).toEqual(ids);
});

test('a VPC that is closed is one item; an open one its subnets, after a head of its own where heads are asked for', () => {
  const groups = axisGroups(topology, 4);
  const keys = (...rest: [ReadonlySet<string> | 'all', boolean]) => axisItems(groups, ...rest).map(({ key }) => key);
  expect(keys(new Set(['a']), true)).toEqual(['vpc:a', 'vpc:c', 'subnet:c1', 'vpc:b', 'subnet:b1']);
  expect(keys(new Set(['a']), false)).toEqual(['vpc:a', 'subnet:c1', 'subnet:b1']);
  expect(keys('all', true)).toEqual(['vpc:a', 'vpc:c', 'vpc:b']);
});

const size = { rows: 20, columns: 10, page: 5 };
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });
test.each([
  [{ row: 3, column: 3 }, press('ArrowRight'), { row: 3, column: 4 }],
  [{ row: 3, column: 9 }, press('ArrowRight'), { row: 3, column: 9 }],
  [{ row: 3, column: 3 }, press('ArrowRight', true), { row: 3, column: 9 }],
  [{ row: 3, column: 0 }, press('ArrowLeft'), { row: 3, column: -1 }],
  [{ row: 0, column: 3 }, press('ArrowUp'), { row: -1, column: 3 }],
  [{ row: 0, column: -1 }, press('ArrowUp'), { row: -1, column: 0 }],
  [{ row: -1, column: 0 }, press('ArrowLeft'), { row: 0, column: -1 }],
  [{ row: 19, column: 3 }, press('ArrowDown'), { row: 19, column: 3 }],
  [{ row: 3, column: 3 }, press('ArrowDown', true), { row: 19, column: 3 }],
  [{ row: 3, column: 3 }, press('Home'), { row: 3, column: 0 }],
  [{ row: 3, column: 3 }, press('Home', true), { row: 0, column: 0 }],
  [{ row: 3, column: 3 }, press('End', true), { row: 19, column: 9 }],
  [{ row: 3, column: 3 }, press('PageDown'), { row: 8, column: 3 }],
  [{ row: 3, column: 3 }, press('PageUp'), { row: 0, column: 3 }],
  [{ row: 3, column: 3 }, press('x'), null],
] as const)('from %j %j leads to %j', (from, key, to) => {
  expect(placeAfter(from, key, size)).toEqual(to);
});
