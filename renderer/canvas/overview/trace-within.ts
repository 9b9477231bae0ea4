import type { Position } from '../../../shared/model/topology.ts';
import type { Box } from '../boxes.ts';
import type { Context } from './painting.ts';

/**
 * Adds to the path what of a line lies in the box. Dashes of what lies outside are counted all the same, which takes
 * milliseconds where a line is long; so each part begins at a whole `period` of the dashes (0: none) from the line's
 * beginning, and they stay where they are whatever part is painted.
 */
export function traceWithin(
  context: Pick<Context, 'moveTo' | 'lineTo'>,
  points: readonly Position[],
  box: Box,
  period: number,
): void {
  let before = 0; // the way from the beginning to the segment
  let drawn = -1; // how far the path has come
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const part = length > 0 ? partWithin(a, b, box) : null;
    if (part) {
      const from = before + part.from * length;
      if (drawn !== from) {
        const start = period > 0 ? Math.max(Math.floor(from / period) * period, 0) : from;
        begin(context, points, start, i);
      }
      drawn = before + part.to * length;
      const end = part.to === 1 ? b : between(a, b, part.to);
      context.lineTo(end.x, end.y);
    }
    before += length;
  }
}

/** Goes to the place `start` on the line, and from there by its corners to the beginning of segment `upTo` or to it. */
function begin(
  context: Pick<Context, 'moveTo' | 'lineTo'>,
  points: readonly Position[],
  start: number,
  upTo: number,
): void {
  let before = 0;
  let begun = false;
  for (let i = 1; i <= upTo; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    if (!begun && (start < before + length || i === upTo)) {
      const at = between(a, b, length > 0 ? (start - before) / length : 0);
      context.moveTo(at.x, at.y);
      begun = true;
    }
    if (begun && i < upTo) context.lineTo(b.x, b.y);
    before += length;
  }
}

function between(a: Position, b: Position, share: number): Position {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

/** The part of a segment in a box, as shares of its length (Liang and Barsky); null when it lies outside. */
function partWithin(a: Position, b: Position, { x, y, width, height }: Box): { from: number; to: number } | null {
  let [from, to] = [0, 1];
  const sides = [
    [a.x - b.x, a.x - x],
    [b.x - a.x, x + width - a.x],
    [a.y - b.y, a.y - y],
    [b.y - a.y, y + height - a.y],
  ] as const;
  for (const [way, room] of sides) {
    if (way === 0) {
      if (room < 0) return null;
    } else if (way < 0) from = Math.max(from, room / way);
    else to = Math.min(to, room / way);
    if (from > to) return null;
  }
  return { from, to };
}
