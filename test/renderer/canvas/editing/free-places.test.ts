import { expect, test } from 'vitest';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { fragmentOf } from '../../../../shared/model/fragment.ts';
import { emptyTopology } from '../../../../shared/model/topology.ts';
import { cardHeight } from '../../../../renderer/canvas/boxes.ts';
import { freePlaces } from '../../../../renderer/canvas/editing/free-places.ts';

const both = () =>
  fragmentOf(
    twoRegions(),
    [...twoRegions().vpcs.keys()].map((id) => ({ type: 'vpcs', id }) as const),
  );
const one = () => fragmentOf(twoRegions(), [{ type: 'vpcs', id: 'vpc-gz' }]);

test('a copy comes below, keeps the shape of the group, and lies on no card', () => {
  const places = freePlaces(twoRegions(), both(), 'below');
  const [gz, bj] = [places.get('vpc-gz')!, places.get('vpc-bj')!];
  expect(gz.x).toBe(0);
  expect(gz.y).toBeGreaterThanOrEqual(cardHeight(1, 1) + 32);
  expect([bj.x - gz.x, bj.y - gz.y]).toEqual([560, 0]);
});

test('where there is room, everything keeps its place', () => {
  const blank = emptyTopology({ name: 'x', provider: 'aws' });
  expect(freePlaces(blank, both(), 'same').get('vpc-bj')).toEqual({ x: 560, y: 0 });
});

test('a second copy goes below the first', () => {
  const first = freePlaces(twoRegions(), one(), 'below').get('vpc-gz')!;
  const copy = { ...twoRegions().vpcs.get('vpc-gz')!, id: 'copy', position: first };
  const topology = { ...twoRegions(), vpcs: new Map(twoRegions().vpcs).set('copy', copy) };
  expect(freePlaces(topology, one(), 'below').get('vpc-gz')!.y).toBeGreaterThan(first.y + 32);
});

test('around a point, on the grid', () => {
  const place = freePlaces(twoRegions(), one(), { x: 1003, y: 777 }).get('vpc-gz')!;
  expect([place.x % 8, place.y % 8]).toEqual([0, 0]);
  expect(Math.abs(place.x + 116 - 1003)).toBeLessThan(9);
});

test('nothing has no place', () => {
  expect(freePlaces(twoRegions(), emptyTopology({ name: 'x', provider: 'aws' }), 'same').size).toBe(0);
});
