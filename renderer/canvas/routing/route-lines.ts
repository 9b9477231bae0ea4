import type { Position } from '../../../shared/model/topology.ts';
import type { Box } from '../boxes.ts';
import { boxAround, BoxIndex } from './box-index.ts';
import { boundsOf, isAcross, isInside, lengthOf, middleOf, pointOn, segmentsOf, touches } from './geometry.ts';
import type { Segment, Side } from './geometry.ts';
import { spreadPorts } from './ports.ts';
import { pointsOf, restingPlace, shapesBetween, type Shape } from './shapes.ts';

/** A line to be drawn between two cards. */
export interface Line {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** What is there already: the cards, and the middle parts of the lines that have found their way. */
interface Surroundings {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly cards: BoxIndex<string>;
  readonly drawn: BoxIndex<Segment>;
  readonly bounds: Box;
}

const clearance = 8;
const lane = 14;
const mostLanes = 24;
const price = { bend: 40, crossing: 2000, corner: 60, around: 160, outside: 60 } as const;

/** The corners of every line: out of a side, in right angles, through no card if there is a way, and beside each other. */
export function routeLines(lines: readonly Line[], boxes: ReadonlyMap<string, Box>): Map<string, readonly Position[]> {
  const around: Surroundings = {
    boxes,
    cards: new BoxIndex(),
    drawn: new BoxIndex(),
    bounds: boundsOf(boxes.values()),
  };
  for (const [id, box] of boxes) around.cards.add(box, id);
  const shaped = lines
    .filter(({ from, to }) => boxes.has(from) && boxes.has(to))
    .map((line) => ({ line, shape: bestShape(line, around) }));
  const ports = spreadPorts(
    shaped.flatMap(({ line: { id, from, to }, shape: { sides } }) => [
      { line: id, card: from, far: to, side: sides[0] },
      { line: id, card: to, far: from, side: sides[1] },
    ]),
    boxes,
  );
  return new Map(
    shaped.map(({ line, shape }) => {
      const { id, from, to } = line;
      const start = pointOn(boxes.get(from)!, shape.sides[0], ports.get(`${id} ${from}`)!);
      const end = pointOn(boxes.get(to)!, shape.sides[1], ports.get(`${id} ${to}`)!);
      return [id, inFreeLane(line, shape, start, end, around)];
    }),
  );
}

/** The shape with the shortest way, few bends and no card under it, judged from the middles of the sides. */
function bestShape(line: Line, around: Surroundings): Shape {
  const from = around.boxes.get(line.from)!;
  const to = around.boxes.get(line.to)!;
  let best: Shape | undefined;
  let least = Infinity;
  for (const shape of shapesBetween(from, to)) {
    const [leaves, enters] = shape.sides;
    const points = pointsOf(shape, atMiddle(from, leaves), atMiddle(to, enters), restingPlace(shape));
    const turning = isAcross(leaves) !== isAcross(enters) ? price.corner : leaves === enters ? price.around : 0;
    const outside = points.every((point) => isInside(point, around.bounds)) ? 0 : price.outside;
    const length = segmentsOf(points).reduce((sum, segment) => sum + lengthOf(segment), 0);
    let cost = turning + outside + length + (points.length - 2) * price.bend;
    if (cost < least) cost += crossings(points, line, around) * price.crossing;
    if (cost < least) [best, least] = [shape, cost];
  }
  return best!; // a card can always be gone around
}

function atMiddle(box: Box, side: Side): Position {
  return pointOn(box, side, isAcross(side) ? middleOf(box).y : middleOf(box).x);
}

/** How many cards lie under a line: others count from a little way off, its own two only where it runs through them. */
function crossings(points: readonly Position[], { from, to }: Line, { boxes, cards }: Surroundings): number {
  let count = 0;
  for (const segment of segmentsOf(points)) {
    count += cards.count(boxAround(segment, clearance), (id) => id === from || id === to);
    if (touches(segment, boxes.get(from)!) || touches(segment, boxes.get(to)!)) count++;
  }
  return count;
}

/** The middle part goes where it is closest to its resting place and neither on a card nor on another line. */
function inFreeLane(line: Line, shape: Shape, start: Position, end: Position, around: Surroundings): Position[] {
  const rest = restingPlace(shape);
  const straight = pointsOf(shape, start, end, rest);
  if (!shape.channel || straight.length < 4) return straight;
  let best = straight;
  let least = Infinity;
  for (const channel of lanesAround(rest, shape.channel)) {
    const points = pointsOf(shape, start, end, channel);
    const middle = segmentsOf(points)[1]!;
    const upright = middle.from.x === middle.to.x;
    const shared = around.drawn.count(
      boxAround(middle, lane / 2 - 1),
      (other) => (other.from.x === other.to.x) !== upright,
    );
    const trouble = crossings(points, line, around) * 5 + shared;
    if (trouble < least) [best, least] = [points, trouble];
    if (trouble === 0) break;
  }
  const middle = segmentsOf(best)[1]!;
  around.drawn.add(boxAround(middle, lane / 2), middle);
  return best;
}

/** The lanes of a channel, from its resting place outwards. */
function* lanesAround(rest: number, { low, high }: { readonly low: number; readonly high: number }): Generator<number> {
  yield rest;
  for (let step = 1; step <= mostLanes / 2; step++) {
    if (rest + step * lane < high - clearance) yield rest + step * lane;
    if (rest - step * lane > low + clearance) yield rest - step * lane;
  }
}
