import { expect, test } from 'vitest';
import { legShape, pointAlong, rowBox } from '../../../renderer/canvas/path/path-shape.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { traceEnds } from '../../../shared/reach/trace.ts';
import { sketch } from '../../fixtures/sketch.ts';

const topology = sketch(`
  vpc a r 10.0.0.0/16
  vpc b r 10.1.0.0/16
  vpc c r 10.2.0.0/16
  subnet a1 a 10.0.1.0/24
  subnet a2 a 10.0.2.0/24
  subnet b1 b 10.1.1.0/24
  subnet c1 c 10.2.1.0/24
  peering ba b a active
  peering bc b c active
  peering off c a pending
  route r1 rt-a 10.1.0.0/16 peering:ba
  route r2 rt-b 10.0.0.0/16 peering:ba
  route r3 rt-a 10.2.0.0/16 peering:ba
  route r4 rt-c 10.0.0.0/16 peering:off
`);
const card = (x: number) => ({ x, y: 0, width: 200, height: 108 });
// the line of a peering runs from its requester to its accepter: here from b, on the right, to a
const drawn = {
  boxes: new Map([
    ['a', card(0)],
    ['b', card(400)],
    ['c', card(800)],
  ]),
  lineOf: (id: string) =>
    ({
      ba: [
        { x: 400, y: 20 },
        { x: 200, y: 20 },
      ],
      bc: [
        { x: 600, y: 20 },
        { x: 800, y: 20 },
      ],
      off: [
        { x: 800, y: 20 },
        { x: 200, y: 20 },
      ],
    })[id],
};

function shapes(from: string, to: string) {
  const profile = profileOf('tencent-tce');
  if (!profile.ok) throw new Error(profile.problem.message);
  const host = (id: string) => topology.subnets.get(id)!.cidr!.replace('.0/24', '.9');
  const facts = buildFacts(topology, profile.value);
  const trace = traceEnds(facts, { subnet: from, ip: host(from) }, { subnet: to, ip: host(to) });
  if (!trace.ok) throw new Error(trace.problem.message);
  const { forward, return: back } = trace.value;
  return { forward: legShape(topology, forward, drawn), return: legShape(topology, back, drawn) };
}

test('a subnet has the row that its card shows it in', () => {
  expect(rowBox(topology, drawn, 'a1')).toEqual({ x: 0, y: 54, width: 200, height: 24 });
  expect(rowBox(topology, drawn, 'a2')).toEqual({ x: 0, y: 78, width: 200, height: 24 });
  expect(rowBox(topology, drawn, 'gone')).toBeNull();
});

test('both ways run from row to row, each on its own side of the line', () => {
  const { forward, return: back } = shapes('a1', 'b1');
  const [there] = forward.lines;
  const [home] = back.lines;
  const xs = (points: typeof there) => [points![0]!.x, points!.at(-1)!.x].map(Math.round);
  expect(xs(there)[0]).toBeLessThan(xs(there)[1]!);
  expect(xs(home)[0]).toBeGreaterThan(xs(home)[1]!);
  expect(Math.round(there![0]!.y)).toBe(66);
  expect(there!.at(-1)!.y).toBe(90);
  const level = (points: typeof there) => points!.slice(1, -1).map(({ y }) => y);
  expect(Math.min(...level(there))).toBeGreaterThan(20);
  expect(Math.max(...level(home))).toBeLessThan(20);
});

test('packets that hope for transit end at the card in the middle; answers without a route never leave theirs', () => {
  const { forward, return: back } = shapes('a1', 'c1');
  expect(forward.lines).toHaveLength(1);
  expect(forward.end!.x).toBe(400);
  // a pending peering takes the answer halfway
  expect(back.lines).toHaveLength(1);
  expect(back.end!.x).toBeGreaterThan(400);
  expect(back.end!.x).toBeLessThan(600);
  const unrouted = shapes('b1', 'c1');
  expect(unrouted.forward.lines).toEqual([]);
  expect(unrouted.forward.end).toEqual({ x: 600, y: 90 });
});

test('a place along a line has the direction of its part', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
  ];
  expect(pointAlong(line, 0.25)).toEqual({ x: 5, y: 0, angle: 0 });
  expect(pointAlong(line, 0.75)).toEqual({ x: 10, y: 5, angle: 90 });
  expect(pointAlong(line, 1)).toEqual({ x: 10, y: 10, angle: 90 });
});
