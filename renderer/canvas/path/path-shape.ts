import type { PeeringId, Position, Topology, VpcId } from '../../../shared/model/topology.ts';
import type { Hop } from '../../../shared/reach/trace.ts';
import { subnetsOfVpc } from '../../store/indexes.ts';
import type { Box } from '../boxes.ts';

/** Where things are drawn. */
export interface Drawn {
  readonly boxes: ReadonlyMap<VpcId, Box>;
  readonly lineOf: (peering: PeeringId) => readonly Position[] | undefined;
}

/** One direction of a path as it is drawn. */
export interface LegShape {
  /** The lines that it follows, one after the other; none while it stays in one card. */
  readonly lines: readonly (readonly Position[])[];
  /** Where the packets die, or leave the drawing. */
  readonly end: Position | null;
}

/** How far the two directions run beside the line of a peering. */
const aside = 3.5;
const rowHeight = 24;
const foot = 6;

/** The row of a subnet in its card. */
export function rowBox(topology: Topology, { boxes }: Drawn, id: string): Box | null {
  const subnet = topology.subnets.get(id);
  const box = subnet && boxes.get(subnet.vpc);
  if (!subnet || !box) return null;
  const rows = subnetsOfVpc(topology, subnet.vpc);
  const fromBelow = rows.length - rows.findIndex((row) => row.id === id);
  return { x: box.x, y: box.y + box.height - foot - fromBelow * rowHeight, width: box.width, height: rowHeight };
}

/** The lines of a direction, from hop to hop over the lines of peerings, as far as the packets get. */
export function legShape(topology: Topology, hops: readonly Hop[], drawn: Drawn): LegShape {
  const lines: Position[][] = [];
  let at: VpcId | undefined;
  let row: Box | null = null;
  let end: Position | null = null;
  hops.forEach((hop, index) => {
    const { type, id } = hop.at;
    const last = index === hops.length - 1;
    if (type === 'peering') {
      const along = lineFrom(topology, drawn, id, at);
      if (!along) return;
      const whole = beside(row ? fromRow(row, along.points) : along.points);
      const dies = last && hop.result === 'stopped';
      const points = dies ? firstPart(whole, 0.5) : whole;
      lines.push(points);
      at = along.to;
      row = null;
      end = points.at(-1)!;
      return;
    }
    if (type === 'subnet') {
      at = topology.subnets.get(id)?.vpc;
      row = rowBox(topology, drawn, id);
      const before = lines.at(-1);
      if (before && row) intoRow(before, row);
      end =
        (before && index > 0 ? before.at(-1) : undefined) ??
        (row && { x: row.x + row.width, y: row.y + row.height / 2 });
      return;
    }
    const home = type === 'vpc' ? id : (topology.gateways.get(id)?.vpc ?? at);
    const box = drawn.boxes.get(home ?? '');
    if (type === 'vpc' || !end) end ??= box ? { x: box.x + box.width, y: box.y + box.height / 2 } : null;
  });
  return { lines, end };
}

/** The line of a peering in the direction in which it leaves a VPC. */
function lineFrom(topology: Topology, { lineOf }: Drawn, id: PeeringId, from: VpcId | undefined) {
  const peering = topology.peerings.get(id);
  const points = peering && lineOf(id);
  if (!peering || !points || points.length < 2) return null;
  // packets from outside come over a peer's gateway: they start at the other end
  const forwards = from === undefined || from === peering.requester;
  return forwards ? { points, to: peering.accepter } : { points: points.toReversed(), to: peering.requester };
}

/** Begins at the height of the row, along the side of its card, where the line leaves at a side. */
function fromRow(row: Box, points: readonly Position[]): readonly Position[] {
  const [port] = points as [Position, ...Position[]];
  return isAtSide(row, port) ? [{ x: port.x, y: middle(row) }, ...points] : points;
}

/** Ends at the height of the row. */
function intoRow(points: Position[], row: Box): void {
  const port = points.at(-1)!;
  if (isAtSide(row, port)) points.push({ x: port.x, y: middle(row) });
}

const middle = ({ y, height }: Box): number => y + height / 2;
const isAtSide = ({ x, width }: Box, port: Position): boolean =>
  Math.abs(port.x - x) <= 2 * aside || Math.abs(port.x - x - width) <= 2 * aside;

/** The line moved to the right of its direction, so that the two directions lie on both sides of it. */
function beside(points: readonly Position[]): Position[] {
  const normals = points.slice(1).map((point, index) => {
    const from = points[index]!;
    const length = Math.hypot(point.x - from.x, point.y - from.y) || 1;
    return { x: -(point.y - from.y) / length, y: (point.x - from.x) / length };
  });
  return points.map((point, index) => {
    const [a, b] = [normals[index - 1], normals[index]];
    const straight = a && b && a.x === b.x && a.y === b.y;
    const x = straight ? a.x : (a?.x ?? 0) + (b?.x ?? 0);
    const y = straight ? a.y : (a?.y ?? 0) + (b?.y ?? 0);
    return { x: point.x + x * aside, y: point.y + y * aside };
  });
}

/** The place on a line at a part of its length, and the direction there in degrees. */
export function pointAlong(points: readonly Position[], part: number): Position & { readonly angle: number } {
  let rest = lengthOf(points) * part;
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!];
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (rest <= length || i === points.length - 1) {
      const share = length === 0 ? 0 : Math.min(1, rest / length);
      return {
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
        angle: (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI,
      };
    }
    rest -= length;
  }
  return { ...points[0]!, angle: 0 };
}

function firstPart(points: readonly Position[], part: number): Position[] {
  const { x, y } = pointAlong(points, part);
  let rest = lengthOf(points) * part;
  const kept = [points[0]!];
  for (let i = 1; i < points.length; i++) {
    rest -= Math.hypot(points[i]!.x - points[i - 1]!.x, points[i]!.y - points[i - 1]!.y);
    if (rest <= 0) break;
    kept.push(points[i]!);
  }
  return [...kept, { x, y }];
}

function lengthOf(points: readonly Position[]): number {
  return points.slice(1).reduce((sum, to, i) => sum + Math.hypot(to.x - points[i]!.x, to.y - points[i]!.y), 0);
}
