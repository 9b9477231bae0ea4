import type { Position, Topology } from '../../../shared/model/topology.ts';
import type { Box } from '../boxes.ts';
import { noteBox } from '../notes/note-box.ts';
import { boundsOf } from '../routing/geometry.ts';
import { placedBoxes } from './selected.ts';

const grid = 8;
const gap = 56;
const around = 16;

/**
 * Where the cards and notes of a fragment go, by id, as a group: `below` the place that they have, or around a point; on
 * down from there until no card lies under them.
 */
export function freePlaces(
  topology: Topology,
  fragment: Topology,
  where: 'same' | 'below' | Position,
): ReadonlyMap<string, Position> {
  const boxes = new Map<string, Box>(placedBoxes(fragment));
  for (const note of fragment.notes.values()) boxes.set(note.id, noteBox(note));
  if (boxes.size === 0) return new Map();
  const bounds = boundsOf(boxes.values());
  const start = startOf(bounds, where);
  const others = [...placedBoxes(topology).values(), ...[...topology.notes.values()].map(noteBox)];
  const shift = { x: start.x - bounds.x, y: start.y - bounds.y };
  for (;;) {
    const inTheWay = others.filter((other) => [...boxes.values()].some((box) => meet(moved(box, shift), other)));
    if (inTheWay.length === 0) break;
    const lowest = Math.max(...inTheWay.map((other) => other.y + other.height));
    const down = lowest + (where === 'below' ? gap : around) - (bounds.y + shift.y);
    shift.y += Math.max(grid, Math.ceil(down / grid) * grid);
  }
  return new Map([...boxes].map(([id, box]) => [id, { x: moved(box, shift).x, y: moved(box, shift).y }]));
}

function startOf({ x, y, width, height }: Box, where: 'same' | 'below' | Position): Position {
  if (where === 'same') return { x, y };
  if (where === 'below') return { x, y: y + height + gap };
  const onGrid = (value: number): number => Math.round(value / grid) * grid;
  return { x: onGrid(where.x - width / 2), y: onGrid(where.y - height / 2) };
}

const moved = (box: Box, by: Position): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y });

function meet(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + around &&
    b.x < a.x + a.width + around &&
    a.y < b.y + b.height + around &&
    b.y < a.y + a.height + around
  );
}
