import ELK from 'elkjs/lib/elk.bundled.js';
import { expect, test } from 'vitest';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { moveVpcs } from '../../../shared/model/edits/vpcs.ts';
import { applyPatch } from '../../../shared/model/patch.ts';
import type { Topology, Vpc, VpcId } from '../../../shared/model/topology.ts';
import { cardBoxes, type Box } from '../../../renderer/canvas/boxes.ts';
import { placementOf } from '../../../renderer/canvas/placement.ts';
import { regionBoxes } from '../../../renderer/canvas/regions.ts';
import { boundsOf } from '../../../renderer/canvas/routing/geometry.ts';
import { arrange, movable, type Scope } from '../../../renderer/layout/scopes.ts';
import { generate } from '../../bench/generate.ts';

const elk = new ELK();
const unlocked: ReadonlySet<VpcId> = new Set();
const everything: Scope = { of: 'everything' };

async function laidOut(topology: Topology, scope: Scope, locked = unlocked): Promise<Topology> {
  const places = await arrange(
    topology,
    scope,
    locked,
    (graph) => elk.layout(graph),
    () => {},
  );
  const moved = moveVpcs(topology, places);
  if (!moved.ok) throw new Error(moved.problem.message);
  return applyPatch(topology, moved.value);
}

const boxesOf = (topology: Topology) => cardBoxes(topology, placementOf(topology));
const unplaced = (topology: Topology, which: (vpc: Vpc) => boolean = () => true): Topology => ({
  ...topology,
  vpcs: new Map(
    [...topology.vpcs].map(([id, vpc]) => {
      const { position: _, ...rest } = vpc;
      return [id, which(vpc) ? rest : vpc];
    }),
  ),
});

function overlapping(boxes: Iterable<Box>): number {
  const sorted = [...boxes].sort((a, b) => a.x - b.x);
  let count = 0;
  for (const [index, a] of sorted.entries()) {
    for (const b of sorted.slice(index + 1)) {
      if (b.x >= a.x + a.width) break;
      if (a.y < b.y + b.height && b.y < a.y + a.height) count++;
    }
  }
  return count;
}

/** A design of many regions: every 7th VPC of a generated one is in the next region. */
function manyRegions(count: number, regions: number): Topology {
  const topology = generate('random', count);
  const vpcs = [...topology.vpcs].map(([id, vpc], index) => [id, { ...vpc, region: `r-${index % regions}` }] as const);
  return { ...topology, vpcs: new Map(vpcs) };
}

test.each([
  [2, 1],
  [12, 3],
  [60, 4],
  [150, 12],
  [300, 25],
])('%i VPCs in %i regions: no card lies on another, no region on another', async (count, regions) => {
  const topology = await laidOut(unplaced(manyRegions(count, regions)), everything);
  const boxes = boxesOf(topology);
  expect(boxes.size).toBe(count);
  expect(overlapping(boxes.values())).toBe(0);
  expect(overlapping(regionBoxes(topology, boxes))).toBe(0);
  for (const { position } of topology.vpcs.values())
    expect([position!.x % 8, position!.y % 8].map(Math.abs)).toEqual([0, 0]);
  const { width, height } = boundsOf(boxes.values());
  const cards = [...boxes.values()].reduce((sum, box) => sum + box.width * box.height, 0);
  expect(cards / (width * height)).toBeGreaterThan(0.05); // it is a drawing, not a row of dots
});

test('everything begins where the drawing was', async () => {
  const before = twoRegions();
  const { x, y } = boundsOf(regionBoxes(before, boxesOf(before)));
  const topology = await laidOut(before, everything);
  const after = boundsOf(regionBoxes(topology, boxesOf(topology)));
  expect(Math.abs(after.x - x)).toBeLessThan(40);
  expect(Math.abs(after.y - y)).toBeLessThan(40);
});

test('locked cards stay, and nothing is laid on them', async () => {
  const before = manyRegions(40, 3);
  const locked = new Set([...before.vpcs.keys()].filter((_, index) => index % 5 === 0));
  const topology = await laidOut(before, everything, locked);
  for (const id of locked) expect(topology.vpcs.get(id)!.position).toEqual(before.vpcs.get(id)!.position);
  expect(overlapping(boxesOf(topology).values())).toBe(0);
  expect(movable(before, everything, locked).size).toBe(32);
});

test('of a selection only the selected cards move, clear of the others', async () => {
  const before = manyRegions(60, 3);
  const vpcs = new Set([...before.vpcs.keys()].slice(0, 12));
  const topology = await laidOut(before, { of: 'selection', vpcs });
  const moved = [...topology.vpcs.values()].filter((vpc) => vpc.position !== before.vpcs.get(vpc.id)!.position);
  expect(new Set(moved.map(({ id }) => id))).toEqual(vpcs);
  expect(overlapping(boxesOf(topology).values())).toBe(0);
});

test('only what was never placed: what was stays, the new goes below its region or beside the drawing', async () => {
  const placed = await laidOut(manyRegions(30, 3), everything);
  const fresh = (vpc: Vpc) => Number(vpc.id.slice(-2)) % 4 === 0;
  const topology = await laidOut(unplaced(placed, fresh), { of: 'unplaced' });
  for (const [id, vpc] of placed.vpcs) {
    if (!fresh(vpc)) expect(topology.vpcs.get(id)!.position).toEqual(vpc.position);
    else expect(topology.vpcs.get(id)!.position).toBeDefined();
  }
  const boxes = boxesOf(topology);
  expect(overlapping(boxes.values())).toBe(0);
  expect(overlapping(regionBoxes(topology, boxes))).toBe(0);
});

test('with nothing to place nothing moves', async () => {
  expect(await laidOut(twoRegions(), { of: 'unplaced' })).toEqual(twoRegions());
});

test('progress is told region by region', async () => {
  const told: [number, number][] = [];
  await arrange(
    manyRegions(20, 4),
    everything,
    unlocked,
    (graph) => elk.layout(graph),
    (...step) => told.push(step),
  );
  expect(told).toEqual([0, 1, 2, 3, 4].map((done) => [done, 4]));
});
