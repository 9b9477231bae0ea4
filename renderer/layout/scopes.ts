import type { Position, Topology, VpcId } from '../../shared/model/topology.ts';
import { cardBoxes, cardHeights, cardWidth, type Box } from '../canvas/boxes.ts';
import { placementOf } from '../canvas/placement.ts';
import { regionBoxes } from '../canvas/regions.ts';
import { boundsOf } from '../canvas/routing/geometry.ts';
import { drawingOf } from './cards.ts';
import { clearOf, collide, downUntilClear } from './clear.ts';
import type { RunElk } from './elk.ts';
import { blockAt, blocksOf, cardsOfBlocks, type OnProgress } from './lay-out.ts';
import type { Block } from './region-inside.ts';

/** What is laid out: everything, what is selected, or only what nobody has placed yet. */
export type Scope =
  | { readonly of: 'everything' }
  | { readonly of: 'selection'; readonly vpcs: ReadonlySet<VpcId> }
  | { readonly of: 'unplaced' };

/** From the drawing that stands to a new one beside it. */
const beside = 240;

/** The VPCs that a layout may move: in its scope, and not locked. */
export function movable(topology: Topology, scope: Scope, locked: ReadonlySet<VpcId>): ReadonlySet<VpcId> {
  const vpcs = [...topology.vpcs.values()].filter(({ id, position }) => {
    if (locked.has(id)) return false;
    if (scope.of === 'selection') return scope.vpcs.has(id);
    return scope.of === 'everything' || position === undefined;
  });
  return new Set(vpcs.map(({ id }) => id));
}

/** Where the cards of a scope go. What is outside of it, or locked, stays, and nothing comes to lie on it. */
export async function arrange(
  topology: Topology,
  scope: Scope,
  locked: ReadonlySet<VpcId>,
  runElk: RunElk,
  onProgress: OnProgress,
): Promise<ReadonlyMap<VpcId, Position>> {
  const moving = movable(topology, scope, locked);
  if (moving.size === 0) return new Map();
  const boxes = cardBoxes(topology, placementOf(topology));
  const fixed = new Map([...boxes].filter(([id]) => !moving.has(id)));
  const drawing = drawingOf(topology, (id) => moving.has(id));
  const blocks = await blocksOf(drawing, runElk, onProgress);
  if (scope.of === 'unplaced' && fixed.size > 0) {
    const { places, left } = underTheirRegions(topology, blocks, fixed);
    const rest = new Set(left.flatMap(({ cards }) => [...cards.keys()]));
    const { x, y, width } = boundsOf([...fixed.values(), ...sized(topology, places).values()]);
    const others = drawingOf(topology, (id) => rest.has(id));
    return new Map([...places, ...(await cardsOfBlocks(left, others, { x: x + width + beside, y }, runElk))]);
  }
  const former = boundsOf([...moving].map((id) => boxes.get(id)!));
  const places = sized(topology, await cardsOfBlocks(blocks, drawing, former, runElk));
  if (scope.of === 'everything') return clearOf(places, [...fixed.values()]);
  const down = downUntilClear([...places.values()], [...fixed.values()]);
  return new Map([...places].map(([id, { x, y }]) => [id, { x, y: y + down }]));
}

/** Puts each block below the cards that its region has already, where there is room; what finds none is left. */
function underTheirRegions(topology: Topology, blocks: readonly Block[], fixed: ReadonlyMap<VpcId, Box>) {
  const there = { ...topology, vpcs: new Map([...topology.vpcs].filter(([id]) => fixed.has(id))) };
  const standing = new Map(regionBoxes(there, fixed).map((box) => [box.region, box]));
  const places = new Map<VpcId, Position>();
  const left: Block[] = [];
  for (const block of blocks) {
    const home = standing.get(block.region);
    // The block's own head room is its region's: its cards continue below those that are there.
    const at = home && { x: home.x, y: home.y + home.height, width: block.width, height: block.height };
    const others = [...standing.values()].filter(({ region }) => region !== block.region);
    if (!at || others.some((box) => collide(at, box))) {
      left.push(block);
      continue;
    }
    for (const [id, place] of blockAt(block.cards, at)) places.set(id, place);
    standing.set(block.region, { region: block.region, ...boundsOf([home, at]) });
  }
  return { places, left };
}

function sized(topology: Topology, places: ReadonlyMap<VpcId, Position>): ReadonlyMap<VpcId, Box> {
  const heights = cardHeights(topology);
  return new Map([...places].map(([id, at]) => [id, { ...at, width: cardWidth, height: heights.get(id)! }]));
}
