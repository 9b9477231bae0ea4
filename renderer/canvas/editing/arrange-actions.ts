import { useDocument } from '../../store/document.ts';
import { useSession } from '../../store/session.ts';
import type { Box } from '../boxes.ts';
import { moveNodes } from '../gestures.ts';
import { noteBox, noteNodeId } from '../notes/note-box.ts';
import { aligned, distributed, type Alignment, type Axis } from './align.ts';
import { lockedCards } from './locks.ts';
import { placedBoxes } from './selected.ts';

/** The boxes of what is selected and can be moved, by the ids of their nodes. */
export function movableSelection(): ReadonlyMap<string, Box> {
  const { topology } = useDocument.getState();
  const boxes = new Map<string, Box>();
  if (!topology) return boxes;
  const placed = placedBoxes(topology);
  const locked = lockedCards();
  for (const { type, id } of useSession.getState().selection) {
    const card = type === 'vpcs' && !locked.has(id) ? placed.get(id) : undefined;
    const note = type === 'notes' ? topology.notes.get(id) : undefined;
    if (card) boxes.set(id, card);
    if (note) boxes.set(noteNodeId(id), noteBox(note));
  }
  return boxes;
}

export function alignSelection(to: Alignment): void {
  const boxes = movableSelection();
  if (boxes.size > 1) moveNodes(aligned(boxes, to));
}

export function distributeSelection(along: Axis): void {
  const boxes = movableSelection();
  if (boxes.size > 2) moveNodes(distributed(boxes, along));
}
