import { expect, test } from 'vitest';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { cardBoxes } from '../../../../renderer/canvas/boxes.ts';
import { noteBox, noteNodeId, noteOfNode } from '../../../../renderer/canvas/notes/note-box.ts';
import { rimTowards, tieOf } from '../../../../renderer/canvas/notes/tie-line.ts';
import { placementOf } from '../../../../renderer/canvas/placement.ts';

const note = (text: string) => ({ id: 'n', text, position: { x: 0, y: 400 } });
const boxes = cardBoxes(twoRegions(), placementOf(twoRegions()));

test('a note grows with its text, an ideograph counts double, and no further than can be read', () => {
  const height = (text: string) => noteBox(note(text)).height;
  expect(height('')).toBe(height('short'));
  expect(height('a\nb\nc\nd')).toBeGreaterThan(height('a'));
  expect(height('对'.repeat(60))).toBe(height('a'.repeat(120)));
  expect(height('x'.repeat(10_000))).toBe(height('x'.repeat(9_000)));
});

test('nodes of notes are told from those of VPCs', () => {
  expect(noteOfNode(noteNodeId('vpc-gz'))).toBe('vpc-gz');
  expect(noteOfNode('vpc-gz')).toBeUndefined();
});

test('a tie runs from rim to rim', () => {
  const tie = tieOf(twoRegions(), { type: 'vpcs', id: 'vpc-gz' }, noteBox(note('x')), boxes, () => undefined)!;
  const card = boxes.get('vpc-gz')!;
  expect(tie.to.y).toBeCloseTo(card.y + card.height, 6);
  expect(tie.from.y).toBeCloseTo(400, 6);
  const subnet = tieOf(twoRegions(), { type: 'subnets', id: 'subnet-a' }, noteBox(note('x')), boxes, () => undefined);
  expect(subnet).toEqual(tie);
});

test('a tie to a peering ends half way along its line', () => {
  const line = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 300 },
  ];
  const about = { type: 'peerings', id: 'pcx-1' };
  expect(tieOf(twoRegions(), about, noteBox(note('x')), boxes, () => line)!.to).toEqual({ x: 100, y: 100 });
  expect(tieOf(twoRegions(), about, noteBox(note('x')), boxes, () => undefined)).toBeUndefined();
});

test('a note about nothing, or about what is not drawn, has no tie', () => {
  expect(tieOf(twoRegions(), undefined, noteBox(note('x')), boxes, () => undefined)).toBeUndefined();
  expect(tieOf(twoRegions(), { type: 'vpcs', id: 'gone' }, noteBox(note('x')), boxes, () => undefined)).toBeUndefined();
});

test('the rim of a box towards its own middle is its middle', () => {
  expect(rimTowards({ x: 0, y: 0, width: 10, height: 10 }, { x: 5, y: 5 })).toEqual({ x: 5, y: 5 });
});
