import type { Position, VpcId } from '../../shared/model/topology.ts';
import type { Box } from '../canvas/boxes.ts';

/** Between a card that was moved out of the way and the one in its way. */
const clearance = 32;

/** True when the boxes come closer to each other than the clearance. */
export function collide(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + clearance &&
    b.x < a.x + a.width + clearance &&
    a.y < b.y + b.height + clearance &&
    b.y < a.y + a.height + clearance
  );
}

/** How far down boxes have to go together until none meets one of `fixed`. */
export function downUntilClear(boxes: readonly Box[], fixed: readonly Box[]): number {
  let down = 0;
  for (;;) {
    let further = 0;
    for (const box of boxes) {
      const at = { ...box, y: box.y + down };
      for (const other of fixed) {
        if (collide(at, other)) further = Math.max(further, other.y + other.height + clearance - at.y);
      }
    }
    if (further === 0) return down;
    down += Math.ceil(further / 8) * 8;
  }
}

/** Moves each card that meets a fixed one down, below it and below every card that it would meet there. */
export function clearOf(cards: ReadonlyMap<VpcId, Box>, fixed: readonly Box[]): ReadonlyMap<VpcId, Position> {
  const standing = [...fixed];
  const inRows = [...cards].sort(([, a], [, b]) => a.y - b.y);
  const hit = inRows.filter(([, box]) => fixed.some((other) => collide(box, other)));
  const moved = new Set(hit.map(([id]) => id));
  for (const [id, box] of inRows) if (!moved.has(id)) standing.push(box);
  const places = new Map<VpcId, Position>([...cards].map(([id, { x, y }]) => [id, { x, y }]));
  for (const [id, box] of hit) {
    const at = { ...box, y: box.y + downUntilClear([box], standing) };
    places.set(id, { x: at.x, y: at.y });
    standing.push(at);
  }
  return places;
}
