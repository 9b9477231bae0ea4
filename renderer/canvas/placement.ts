import type { Position, Topology, VpcId } from '../../shared/model/topology.ts';
import { cardHeights, cardWidth } from './boxes.ts';

const columnGap = 320;
/** Between two cards, one above the other: room for the plate of a peering between them. */
export const rowGap = 56;

/** Where each card is: as it was put, or, for a design that came without positions, in a column per region. */
export function placementOf(topology: Topology): ReadonlyMap<VpcId, Position> {
  const placement = new Map<VpcId, Position>();
  const columns = new Map<string, { readonly x: number; y: number }>();
  const heights = cardHeights(topology);
  let right = 0;
  for (const { id, position } of topology.vpcs.values()) {
    if (!position) continue;
    placement.set(id, position);
    right = Math.max(right, position.x + cardWidth + columnGap);
  }
  for (const vpc of topology.vpcs.values()) {
    if (vpc.position) continue;
    let column = columns.get(vpc.region);
    if (!column) {
      column = { x: right + columns.size * (cardWidth + columnGap), y: 0 };
      columns.set(vpc.region, column);
    }
    placement.set(vpc.id, { x: column.x, y: column.y });
    column.y += heights.get(vpc.id)! + rowGap;
  }
  return placement;
}
