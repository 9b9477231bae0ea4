import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aligned, alignments, axes, distributed } from '../../../../renderer/canvas/editing/align.ts';

const boxes = new Map([
  ['a', { x: 0, y: 40, width: 100, height: 60 }],
  ['b', { x: 300, y: 0, width: 100, height: 100 }],
  ['c', { x: 120, y: 200, width: 100, height: 20 }],
]);
const at = (places: ReadonlyMap<string, { x: number; y: number }>, key: 'x' | 'y') =>
  ['a', 'b', 'c'].map((id) => places.get(id)![key]);

test.each([
  ['left', 'x', [0, 0, 0]],
  ['centre', 'x', [150, 150, 150]],
  ['right', 'x', [300, 300, 300]],
  ['top', 'y', [0, 0, 0]],
  ['middle', 'y', [80, 60, 100]],
  ['bottom', 'y', [160, 120, 200]],
] as const)('aligned %s', (to, key, expected) => {
  const places = aligned(boxes, to);
  expect(at(places, key)).toEqual(expected);
  const other = key === 'x' ? 'y' : 'x';
  expect(at(places, other)).toEqual(at(boxes, other));
});

test('distributed, the outermost stay and the gaps are equal', () => {
  expect(at(distributed(boxes, 'horizontal'), 'x')).toEqual([0, 300, 150]);
  expect(at(distributed(boxes, 'vertical'), 'y')).toEqual([120, 0, 200]);
});

test('boxes that lay on each other come apart', () => {
  const heap = new Map(['a', 'b', 'c'].map((id) => [id, { x: 0, y: 0, width: 100, height: 60 }]));
  expect(at(distributed(heap, 'horizontal'), 'x')).toEqual([0, 116, 232]);
});

const someBoxes = fc
  .array(
    fc.record({
      x: fc.nat(900),
      y: fc.nat(900),
      width: fc.integer({ min: 20, max: 200 }),
      height: fc.integer({ min: 20, max: 200 }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((list) => new Map(list.map((box, index) => [`${index}`, box])));

test('to align twice is to align once, and nothing leaves the bounds', () => {
  fc.assert(
    fc.property(someBoxes, fc.constantFrom(...alignments), (some, to) => {
      const once = aligned(some, to);
      const again = aligned(new Map([...some].map(([id, box]) => [id, { ...box, ...once.get(id)! }])), to);
      for (const [id, place] of once) {
        expect(again.get(id)!.x).toBeCloseTo(place.x, 6);
        expect(again.get(id)!.y).toBeCloseTo(place.y, 6);
      }
      const left = Math.min(...[...some.values()].map(({ x }) => x));
      expect(Math.min(...[...once.values()].map(({ x }) => x))).toBeGreaterThanOrEqual(left);
    }),
  );
});

test('distributed boxes never overlap along the axis', () => {
  fc.assert(
    fc.property(someBoxes, fc.constantFrom(...axes), (some, axis) => {
      const [start, size] = axis === 'horizontal' ? (['x', 'width'] as const) : (['y', 'height'] as const);
      const places = [...distributed(some, axis)].map(([id, place]) => ({
        from: place[start],
        size: some.get(id)![size],
      }));
      places.sort((a, b) => a.from - b.from);
      for (const [index, { from }] of places.entries()) {
        const before = places[index - 1];
        if (before) expect(from).toBeGreaterThanOrEqual(before.from + before.size + 16 - 1e-6);
      }
    }),
  );
});
