import type { Position, Topology, VpcId } from '../../shared/model/topology.ts';
import { cardHeights, cardWidth } from './card-size.ts';

const padding = 16;
const title = 28;

export interface RegionBounds {
  readonly region: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The container of each region: the box around its cards. */
export function regionBounds(topology: Topology, placement: ReadonlyMap<VpcId, Position>): RegionBounds[] {
  const heights = cardHeights(topology);
  const boxes = new Map<string, { left: number; top: number; right: number; bottom: number }>();
  for (const vpc of topology.vpcs.values()) {
    const { x, y } = placement.get(vpc.id)!;
    const bottom = y + heights.get(vpc.id)!;
    const box = boxes.get(vpc.region);
    if (!box) boxes.set(vpc.region, { left: x, top: y, right: x + cardWidth, bottom });
    else {
      box.left = Math.min(box.left, x);
      box.top = Math.min(box.top, y);
      box.right = Math.max(box.right, x + cardWidth);
      box.bottom = Math.max(box.bottom, bottom);
    }
  }
  return [...boxes].map(([region, { left, top, right, bottom }]) => ({
    region,
    x: left - padding,
    y: top - padding - title,
    width: right - left + 2 * padding,
    height: bottom - top + 2 * padding + title,
  }));
}
