import type { Position, VpcId } from '../../shared/model/topology.ts';
import type { Drawing } from './cards.ts';
import type { RunElk } from './elk.ts';
import { insideRegion, type Block } from './region-inside.ts';
import { regionsApart } from './regions-apart.ts';

/** How far a layout is: regions done, of how many. */
export type OnProgress = (done: number, total: number) => void;

/** The cards of each region, placed within it; one region after the other, so that the work can be told and stopped. */
export async function blocksOf(
  { cards, links }: Drawing,
  runElk: RunElk,
  onProgress: OnProgress,
): Promise<readonly Block[]> {
  const byRegion = Map.groupBy(cards, ({ region }) => region);
  const regionOf = new Map(cards.map(({ id, region }) => [id, region]));
  const inside = Map.groupBy(
    links.filter(({ from, to }) => regionOf.get(from) === regionOf.get(to)),
    ({ from }) => regionOf.get(from)!,
  );
  const blocks: Block[] = [];
  onProgress(0, byRegion.size);
  for (const [region, own] of byRegion) {
    blocks.push(await insideRegion(region, { cards: own, links: inside.get(region) ?? [] }, runElk));
    onProgress(blocks.length, byRegion.size);
  }
  return blocks;
}

/** Where every card of some regions goes, the whole drawing beginning at `corner`. */
export async function cardsOfBlocks(
  blocks: readonly Block[],
  { cards, links }: Drawing,
  corner: Position,
  runElk: RunElk,
): Promise<ReadonlyMap<VpcId, Position>> {
  if (blocks.length === 0) return new Map();
  const known = new Map(cards.map(({ id, region }) => [id, region]));
  const regions = new Set(blocks.map(({ region }) => region));
  const between = links.filter(({ from, to }) => regions.has(known.get(from)!) && regions.has(known.get(to)!));
  const places = await regionsApart(blocks, between, known, runElk);
  const left = Math.min(...[...places.values()].map(({ x }) => x));
  const top = Math.min(...[...places.values()].map(({ y }) => y));
  return new Map(
    blocks.flatMap(({ region, cards: own }) => {
      const at = places.get(region)!;
      return [...blockAt(own, { x: corner.x + at.x - left, y: corner.y + at.y - top })];
    }),
  );
}

const grid = 8;
const onGrid = (value: number): number => Math.round(value / grid) * grid;

/** The cards of a block whose corner is at `corner`, on the grid. */
export function blockAt(cards: Block['cards'], corner: Position): ReadonlyMap<VpcId, Position> {
  return new Map([...cards].map(([id, { x, y }]) => [id, { x: onGrid(corner.x + x), y: onGrid(corner.y + y) }]));
}
