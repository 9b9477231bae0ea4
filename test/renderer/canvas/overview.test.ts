import { expect, test } from 'vitest';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { straightLine } from '../../../renderer/canvas/lines.ts';
import { accountShades } from '../../../renderer/canvas/account-shades.ts';
import { minimapFit } from '../../../renderer/canvas/minimap/paint-minimap.ts';
import { hitAt } from '../../../renderer/canvas/overview/hit.ts';
import { sceneCards, sceneLines, type Scene } from '../../../renderer/canvas/overview/scene.ts';
import { packLines, unpackLines } from '../../../renderer/canvas/routing/packed-lines.ts';
import { settledBoxes } from '../../../renderer/canvas/settled-boxes.ts';
import { checkTopology } from '../../../shared/rules/engine/check.ts';
import { tencentTce } from '../../../shared/providers/tencent-tce.ts';

const topology = twoRegions();
const boxes = settledBoxes(topology);
const line = straightLine(boxes.get('vpc-gz')!, boxes.get('vpc-bj')!);
const scene: Scene = {
  regions: [],
  cards: sceneCards(topology, boxes, new Map()),
  lines: sceneLines(topology, () => line.points, new Map(), new Map()),
};

test('a point hits the card it is in, else the line it is near to, else nothing', () => {
  const gz = boxes.get('vpc-gz')!;
  const middle = { x: gz.x + gz.width / 2, y: gz.y + gz.height / 2 };
  expect(hitAt(scene, middle, 6)).toEqual({ type: 'vpcs', id: 'vpc-gz' });
  const { at } = line.plate;
  expect(hitAt(scene, { x: at.x, y: at.y + 5 }, 6)).toEqual({ type: 'peerings', id: 'pcx-1' });
  expect(hitAt(scene, { x: at.x, y: at.y + 40 }, 6)).toBeNull();
});

test('a card that is smaller than a finger is hit a little beside it', () => {
  const gz = boxes.get('vpc-gz')!;
  expect(hitAt(scene, { x: gz.x - 40, y: gz.y + 10 }, 6)).toBeNull();
  expect(hitAt(scene, { x: gz.x - 40, y: gz.y + 10 }, 400)).toEqual({ type: 'vpcs', id: 'vpc-gz' });
});

test('a line is refused by an error of its own, not by one that only mentions it', () => {
  const waiting = { ...topology.peerings.get('pcx-1')!, status: 'pending' } as const;
  const broken = { ...topology, peerings: new Map([['pcx-1', waiting]]) };
  const { findings } = checkTopology(broken, tencentTce);
  const own = findings.filter(({ severity, subjects: [first] }) => severity === 'error' && first?.id === 'pcx-1');
  expect(own.length).toBeGreaterThan(0);
  const look = (found: typeof findings) =>
    sceneLines(broken, () => line.points, new Map([['peerings:pcx-1', found]]), new Map())[0];
  expect(look(own)).toMatchObject({ look: 'pending', refused: true });
  const mentions = own.map((finding) => ({
    ...finding,
    subjects: [{ type: 'vpcs', id: 'vpc-gz' } as const, ...finding.subjects],
  }));
  expect(look(mentions)).toMatchObject({ refused: false });
});

test('row 15: a line bears the load that the monitored peak is of its cap', () => {
  const load = (mbps: number) => {
    const peak = { mbps, in: mbps, inAt: 0, out: 0, outAt: 0, loss: null, lossAt: 0, days: 1 };
    return sceneLines(topology, () => line.points, new Map(), new Map([['pcx-1', peak]]))[0]?.load;
  };
  expect([7.9, 8, 9.9, 10, 25].map(load)).toEqual(['calm', 'near', 'near', 'full', 'full']);
  expect(scene.lines[0]?.load).toBe('calm');
});

test('accounts have colours only where there are two to tell apart', () => {
  const account = (id: string) => [id, { id, name: id, trust: 'own' }] as const;
  expect(accountShades({ ...topology, accounts: new Map([account('a')]) }).size).toBe(0);
  expect([...accountShades({ ...topology, accounts: new Map([account('a'), account('b')]) })]).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

test('the minimap holds the whole drawing, in its middle', () => {
  const fit = minimapFit(scene, 132, 80)!;
  for (const { box } of scene.cards) {
    expect((box.x - fit.x) * fit.scale).toBeGreaterThanOrEqual(0);
    expect((box.x + box.width - fit.x) * fit.scale).toBeLessThanOrEqual(132);
    expect((box.y + box.height - fit.y) * fit.scale).toBeLessThanOrEqual(80);
  }
  expect(minimapFit({ regions: [], cards: [], lines: [] }, 132, 80)).toBeNull();
});

test('lines come out of the columns as they went in', () => {
  const lines = new Map([
    ['a', line],
    [
      'b',
      {
        points: [
          { x: 1, y: 2 },
          { x: 3, y: 2 },
          { x: 3, y: -4.5 },
        ],
        plate: { at: { x: 2, y: 2 }, stacked: true, fits: true },
      },
    ],
  ]);
  expect(unpackLines(packLines(lines))).toEqual(lines);
});
