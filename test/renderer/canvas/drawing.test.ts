import { expect, test } from 'vitest';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { addVpc, moveVpcs } from '../../../shared/model/edits/vpcs.ts';
import { makeNewId } from '../../../shared/model/ids.ts';
import { applyPatch } from '../../../shared/model/patch.ts';
import { emptyTopology, type Topology } from '../../../shared/model/topology.ts';
import { cardBoxes, cardHeight } from '../../../renderer/canvas/boxes.ts';
import { drawLines } from '../../../renderer/canvas/lines.ts';
import { placementOf } from '../../../renderer/canvas/placement.ts';
import { cardNodes, edgesOf, type Emphasis } from '../../../renderer/canvas/project-to-flow.ts';
import { regionBoxes } from '../../../renderer/canvas/regions.ts';
import { cardsOf } from '../../../renderer/canvas/subject-place.ts';

const quiet: Emphasis = { selected: new Set(), pointedAt: new Set() };
const linesOf = (topology: Topology) =>
  drawLines(topology, topology.peerings.values(), boxesOf(topology), () => '10 Mbps');
const boxesOf = (topology: Topology) => cardBoxes(topology, placementOf(topology));

test('VPCs that came without a place stand in a column per region, clear of each other', () => {
  let topology = emptyTopology({ name: 'x', provider: 'tencent-tce' });
  const newId = makeNewId(Math.random);
  for (const region of ['ap-beijing', 'ap-guangzhou', 'ap-beijing']) {
    const added = addVpc(topology, newId, { region });
    if (!added.ok) throw new Error(added.problem.message);
    topology = applyPatch(topology, added.value.patch);
  }
  const [beijing, guangzhou, second] = [...boxesOf(topology).values()];
  expect(second!.x).toBe(beijing!.x);
  expect(second!.y).toBeGreaterThan(beijing!.y + cardHeight(1, 0));
  expect(guangzhou!.x).toBeGreaterThan(beijing!.x + beijing!.width);
});

test('a region is the box around its cards, with room for its name above', () => {
  const topology = twoRegions();
  const boxes = boxesOf(topology);
  const region = regionBoxes(topology, boxes).find((box) => box.region === 'ap-guangzhou')!;
  const card = boxes.get('vpc-gz')!;
  expect(region.x).toBeLessThan(card.x);
  expect(card.y - region.y).toBeGreaterThanOrEqual(24);
  expect(region.y + region.height).toBeGreaterThan(card.y + card.height);
});

test('a card that has not changed is the same node, so it is not drawn again', () => {
  const before = twoRegions();
  const mounted = new Map([...before.vpcs.keys()].map((id) => [id, 'near'] as const));
  const nodes = cardNodes(before, boxesOf(before), mounted, [], quiet);
  const moved = moveVpcs(before, new Map([['vpc-bj', { x: 900, y: 0 }]]));
  if (!moved.ok) throw new Error(moved.problem.message);
  const after = applyPatch(before, moved.value);
  const next = cardNodes(after, boxesOf(after), mounted, [], quiet);
  const node = (list: typeof nodes, id: string) => list.find((item) => item.id === id)!;
  expect(node(next, 'vpc-gz')).toBe(node(nodes, 'vpc-gz'));
  expect(node(next, 'vpc-bj')).not.toBe(node(nodes, 'vpc-bj'));
  expect(node(next, 'vpc-bj').position).toEqual({ x: 900, y: 0 });
});

test('a peering is an edge with a line and a plate on it; one without both ends is none', () => {
  const topology = twoRegions();
  const lines = linesOf(topology);
  const peerings = [...topology.peerings.values()];
  const emphasis = { ...quiet, selected: new Set(['pcx-1']) };
  const [edge] = edgesOf(peerings, lines, emphasis, true, ({ name }) => name);
  expect(edge).toMatchObject({
    id: 'pcx-1',
    source: 'vpc-gz',
    target: 'vpc-bj',
    selected: true,
    ariaLabel: 'PeerConn',
  });
  const { points, plate } = edge!.data!.line;
  expect(plate.at.y).toBe(points[0]!.y);
  expect(plate.stacked).toBe(false);
  const alone = { ...topology, vpcs: new Map([...topology.vpcs].slice(0, 1)) };
  expect(edgesOf(peerings, linesOf(alone), quiet, true, ({ name }) => name)).toEqual([]);
});

test('a line whose far card is not mounted brings that card along unseen: without it React Flow draws no line', () => {
  const topology = twoRegions();
  const edges = edgesOf([...topology.peerings.values()], linesOf(topology), quiet, true, ({ name }) => name);
  const nodes = cardNodes(topology, boxesOf(topology), new Map([['vpc-gz', 'near']]), edges, quiet);
  expect(nodes.map(({ id, hidden }) => [id, hidden ?? false])).toEqual([
    ['vpc-gz', false],
    ['vpc-bj', true],
  ]);
});

test('a finding is looked for on the cards where its subjects are', () => {
  const topology = twoRegions();
  expect(cardsOf(topology, { type: 'routes', id: 'rt-1' })).toEqual(['vpc-gz']);
  expect(cardsOf(topology, { type: 'subnets', id: 'subnet-b' })).toEqual(['vpc-bj']);
  expect(cardsOf(topology, { type: 'peerings', id: 'pcx-1' })).toEqual(['vpc-gz', 'vpc-bj']);
  expect(cardsOf(topology, { type: 'vpcs', id: 'gone' })).toEqual([]);
});
