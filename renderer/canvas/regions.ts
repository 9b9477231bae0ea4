import type { Topology } from '../../shared/model/topology.ts';
import type { Box } from './boxes.ts';
import { boundsOf } from './routing/geometry.ts';

const padding = 16;
const title = 28;

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
      x: x - padding,
      y: y - title,
      width: width + 2 * padding,
      height: title + height + padding,
    };
  });
}
