import type { Topology } from '../../shared/model/topology.ts';
import type { Box } from './boxes.ts';
import { boundsOf } from './routing/geometry.ts';

/** Around the cards of a region, in canvas pixels. */
export const regionPadding = 16;
/** Above the cards of a region: its name. */
export const regionTitle = 28;

export interface RegionBox extends Box {
  readonly region: string;
}

/** The container of each region: the box around its cards, with room for its name. */
export function regionBoxes(topology: Topology, cards: ReadonlyMap<string, Box>): RegionBox[] {
  const regions = Map.groupBy(topology.vpcs.values(), ({ region }) => region);
  return [...regions].map(([region, vpcs]) => {
    const { x, y, width, height } = boundsOf(vpcs.map(({ id }) => cards.get(id)!));
    return {
      region,
      x: x - regionPadding,
      y: y - regionTitle,
      width: width + 2 * regionPadding,
      height: regionTitle + height + regionPadding,
    };
  });
}
