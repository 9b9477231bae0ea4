import type { Position } from '../../../shared/model/topology.ts';
import type { Box } from '../boxes.ts';
import { boundsOf } from '../routing/geometry.ts';

export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof alignments)[number];

export const axes = ['horizontal', 'vertical'] as const;
export type Axis = (typeof axes)[number];

/** Where boxes go when they are lined up with the outermost of them, or with the middle of all. */
export function aligned(boxes: ReadonlyMap<string, Box>, to: Alignment): ReadonlyMap<string, Position> {
  const { x, y, width, height } = boundsOf(boxes.values());
  return new Map(
    [...boxes].map(([id, box]) => {
      switch (to) {
        case 'left':
          return [id, { x, y: box.y }];
        case 'centre':
          return [id, { x: x + (width - box.width) / 2, y: box.y }];
        case 'right':
          return [id, { x: x + width - box.width, y: box.y }];
        case 'top':
          return [id, { x: box.x, y }];
        case 'middle':
          return [id, { x: box.x, y: y + (height - box.height) / 2 }];
        case 'bottom':
          return [id, { x: box.x, y: y + height - box.height }];
      }
    }),
  );
}

/** Where boxes go to have equal room between them; the outermost two stay, unless all of them need more room. */
export function distributed(boxes: ReadonlyMap<string, Box>, along: Axis): ReadonlyMap<string, Position> {
  const [start, size] = along === 'horizontal' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const inOrder = [...boxes].sort(([, a], [, b]) => a[start] - b[start] || a[size] - b[size]);
  const first = inOrder[0]![1];
  const end = Math.max(...inOrder.map(([, box]) => box[start] + box[size]));
  const filled = inOrder.reduce((sum, [, box]) => sum + box[size], 0);
  const gap = Math.max(least, (end - first[start] - filled) / Math.max(1, inOrder.length - 1));
  let at = first[start];
  return new Map(
    inOrder.map(([id, box]) => {
      const place = { x: box.x, y: box.y, [start]: at };
      at += box[size] + gap;
      return [id, place];
    }),
  );
}

/** Cards that lay on each other come apart by this much. */
const least = 16;
