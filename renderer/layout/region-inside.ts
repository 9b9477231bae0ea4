import type { Position, VpcId } from '../../shared/model/topology.ts';
import { regionPadding, regionTitle } from '../canvas/regions.ts';
import type { Card, Drawing } from './cards.ts';
import type { RunElk } from './elk.ts';

/** The cards of a region, placed from its corner on, and how large it comes out with them. */
export interface Block {
  readonly region: string;
  readonly width: number;
  readonly height: number;
  readonly cards: ReadonlyMap<VpcId, Position>;
}

/** Above so many cards, or lines per card, layers come out as one long row; rows of cards read better. */
const mostLayered = 60;
const mostLinks = 1.5;

/** Room between cards for lines, and for the plate of a line from a card down to the next. */
const between = 64;

/** Places the cards of one region: in layers along their peerings, or packed when they are many or not connected. */
export async function insideRegion(region: string, { cards, links }: Drawing, runElk: RunElk): Promise<Block> {
  const layered = cards.length <= mostLayered && links.length > 0 && links.length <= cards.length * mostLinks;
  const laidOut = await runElk({
    id: region,
    layoutOptions: layered ? inLayers : packed,
    children: cards.map(({ id, width, height }) => ({ id, width, height })),
    edges: layered ? links.map(({ from, to }, index) => ({ id: `${index}`, sources: [from], targets: [to] })) : [],
  });
  return blockOf(region, cards, new Map(laidOut.children!.map(({ id, x, y }) => [id, { x: x!, y: y! }])));
}

const inLayers = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.aspectRatio': '1.3',
  'elk.spacing.nodeNode': `${between}`,
  'elk.spacing.componentComponent': `${between}`,
  'elk.layered.spacing.nodeNodeBetweenLayers': `${between}`,
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
};
const packed = {
  'elk.algorithm': 'rectpacking',
  'elk.aspectRatio': '1.3',
  'elk.spacing.nodeNode': `${between}`,
};

function blockOf(region: string, cards: readonly Card[], at: ReadonlyMap<VpcId, Position>): Block {
  const left = Math.min(...cards.map(({ id }) => at.get(id)!.x));
  const top = Math.min(...cards.map(({ id }) => at.get(id)!.y));
  const right = Math.max(...cards.map(({ id, width }) => at.get(id)!.x + width));
  const bottom = Math.max(...cards.map(({ id, height }) => at.get(id)!.y + height));
  return {
    region,
    width: right - left + 2 * regionPadding,
    height: bottom - top + regionTitle + regionPadding,
    cards: new Map(
      cards.map(({ id }) => {
        const { x, y } = at.get(id)!;
        return [id, { x: x - left + regionPadding, y: y - top + regionTitle }];
      }),
    ),
  };
}
