import type { Position, Topology } from '../../../shared/model/topology.ts';
import { noteBox, noteNodeId } from '../notes/note-box.ts';
import { middleOf } from '../routing/geometry.ts';
import { inReadingOrder } from './reading-order.ts';
import { placedBoxes } from './selected.ts';

/** A card, a note or a line that takes the focus: the id of its node or edge, where it begins, and where its middle is. */
export interface CanvasStop {
  readonly key: string;
  readonly at: Position;
  readonly middle: Position;
}

const known = new WeakMap<Topology, readonly CanvasStop[]>();

/** What Tab goes through on the canvas, in reading order; worked out once per state of the document. */
export function canvasStops(topology: Topology): readonly CanvasStop[] {
  let stops = known.get(topology);
  if (!stops) known.set(topology, (stops = inReadingOrder(allStops(topology))));
  return stops;
}

function allStops(topology: Topology): CanvasStop[] {
  const boxes = placedBoxes(topology);
  const cards = [...boxes].map(([key, box]) => ({ key, at: { x: box.x, y: box.y }, middle: middleOf(box) }));
  const notes = [...topology.notes.values()].map((note) => {
    const box = noteBox(note);
    return { key: noteNodeId(note.id), at: note.position, middle: middleOf(box) };
  });
  const lines = [...topology.peerings.values()].flatMap(({ id, requester, accepter }) => {
    const [from, to] = [boxes.get(requester), boxes.get(accepter)];
    if (!from || !to) return [];
    const [a, b] = [middleOf(from), middleOf(to)];
    const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    // Level lines come after the card that they leave, in its row.
    return [{ key: id, at: { x: middle.x, y: Math.abs(a.y - b.y) < 96 ? Math.min(from.y, to.y) : middle.y }, middle }];
  });
  return [...cards, ...notes, ...lines];
}
