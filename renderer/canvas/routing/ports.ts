import type { Box } from '../boxes.ts';
import { isAcross, middleOf, type Side } from './geometry.ts';

/** One end of a line: the side of the card that it uses, and the card at its other end. */
export interface LineEnd {
  readonly line: string;
  readonly card: string;
  readonly far: string;
  readonly side: Side;
}

const widest = 28;
const rim = 12;
const smallStep = 32;

/**
 * Where on its side each end sits, keyed by `line card`: lines that share a side spread over it in the order of their
 * other ends, so that they do not cross there, and the two ends of a line that could be straight are straight.
 */
export function spreadPorts(ends: readonly LineEnd[], boxes: ReadonlyMap<string, Box>): Map<string, number> {
  const groups = Map.groupBy(ends, ({ card, side }) => `${card} ${side}`);
  const places = new Map<string, number>();
  for (const group of groups.values()) {
    const { card, side, far } = group[0]!;
    const partners = groups.get(`${far} ${opposite[side]}`) ?? [];
    const sharedWith = group.length === partners.length && group.every((end) => end.far === far) ? far : null;
    const meets = sharedWith !== null && partners.every((end) => end.far === card);
    const [low, high] = meets ? common(boxes.get(card)!, boxes.get(far)!, side) : extent(boxes.get(card)!, side);
    const straight = meets && high - low >= (group.length - 1) * rim;
    const [from, to] = straight ? [low, high] : extent(boxes.get(card)!, side);
    const step = Math.min(widest, (to - from) / (group.length + 1));
    const order = group.toSorted(
      (a, b) => reach(boxes.get(a.far)!, side) - reach(boxes.get(b.far)!, side) || (a.line < b.line ? -1 : 1),
    );
    order.forEach(({ line }, index) => {
      places.set(`${line} ${card}`, Math.round((from + to) / 2 + (index - (order.length - 1) / 2) * step));
    });
  }
  for (const end of ends) straighten(end, groups, places, boxes);
  return places;
}

/** Takes the small step out of a line whose two ends almost face each other, where this end has room to move. */
function straighten(
  { line, card, far, side }: LineEnd,
  groups: ReadonlyMap<string, readonly LineEnd[]>,
  places: Map<string, number>,
  boxes: ReadonlyMap<string, Box>,
): void {
  if (!groups.get(`${far} ${opposite[side]}`)?.some((end) => end.line === line)) return;
  const wanted = places.get(`${line} ${far}`)!;
  const step = Math.abs(wanted - places.get(`${line} ${card}`)!);
  const [low, high] = extent(boxes.get(card)!, side);
  if (step === 0 || step > smallStep || wanted < low || wanted > high) return;
  const neighbours = groups.get(`${card} ${side}`)!.filter((end) => end.line !== line);
  if (neighbours.every((end) => Math.abs(places.get(`${end.line} ${card}`)! - wanted) >= rim)) {
    places.set(`${line} ${card}`, wanted);
  }
}

const opposite: Readonly<Record<Side, Side>> = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' };

function extent({ x, y, width, height }: Box, side: Side): [number, number] {
  return isAcross(side) ? [y + rim, y + height - rim] : [x + rim, x + width - rim];
}

/** What two facing sides have in common. */
function common(a: Box, b: Box, side: Side): [number, number] {
  const [lowA, highA] = extent(a, side);
  const [lowB, highB] = extent(b, side);
  return [Math.max(lowA, lowB), Math.min(highA, highB)];
}

function reach(box: Box, side: Side): number {
  return isAcross(side) ? middleOf(box).y : middleOf(box).x;
}
