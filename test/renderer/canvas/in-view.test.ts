import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '../../../renderer/canvas/boxes.ts';
import { depthAt } from '../../../renderer/canvas/depth.ts';
import { towards, type Mounted } from '../../../renderer/canvas/gradual.ts';
import { boxInView, cardsWithin, holds, seenFrom } from '../../../renderer/canvas/in-view.ts';

const view = (x: number, y: number, zoom: number) => ({ transform: [x, y, zoom] as const, width: 900, height: 600 });

test('the deeper one zooms in, the more is shown', () => {
  expect([0.02, 0.29, 0.3, 0.49, 0.5, 2].map(depthAt)).toEqual(['far', 'far', 'middle', 'middle', 'near', 'near']);
});

test('what is mounted stays until the view leaves it, and always holds the view', () => {
  const move = fc.record({
    x: fc.integer({ min: -9000, max: 9000 }),
    y: fc.integer({ min: -9000, max: 9000 }),
    zoom: fc.double({ min: 0.02, max: 2, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 20 }), (moves) => {
      let seen = seenFrom(view(0, 0, 1));
      for (const { x, y, zoom } of moves) {
        const now = view(x, y, zoom);
        const next = seenFrom(now, seen);
        expect(holds(next.box, boxInView(now))).toBe(true);
        expect(next.depth).toBe(depthAt(zoom));
        expect(seenFrom(now, next)).toBe(next);
        seen = next;
      }
    }),
  );
  const first = seenFrom(view(0, 0, 1));
  expect(seenFrom(view(100, 100, 1), first)).toBe(first);
  expect(seenFrom(view(400, 0, 1), first)).not.toBe(first);
});

test('cards in the part are found in reading order, a row being what starts at about one height', () => {
  const box = (x: number, y: number): Box => ({ x, y, width: 100, height: 80 });
  const boxes = new Map([
    ['d', box(0, 300)],
    ['b', box(300, 0)],
    ['a', box(0, 12)],
    ['c', box(600, 8)],
    ['out', box(5000, 0)],
  ]);
  expect(cardsWithin(boxes, { x: -10, y: -10, width: 1000, height: 1000 })).toEqual(['a', 'b', 'c', 'd']);
});

test('cards come a few at a time, go at once, and change their depth where they stand', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const first = towards(new Map(), ids, 'near', 2);
  expect([...first.keys()]).toEqual(['a', 'b']);
  const second = towards(first, ids, 'near', 2);
  expect([...second.keys()]).toEqual(['a', 'b', 'c', 'd']);
  expect([...towards(second, ['d'], 'near', 2)]).toEqual([['d', 'near']]);
  expect([...towards(second, ids.slice(0, 4), 'middle', 1)]).toEqual([
    ['a', 'middle'],
    ['b', 'near'],
    ['c', 'near'],
    ['d', 'near'],
  ]);
});

test('steps come to an end: then the map stays the same one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), (ids, most) => {
      let mounted: Mounted = new Map();
      for (let frame = 0; frame <= Math.ceil(ids.length / most); frame++) mounted = towards(mounted, ids, 'near', most);
      expect([...mounted.keys()]).toEqual(ids);
      expect(towards(mounted, ids, 'near', most)).toBe(mounted);
    }),
  );
});
