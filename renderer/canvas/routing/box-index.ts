import type { Box } from '../boxes.ts';
import type { Segment } from './geometry.ts';

const cell = 256;

/** Boxes by where they are, so that a question about one place does not ask all of them. */
export class BoxIndex<T> {
  readonly #cells = new Map<number, { readonly box: Box; readonly item: T }[]>();

  add(box: Box, item: T): void {
    for (const key of cellsOf(box)) {
      const entries = this.#cells.get(key);
      if (entries) entries.push({ box, item });
      else this.#cells.set(key, [{ box, item }]);
    }
  }

  /** How many of the boxes overlap `box`, those apart that `except` names. */
  count(box: Box, except: (item: T) => boolean): number {
    const seen = new Set<T>();
    for (const key of cellsOf(box)) {
      for (const { box: other, item } of this.#cells.get(key) ?? []) {
        if (!seen.has(item) && overlaps(box, other) && !except(item)) seen.add(item);
      }
    }
    return seen.size;
  }
}

/** The box that a segment fills when it is drawn `margin` wide at either side. */
export function boxAround({ from, to }: Segment, margin: number): Box {
  return {
    x: Math.min(from.x, to.x) - margin,
    y: Math.min(from.y, to.y) - margin,
    width: Math.abs(to.x - from.x) + 2 * margin,
    height: Math.abs(to.y - from.y) + 2 * margin,
  };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function* cellsOf({ x, y, width, height }: Box): Generator<number> {
  const right = Math.floor((x + width) / cell);
  const bottom = Math.floor((y + height) / cell);
  for (let column = Math.floor(x / cell); column <= right; column++) {
    for (let row = Math.floor(y / cell); row <= bottom; row++) yield column * 1_000_003 + row;
  }
}
