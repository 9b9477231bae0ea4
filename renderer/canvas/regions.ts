import type { Topology } from '../../shared/model/topology.ts';
import type { Box } from './boxes.ts';

const padding = 16;
const title = 28;

export interface RegionBox extends Box {
  readonly region: string;
}

/** The container of each region: the box around its cards, with room for its name. */
export function regionBoxes(topology: Topology, cards: ReadonlyMap<string, Box>): RegionBox[] {
  const regions = Map.groupBy(topology.vpcs.values(), ({ region }) => region);
  return [...regions].map(([region, vpcs]) => {
    const boxes = vpcs.map(({ id }) => cards.get(id)!);
    const left = Math.min(...boxes.map(({ x }) => x)) - padding;
    const top = Math.min(...boxes.map(({ y }) => y)) - title;
    const right = Math.max(...boxes.map(({ x, width }) => x + width)) + padding;
    const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + padding;
    return { region, x: left, y: top, width: right - left, height: bottom - top };
  });
}
