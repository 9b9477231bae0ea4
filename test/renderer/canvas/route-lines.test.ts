import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '../../../renderer/canvas/boxes.ts';
import { segmentsOf, touches } from '../../../renderer/canvas/routing/geometry.ts';
import { roundedPath } from '../../../renderer/canvas/routing/rounded-path.ts';
import { routeLines, type Line } from '../../../renderer/canvas/routing/route-lines.ts';

const box = (x: number, y: number, height = 108): Box => ({ x, y, width: 232, height });
const boxes = (record: Record<string, Box>): Map<string, Box> => new Map(Object.entries(record));
const line = (id: string, from: string, to: string): Line => ({ id, from, to });

test('cards side by side are joined by a straight line, whatever their heights', () => {
  const cards = boxes({ a: box(0, 0), b: box(600, 20, 156) });
  const points = routeLines([line('p', 'a', 'b')], cards).get('p')!;
  expect(points).toHaveLength(2);
  expect(points.map(({ x }) => x)).toEqual([232, 600]);
  expect(points[0]!.y).toBe(points[1]!.y);
});

test('a card below another is entered from above', () => {
  const points = routeLines([line('p', 'a', 'b')], boxes({ a: box(0, 0), b: box(8, 180) })).get('p')!;
  expect(points.at(0)!.y).toBe(108);
  expect(points.at(-1)!.y).toBe(180);
});

test('a card between two is gone around', () => {
  const cards = boxes({ a: box(0, 0), between: box(0, 180), b: box(0, 360) });
  const points = routeLines([line('p', 'a', 'b')], cards).get('p')!;
  for (const segment of segmentsOf(points)) expect(touches(segment, cards.get('between')!)).toBe(false);
});

test('several peerings of one pair run beside each other', () => {
  const cards = boxes({ a: box(0, 0), b: box(600, 0) });
  const routes = routeLines([line('p', 'a', 'b'), line('q', 'b', 'a'), line('r', 'a', 'b')], cards);
  const heights = [...routes.values()].map(([first]) => first!.y).sort((one, other) => one - other);
  expect(heights[1]! - heights[0]!).toBeGreaterThanOrEqual(12);
  expect(heights[2]! - heights[1]!).toBeGreaterThanOrEqual(12);
});

test('lines that share a gap do not lie on each other', () => {
  const cards = boxes({ a: box(0, 0), b: box(0, 400), c: box(700, 200), d: box(700, 600) });
  const routes = routeLines(
    [line('p', 'a', 'c'), line('q', 'b', 'c'), line('r', 'b', 'd'), line('s', 'a', 'd')],
    cards,
  );
  const upright = [...routes.values()]
    .flatMap(segmentsOf)
    .filter(({ from, to }) => from.x === to.x)
    .map(({ from, to }) => ({ x: from.x, low: Math.min(from.y, to.y), high: Math.max(from.y, to.y) }));
  upright.forEach((one, index) => {
    for (const other of upright.slice(index + 1)) {
      if (one.low < other.high && other.low < one.high) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(12);
    }
  });
});

test('a line to a card that is not there is left out', () => {
  expect(routeLines([line('p', 'a', 'gone')], boxes({ a: box(0, 0) })).size).toBe(0);
});

const cell = fc.record({ column: fc.integer({ min: 0, max: 5 }), row: fc.integer({ min: 0, max: 5 }) });
const drawings = fc
  .uniqueArray(cell, { minLength: 2, maxLength: 14, selector: ({ column, row }) => `${column} ${row}` })
  .chain((cells) => {
    const end = fc.integer({ min: 0, max: cells.length - 1 });
    return fc.record({ cells: fc.constant(cells), ends: fc.array(fc.tuple(end, end), { maxLength: 24 }) });
  });

test('every line keeps to right angles and runs from the rim of one card to the rim of the other, through neither', () => {
  fc.assert(
    fc.property(drawings, ({ cells, ends }) => {
      const cards = new Map(
        cells.map(({ column, row }, index) => [`v${index}`, box(column * 420, row * 260, 60 + ((index * 48) % 150))]),
      );
      const lines = ends.filter(([a, b]) => a !== b).map(([a, b], index) => line(`p${index}`, `v${a}`, `v${b}`));
      const routes = routeLines(lines, cards);
      for (const { id, from, to } of lines) {
        const points = routes.get(id)!;
        expect(onRim(points[0]!, cards.get(from)!)).toBe(true);
        expect(onRim(points.at(-1)!, cards.get(to)!)).toBe(true);
        for (const segment of segmentsOf(points)) {
          expect(segment.from.x === segment.to.x || segment.from.y === segment.to.y).toBe(true);
          expect(touches(segment, cards.get(from)!) || touches(segment, cards.get(to)!)).toBe(false);
        }
        expect(roundedPath(points)).not.toContain('NaN');
      }
    }),
    { numRuns: 300 },
  );
});

function onRim({ x, y }: { readonly x: number; readonly y: number }, card: Box): boolean {
  const level = y >= card.y && y <= card.y + card.height;
  const upright = x >= card.x && x <= card.x + card.width;
  return (
    ((x === card.x || x === card.x + card.width) && level) || ((y === card.y || y === card.y + card.height) && upright)
  );
}
