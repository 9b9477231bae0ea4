import fc from 'fast-check';
import { expect, test } from 'vitest';
import { traceWithin } from '../../../../renderer/canvas/overview/trace-within.ts';
import type { Position } from '../../../../shared/model/topology.ts';

const box = { x: 0, y: 0, width: 100, height: 50 };

/** What is added to the path: each part as its points. */
function parts(points: readonly Position[], period = 0): [number, number][][] {
  const drawn: [number, number][][] = [];
  traceWithin(
    {
      moveTo: (x, y) => void drawn.push([[x, y]]),
      lineTo: (x, y) => void drawn.at(-1)!.push([x, y]),
    },
    points,
    box,
    period,
  );
  return drawn;
}
const line = (...points: [number, number][]): Position[] => points.map(([x, y]) => ({ x, y }));

test.each([
  [
    'within',
    line([10, 10], [90, 10], [90, 40]),
    [
      [
        [10, 10],
        [90, 10],
        [90, 40],
      ],
    ],
  ],
  ['outside', line([0, 60], [100, 60]), []],
  [
    'across',
    line([-1000, 20], [1000, 20]),
    [
      [
        [0, 20],
        [100, 20],
      ],
    ],
  ],
  [
    'out and in again',
    line([50, 25], [50, 70], [80, 70], [80, 25]),
    [
      [
        [50, 25],
        [50, 50],
      ],
      [
        [80, 50],
        [80, 25],
      ],
    ],
  ],
  [
    'along the edge',
    line([-10, 0], [10, 0]),
    [
      [
        [0, 0],
        [10, 0],
      ],
    ],
  ],
  [
    'with a corner that is said twice',
    line([10, 10], [10, 10], [20, 10]),
    [
      [
        [10, 10],
        [20, 10],
      ],
    ],
  ],
] as const)('a line %s', (_, points, drawn) => {
  expect(parts(points)).toEqual(drawn);
});

test('with dashes a part begins at a whole period from the beginning of the line, over a corner if need be', () => {
  expect(parts(line([-95, 20], [1000, 20]), 10)).toEqual([
    [
      [-5, 20],
      [100, 20],
    ],
  ]);
  expect(parts(line([-5, -7], [-5, 20], [60, 20]), 20)).toEqual([
    [
      [-5, 13],
      [-5, 20],
      [60, 20],
    ],
  ]);
});

test('with dashes no more is drawn beyond the box than a period, and every begin is a whole number of them', () => {
  const coordinate = fc.integer({ min: -300, max: 400 });
  const route = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(route, fc.integer({ min: 1, max: 40 }), (corners, period) => {
      const points = line(...corners);
      const lengths = points.slice(1).map((to, i) => Math.hypot(to.x - points[i]!.x, to.y - points[i]!.y));
      for (const [begin] of parts(points, period)) {
        const [x, y] = begin!;
        // the begin lies on the line, at a multiple of the period
        let before = 0;
        const on = lengths.some((length, i) => {
          const [a, b] = [points[i]!, points[i + 1]!];
          const way = Math.hypot(x - a.x, y - a.y);
          const aside = Math.abs(way + Math.hypot(b.x - x, b.y - y) - length);
          const rest = (before + way) % period;
          before += length;
          return length > 0 && aside < 1e-6 && Math.min(rest, period - rest) < 1e-6;
        });
        expect(on).toBe(true);
        const off = Math.max(-x, x - box.width, -y, y - box.height);
        expect(off).toBeLessThanOrEqual(period + 1e-6);
      }
    }),
  );
});
