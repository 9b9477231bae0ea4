import type { NodePositionChange } from '@xyflow/react';
import type { Position, VpcId } from '../../shared/model/topology.ts';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { lockedCards } from './editing/locks.ts';
import { settledBoxes } from './settled-boxes.ts';

/** Where the selected cards go that are not mounted, when those that are mounted are dragged: the same way. */
export function dragAlong(moves: readonly NodePositionChange[]): readonly (readonly [VpcId, Position])[] {
  const { topology } = useDocument.getState();
  const { selection } = useSession.getState();
  if (!topology || selection.length <= moves.length) return [];
  const boxes = settledBoxes(topology);
  const leader = moves.find(({ id, position }) => position && boxes.has(id));
  const from = leader && boxes.get(leader.id);
  if (!from || !leader.position || !selection.some(({ id }) => id === leader.id)) return [];
  const [dx, dy] = [leader.position.x - from.x, leader.position.y - from.y];
  const moved = new Set(moves.map(({ id }) => id));
  const locked = lockedCards();
  return selection.flatMap(({ type, id }) => {
    const box = type === 'vpcs' && !moved.has(id) && !locked.has(id) ? boxes.get(id) : undefined;
    return box ? [[id, { x: box.x + dx, y: box.y + dy }] as const] : [];
  });
}
