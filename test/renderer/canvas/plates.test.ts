import { expect, test } from 'vitest';
import type { Box } from '../../../renderer/canvas/boxes.ts';
import { placePlates } from '../../../renderer/canvas/routing/plates.ts';

const size = () => ({ width: 120, height: 22 });

test('a plate sits in the middle of the longest part of its line', () => {
  const routes = new Map([
    [
      'p',
      [
        { x: 0, y: 0 },
        { x: 400, y: 0 },
        { x: 400, y: 90 },
      ],
    ],
  ]);
  expect(placePlates(routes, size, []).get('p')).toEqual({ at: { x: 200, y: 0 }, stacked: false, fits: true });
});

test('on an upright part it is in two lines, and beside the line where a card is too near', () => {
  const routes = new Map([
    [
      'p',
      [
        { x: 40, y: 0 },
        { x: 40, y: 300 },
      ],
    ],
  ]);
  const card: Box = { x: -232, y: 100, width: 232, height: 100 };
  expect(placePlates(routes, size, []).get('p')).toEqual({ at: { x: 40, y: 150 }, stacked: true, fits: true });
  const { at } = placePlates(routes, size, [card]).get('p')!;
  const clear = at.x - 60 > 0 || at.y + 11 < 100 || at.y - 11 > 200;
  expect(clear).toBe(true);
});

test('plates of lines that lie close do not cover each other', () => {
  const level = (y: number) => [
    { x: 0, y },
    { x: 600, y },
  ];
  const routes = new Map([
    ['p', level(0)],
    ['q', level(12)],
    ['r', level(24)],
  ]);
  const plates = [...placePlates(routes, size, []).values()];
  plates.forEach(({ at }, index) => {
    for (const other of plates.slice(index + 1)) {
      expect(Math.abs(at.x - other.at.x) >= 120 || Math.abs(at.y - other.at.y) >= 22).toBe(true);
    }
  });
});
