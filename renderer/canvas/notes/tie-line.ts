import type { Note, Position, Topology } from '../../../shared/model/topology.ts';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import type { Box } from '../boxes.ts';
import { middleOf } from '../routing/geometry.ts';
import { cardOf } from '../subject-place.ts';

/** The line from a note to what it is about: from the rim of the one to the rim of the other. */
export interface Tie {
  readonly from: Position;
  readonly to: Position;
}

/** The tie of a note whose box is `note`; undefined when it is about nothing that is drawn. */
export function tieOf(
  topology: Topology,
  about: Note['about'],
  note: Box,
  boxes: ReadonlyMap<string, Box>,
  lineOf: (peering: string) => readonly Position[] | undefined,
): Tie | undefined {
  if (!about) return undefined;
  if (about.type === 'peerings') {
    const points = lineOf(about.id);
    if (!points || points.length < 2) return undefined;
    const to = halfWay(points);
    return { from: rimTowards(note, to), to };
  }
  const card = boxes.get(cardOf(topology, about as Subject) ?? '');
  if (!card) return undefined;
  return { from: rimTowards(note, middleOf(card)), to: rimTowards(card, middleOf(note)) };
}

/** The point of a box's rim on the way from its middle to `target`. */
export function rimTowards(box: Box, target: Position): Position {
  const middle = middleOf(box);
  const [across, down] = [target.x - middle.x, target.y - middle.y];
  if (across === 0 && down === 0) return middle;
  const scale = Math.min(
    1,
    across === 0 ? Infinity : box.width / 2 / Math.abs(across),
    down === 0 ? Infinity : box.height / 2 / Math.abs(down),
  );
  return { x: middle.x + across * scale, y: middle.y + down * scale };
}

/** The middle of a line's length. */
function halfWay(points: readonly Position[]): Position {
  const lengths = points.slice(1).map((to, index) => Math.hypot(to.x - points[index]!.x, to.y - points[index]!.y));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const [a, b] = [points[index]!, points[index + 1]!];
      return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length };
    }
    left -= length;
  }
  return points.at(-1)!;
}
