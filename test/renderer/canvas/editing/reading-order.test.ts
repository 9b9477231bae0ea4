import { expect, test } from 'vitest';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { canvasStops } from '../../../../renderer/canvas/editing/canvas-stops.ts';
import { inReadingOrder } from '../../../../renderer/canvas/editing/reading-order.ts';

const stop = (key: string, x: number, y: number) => ({ key, at: { x, y } });

test('rows from the top, each from the left, though cards of a row are not quite level', () => {
  const stops = [stop('c', 600, 8), stop('d', 0, 200), stop('a', 0, 24), stop('b', 300, 40), stop('e', 300, 190)];
  expect(inReadingOrder(stops).map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a level line is read between the cards that it joins, a note where it lies', () => {
  const note = { id: 'n', text: 'x', position: { x: 0, y: 400 } };
  const stops = canvasStops({ ...twoRegions(), notes: new Map([['n', note]]) });
  expect(stops.map(({ key }) => key)).toEqual(['vpc-gz', 'pcx-1', 'vpc-bj', 'note:n']);
});
