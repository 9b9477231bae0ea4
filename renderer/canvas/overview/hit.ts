import type { Position } from '../../../shared/model/topology.ts';
import { isInside } from '../routing/geometry.ts';
import type { Box } from '../boxes.ts';
import type { Scene } from './scene.ts';

/** What a point of the drawing lies on. */
export interface Hit {
  readonly type: 'vpcs' | 'peerings';
  readonly id: string;
}

/**
 * The card under a point, else the line that passes within `reach`. Every card and line is asked: ten thousand take less
 * than a millisecond, and nothing has to be kept in step with the drawing.
 */
export function hitAt(scene: Scene, at: Position, reach: number): Hit | null {
  for (let index = scene.cards.length - 1; index >= 0; index--) {
    const { id, box } = scene.cards[index]!;
    if (isInside(at, atLeast(box, 2 * reach))) return { type: 'vpcs', id };
  }
  let nearest: Hit | null = null;
  let least = reach * reach;
  for (const { id, points } of scene.lines) {
    for (let index = 1; index < points.length; index++) {
      const distance = squaredDistance(at, points[index - 1]!, points[index]!);
      if (distance > least) continue;
      least = distance;
      nearest = { type: 'peerings', id };
    }
  }
  return nearest;
}

/** A box that is at least so wide and high: a dot can be hit, too. */
function atLeast(box: Box, side: number): Box {
  const [wider, higher] = [Math.max(0, side - box.width), Math.max(0, side - box.height)];
  return { x: box.x - wider / 2, y: box.y - higher / 2, width: box.width + wider, height: box.height + higher };
}

function squaredDistance({ x, y }: Position, from: Position, to: Position): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length));
  return (x - from.x - along * dx) ** 2 + (y - from.y - along * dy) ** 2;
}
