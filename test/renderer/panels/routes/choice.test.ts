import { expect, test } from 'vitest';
import { choiceKey, chosenAfter, howChosen, nextLeft } from '../../../../renderer/panels/routes/choice.ts';
import type { Route } from '../../../../shared/model/topology.ts';

const routes = ['a', 'b', 'c', 'd', 'e'].map((id): Route => ({
  id,
  routeTable: 'rtb-00000001',
  destination: '10.0.0.0/8',
  nextHop: { type: 'blackhole' },
}));
const none = { chosen: new Set<string>(), anchor: null };

test('a press chooses a row alone, adds it or takes it away', () => {
  const one = chosenAfter(routes, none, 'b', 'only');
  expect([...one.chosen]).toEqual(['b']);
  const two = chosenAfter(routes, one, 'd', 'toggle');
  expect([...two.chosen]).toEqual(['b', 'd']);
  expect([...chosenAfter(routes, two, 'b', 'toggle').chosen]).toEqual(['d']);
  expect([...chosenAfter(routes, two, 'c', 'only').chosen]).toEqual(['c']);
});

test('a range begins where the last choice was made, either way, and is given up for the next one', () => {
  const from = chosenAfter(routes, none, 'c', 'toggle');
  const down = chosenAfter(routes, from, 'e', 'range');
  expect([...down.chosen]).toEqual(['c', 'd', 'e']);
  const up = chosenAfter(routes, down, 'a', 'range');
  expect([...up.chosen]).toEqual(['a', 'b', 'c']);
  expect(up.anchor).toBe('c');
});

test('a range without a beginning in view is the one row', () => {
  const after = chosenAfter(routes, { chosen: new Set(['x']), anchor: 'x' }, 'b', 'range');
  expect([...after.chosen]).toEqual(['b']);
  expect(after.anchor).toBe('b');
});

test('the focus goes to the nearest row that is left, below rather than above', () => {
  expect(nextLeft(routes, new Set(['b', 'c']), 'b')).toBe('d');
  expect(nextLeft(routes, new Set(['d', 'e']), 'd')).toBe('c');
  expect(nextLeft(routes, new Set(['a', 'b', 'c', 'd', 'e']), 'c')).toBeNull();
});

const key = (name: string, held: Partial<Parameters<typeof choiceKey>[0]> = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

test.each([
  ['all', key('a', { ctrlKey: true }), false],
  ['all', key('A', { metaKey: true }), true],
  [null, key('a', { ctrlKey: true, shiftKey: true }), true],
  [null, key('a'), true],
  ['copy', key('c', { ctrlKey: true }), true],
  [null, key('c', { ctrlKey: true }), false],
  ['up', key('ArrowUp', { shiftKey: true }), false],
  ['down', key('ArrowDown', { shiftKey: true }), false],
  [null, key('ArrowDown'), true],
  [null, key('ArrowDown', { shiftKey: true, altKey: true }), true],
  ['toggle', key(' '), false],
  ['remove', key('Delete'), true],
  ['remove', key('Backspace'), true],
  [null, key('Delete'), false],
  ['none', key('Escape'), true],
  [null, key('Escape'), false],
] as const)('asks for %s', (act, pressed, some) => {
  expect(choiceKey(pressed, some)).toBe(act);
});

test('held keys say how a press chooses', () => {
  const held = { shiftKey: false, ctrlKey: false, metaKey: false };
  expect(howChosen(held, 'only')).toBe('only');
  expect(howChosen(held, 'toggle')).toBe('toggle');
  expect(howChosen({ ...held, ctrlKey: true }, 'only')).toBe('toggle');
  expect(howChosen({ ...held, metaKey: true }, 'only')).toBe('toggle');
  expect(howChosen({ ...held, shiftKey: true }, 'toggle')).toBe('range');
});
