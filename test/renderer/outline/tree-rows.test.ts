import { expect, test } from 'vitest';
import { treeRows, type TreeRow } from '../../../renderer/outline/tree-rows.ts';
import { exampleWithMistakes } from '../../../shared/examples/registry.ts';
import { updateVpc } from '../../../shared/model/edits/vpcs.ts';
import { applyPatch } from '../../../shared/model/patch.ts';
import type { Topology } from '../../../shared/model/topology.ts';

const topology = exampleWithMistakes.topology();

function rows(filter = '', closed: readonly string[] = [], of: Topology = topology): readonly TreeRow[] {
  return treeRows(of, { isOpen: (key) => !closed.includes(key), filter, regionName: (region) => region.slice(3) });
}

const drawn = (list: readonly TreeRow[]): string[] =>
  list.map(({ level, name, position, siblings }) => `${'  '.repeat(level - 1)}${name} ${position}/${siblings}`);

test('regions in the order of the provider, VPCs and what is in them by name, each told its place', () => {
  expect(drawn(rows()).slice(0, 9)).toEqual([
    'guangzhou 1/4',
    '  gz-mgmt 1/2',
    '    M 1/2',
    '    default 2/2',
    '  VPC1 2/2',
    '    A 1/3',
    '    C 2/3',
    '    default 3/3',
    'beijing 2/4',
  ]);
  expect(
    rows()
      .filter(({ level }) => level === 1)
      .map(({ name }) => name),
  ).toEqual(['guangzhou', 'beijing', 'shanghai', 'shenzhen']);
});

test('what is closed hides what is in it', () => {
  const list = rows('', ['region ap-beijing', 'vpcs vpc-gz']);
  expect(list.find(({ name }) => name === 'beijing')).toMatchObject({ open: false, detail: '2' });
  expect(list.map(({ name }) => name)).not.toContain('VPC2');
  expect(list.find(({ name }) => name === 'VPC1')).toMatchObject({ open: false });
  expect(list.map(({ name }) => name)).not.toContain('A');
});

test.each([
  ['a subnet by its block', '172.16.2', ['shanghai', '  VPC3', '    F']],
  ['a VPC by its name, with all that is in it', 'sz-dr', ['shenzhen', '  sz-dr', '    R', '    default']],
  ['nothing', 'no such thing', []],
])('a filter leaves %s, and opens the way to it', (_, filter, expected) => {
  const closed = ['region ap-shanghai', 'region ap-shenzhen'];
  expect(rows(filter, closed).map(({ level, name }) => '  '.repeat(level - 1) + name)).toEqual(expected);
});

test('a VPC that is renamed moves to its place, and one that is moved on the canvas does not', () => {
  const renamed = updateVpc(topology, 'vpc-gz', { name: 'aaa' });
  if (!renamed.ok) throw new Error(renamed.problem.message);
  const after = applyPatch(topology, renamed.value);
  expect(
    rows('', [], after)
      .filter(({ level }) => level === 2)
      .map(({ name }) => name)
      .slice(0, 2),
  ).toEqual(['aaa', 'gz-mgmt']);
  const vpc = after.vpcs.get('vpc-gz')!;
  const moved = { ...after, vpcs: new Map(after.vpcs).set(vpc.id, { ...vpc, position: { x: 9, y: 9 } }) };
  expect(drawn(rows('', [], moved))).toEqual(drawn(rows('', [], after)));
});
