import type { Box } from './boxes.ts';
import { depthAt, type Depth } from './depth.ts';
import { overlaps } from './routing/box-index.ts';

/** The part of the drawing that is kept mounted: what is seen, and a rim around it. */
export interface Seen {
  readonly depth: Depth;
  readonly box: Box;
}

/** What React Flow knows of its view: x, y and zoom, and its size on the screen. */
export interface FlowView {
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}

/** On the screen, in pixels: as far as this can be panned before anything has to be mounted. */
const rim = 160;
/** A part that was mounted for a view this many times as wide is too large to keep. */
const slack = 2.2;

/** The box of the drawing that is on the screen, in canvas pixels. */
export function boxInView({ transform: [x, y, zoom], width, height }: FlowView, margin = 0): Box {
  return {
    x: (-x - margin) / zoom,
    y: (-y - margin) / zoom,
    width: (width + 2 * margin) / zoom,
    height: (height + 2 * margin) / zoom,
  };
}

/** The part to mount; the one from before for as long as the view stays within it. */
export function seenFrom(view: FlowView, last?: Seen): Seen {
  const depth = depthAt(view.transform[2]);
  const now = boxInView(view);
  if (last?.depth === depth && holds(last.box, now) && last.box.width < slack * (now.width + 1)) return last;
  return { depth, box: boxInView(view, rim) };
}

export function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** The cards of which something lies in the box, in reading order: row by row, from left to right. */
export function cardsWithin(boxes: ReadonlyMap<string, Box>, part: Box): string[] {
  const found: { readonly id: string; readonly box: Box }[] = [];
  for (const [id, box] of boxes) if (overlaps(box, part)) found.push({ id, box });
  return inReadingOrder(found).map(({ id }) => id);
}

/** A row is what starts within a card's head of its first card. */
const row = 32;

function inReadingOrder<T extends { readonly box: Box }>(cards: readonly T[]): T[] {
  const byTop = cards.toSorted((a, b) => a.box.y - b.box.y);
  let top = -Infinity;
  const rows = new Map<T, number>();
  for (const card of byTop) {
    if (card.box.y - top > row) top = card.box.y;
    rows.set(card, top);
  }
  return byTop.toSorted((a, b) => rows.get(a)! - rows.get(b)! || a.box.x - b.box.x);
}
