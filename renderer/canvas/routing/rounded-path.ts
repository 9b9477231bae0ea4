import type { Position } from '../../../shared/model/topology.ts';
import { lengthOf, segmentsOf } from './geometry.ts';

const radius = 8;

/** The path of a line in right angles, its corners rounded. */
export function roundedPath(points: readonly Position[]): string {
  const segments = segmentsOf(points);
  const [first] = points;
  if (!first) return '';
  let path = `M${first.x} ${first.y}`;
  segments.forEach((segment, index) => {
    const next = segments[index + 1];
    const { to } = segment;
    if (!next) {
      path += `L${to.x} ${to.y}`;
      return;
    }
    const bend = Math.min(radius, lengthOf(segment) / 2, lengthOf(next) / 2);
    const before = towards(to, segment.from, bend);
    const after = towards(to, next.to, bend);
    path += `L${before.x} ${before.y}Q${to.x} ${to.y} ${after.x} ${after.y}`;
  });
  return path;
}

function towards(from: Position, to: Position, way: number): Position {
  return { x: from.x + Math.sign(to.x - from.x) * way, y: from.y + Math.sign(to.y - from.y) * way };
}
