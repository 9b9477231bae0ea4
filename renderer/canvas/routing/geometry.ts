import type { Position } from '../../../shared/model/topology.ts';
import type { Box } from '../boxes.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

export const isAcross = (side: Side): boolean => side === 'left' || side === 'right';

/** The point of a box's side at `along`: its y on an upright side, its x on a level one. */
export function pointOn({ x, y, width, height }: Box, side: Side, along: number): Position {
  if (side === 'left') return { x, y: along };
  if (side === 'right') return { x: x + width, y: along };
  return { x: along, y: side === 'top' ? y : y + height };
}

export function middleOf({ x, y, width, height }: Box): Position {
  return { x: x + width / 2, y: y + height / 2 };
}

/** From one point of a line to the next; level or upright. */
export interface Segment {
  readonly from: Position;
  readonly to: Position;
}

export function segmentsOf(points: readonly Position[]): Segment[] {
  return points.slice(1).map((to, index) => ({ from: points[index]!, to }));
}

export function lengthOf({ from, to }: Segment): number {
  return Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
}

/** True when the segment runs through the box; along its rim is not through it. */
export function touches({ from, to }: Segment, box: Box): boolean {
  return (
    Math.max(from.x, to.x) > box.x &&
    Math.min(from.x, to.x) < box.x + box.width &&
    Math.max(from.y, to.y) > box.y &&
    Math.min(from.y, to.y) < box.y + box.height
  );
}

export function isInside({ x, y }: Position, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** The box around all boxes. */
export function boundsOf(boxes: Iterable<Box>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
