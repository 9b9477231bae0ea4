import type { Position } from '../../../shared/model/topology.ts';
import type { Box } from '../boxes.ts';
import { isAcross, type Side } from './geometry.ts';

/** How a line leaves one card and enters the other, and where its middle part may run. */
export interface Shape {
  readonly sides: readonly [Side, Side];
  /** The room of the middle part: x of an upright one, y of a level one; null where there is none to choose. */
  readonly channel: { readonly low: number; readonly high: number } | null;
}

/** The least way that a line runs straight on from a card. */
const stub = 20;
const around = 160;
const aside = 56;

/** Every shape that leads from one card to another in right angles without turning back through either. */
export function shapesBetween(from: Box, to: Box): Shape[] {
  const shapes: Shape[] = [];
  const right = { from: from.x + from.width, to: to.x + to.width };
  const bottom = { from: from.y + from.height, to: to.y + to.height };
  const add = (sides: Shape['sides'], low?: number, high?: number): void => {
    if (low === undefined || high === undefined) shapes.push({ sides, channel: null });
    else if (high - low >= stub) shapes.push({ sides, channel: { low, high } });
  };
  add(['right', 'left'], right.from, to.x);
  add(['left', 'right'], right.to, from.x);
  add(['bottom', 'top'], bottom.from, to.y);
  add(['top', 'bottom'], bottom.to, from.y);

  const middle = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  const target = { x: to.x + to.width / 2, y: to.y + to.height / 2 };
  for (const [across, clears] of [
    ['right', target.x - right.from],
    ['left', from.x - target.x],
  ] as const) {
    if (clears >= stub && to.y - middle.y >= stub) add([across, 'top']);
    if (clears >= stub && middle.y - bottom.to >= stub) add([across, 'bottom']);
  }
  for (const [along, clears] of [
    ['bottom', target.y - bottom.from],
    ['top', from.y - target.y],
  ] as const) {
    if (clears >= stub && to.x - middle.x >= stub) add([along, 'left']);
    if (clears >= stub && middle.x - right.to >= stub) add([along, 'right']);
  }

  const far = { right: Math.max(right.from, right.to), bottom: Math.max(bottom.from, bottom.to) };
  const near = { left: Math.min(from.x, to.x), top: Math.min(from.y, to.y) };
  add(['right', 'right'], far.right, far.right + around);
  add(['left', 'left'], near.left - around, near.left);
  add(['bottom', 'bottom'], far.bottom, far.bottom + around);
  add(['top', 'top'], near.top - around, near.top);
  return shapes;
}

/** The corners of a shape between two ports, its middle part at `channel`. */
export function pointsOf({ sides }: Shape, start: Position, end: Position, channel: number): Position[] {
  const [leaves, enters] = sides;
  if (isAcross(leaves) !== isAcross(enters)) {
    return [start, isAcross(leaves) ? { x: end.x, y: start.y } : { x: start.x, y: end.y }, end];
  }
  if (isAcross(leaves)) {
    if (start.y === end.y && leaves !== enters) return [start, end];
    return [start, { x: channel, y: start.y }, { x: channel, y: end.y }, end];
  }
  if (start.x === end.x && leaves !== enters) return [start, end];
  return [start, { x: start.x, y: channel }, { x: end.x, y: channel }, end];
}

/** Where in its room the middle part runs when nothing is in the way: halfway, or close to the cards when around them. */
export function restingPlace({ sides, channel }: Shape): number {
  if (!channel) return 0;
  const [leaves, enters] = sides;
  if (leaves !== enters) return (channel.low + channel.high) / 2;
  return leaves === 'right' || leaves === 'bottom' ? channel.low + aside : channel.high - aside;
}
