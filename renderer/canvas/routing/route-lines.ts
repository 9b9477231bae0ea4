import type { Position } from '../../../shared/model/topology.ts';
import type { Box } from '../boxes.ts';
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

const clearance = 8;
const lane = 14;
const price = { bend: 40, crossing: 2000, shared: 400, corner: 60, around: 160, outside: 60, away: 3 } as const;

/** The corners of every line: out of a side, in right angles, through no card if there is a way, and beside each other. */
export function routeLines(lines: readonly Line[], boxes: ReadonlyMap<string, Box>): Map<string, readonly Position[]> {
  const cards = [...boxes];
  const drawing = boundsOf(boxes.values());
  const shaped = lines.flatMap((line) => {
    const from = boxes.get(line.from);
    const to = boxes.get(line.to);
    return from && to ? [{ line, shape: bestShape(line, from, to, cards, drawing) }] : [];
  });
  const ports = spreadPorts(
    shaped.flatMap(({ line: { id, from, to }, shape: { sides } }) => [
      { line: id, card: from, far: to, side: sides[0] },
      { line: id, card: to, far: from, side: sides[1] },
    ]),
    boxes,
  );
  const drawn: Segment[] = [];
  return new Map(
    shaped.map(({ line, shape }) => {
      const { id, from, to } = line;
      const start = pointOn(boxes.get(from)!, shape.sides[0], ports.get(`${id} ${from}`)!);
      const end = pointOn(boxes.get(to)!, shape.sides[1], ports.get(`${id} ${to}`)!);
      const points = inFreeLane(shape, start, end, obstaclesOf(line, cards), drawn);
      drawn.push(...segmentsOf(points));
      return [id, points];
    }),
  );
}

/** The shape with the shortest way, few bends and no card under it, judged from the middles of the sides. */
function bestShape(line: Line, from: Box, to: Box, cards: readonly (readonly [string, Box])[], drawing: Box): Shape {
  const others = obstaclesOf(line, cards);
  let best: Shape | undefined;
  let least = Infinity;
  for (const shape of shapesBetween(from, to)) {
    const [leaves, enters] = shape.sides;
    const points = pointsOf(shape, atMiddle(from, leaves), atMiddle(to, enters), restingPlace(shape));
    const turning = isAcross(leaves) !== isAcross(enters) ? price.corner : leaves === enters ? price.around : 0;
    const outside = points.every((point) => isInside(point, drawing)) ? 0 : price.outside;
    const cost = turning + outside + costOf(points, others);
    if (cost < least) [best, least] = [shape, cost];
  }
  return best!; // the ways around are always open
}

function atMiddle(box: Box, side: Side): Position {
  return pointOn(box, side, isAcross(side) ? middleOf(box).y : middleOf(box).x);
}

function obstaclesOf({ from, to }: Line, cards: readonly (readonly [string, Box])[]): Box[] {
  return cards.flatMap(([id, box]) => (id === from || id === to ? [] : [box]));
}

function costOf(points: readonly Position[], obstacles: readonly Box[]): number {
  let cost = (points.length - 2) * price.bend;
  for (const segment of segmentsOf(points)) {
    cost += lengthOf(segment);
    for (const box of obstacles) if (touches(segment, box, clearance)) cost += price.crossing;
  }
  return cost;
}

/** The middle part goes where it is closest to its resting place and neither on a card nor on another line. */
function inFreeLane(
  shape: Shape,
  start: Position,
  end: Position,
  obstacles: readonly Box[],
  drawn: readonly Segment[],
): Position[] {
  const rest = restingPlace(shape);
  const straight = pointsOf(shape, start, end, rest);
  if (!shape.channel || straight.length < 4) return straight;
  let best = straight;
  let least = Infinity;
  for (const channel of lanesAround(rest, shape.channel)) {
    const points = pointsOf(shape, start, end, channel);
    const shared = drawn.filter((segment) => runsAlong(segmentsOf(points)[1]!, segment)).length;
    const cost = costOf(points, obstacles) + shared * price.shared + Math.abs(channel - rest) * price.away;
    if (cost < least) [best, least] = [points, cost];
  }
  return best;
}

function lanesAround(rest: number, { low, high }: { readonly low: number; readonly high: number }): number[] {
  const lanes = [rest];
  for (let away = lane; rest - away > low + clearance || rest + away < high - clearance; away += lane) {
    if (rest + away < high - clearance) lanes.push(rest + away);
    if (rest - away > low + clearance) lanes.push(rest - away);
  }
  return lanes;
}

/** True when two lines lie on each other, or nearly, for a part of their way. */
function runsAlong(a: Segment, b: Segment): boolean {
  const upright = a.from.x === a.to.x;
  if (upright !== (b.from.x === b.to.x)) return false;
  const [at, along] = upright ? (['x', 'y'] as const) : (['y', 'x'] as const);
  return (
    Math.abs(a.from[at] - b.from[at]) < lane - 2 &&
    Math.max(a.from[along], a.to[along]) > Math.min(b.from[along], b.to[along]) &&
    Math.max(b.from[along], b.to[along]) > Math.min(a.from[along], a.to[along])
  );
}
