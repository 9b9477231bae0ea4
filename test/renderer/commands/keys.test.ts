import { expect, test } from 'vitest';
import { isKey } from '../../../renderer/commands/keys.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const pressed = (key: string, held: Partial<typeof none> = {}) => ({ ...none, ...held, key }) as KeyboardEvent;

test.each([
  ['Mod+Z', pressed('z', { ctrlKey: true }), true],
  ['Mod+Z', pressed('z', { metaKey: true }), true],
  ['Mod+Z', pressed('Z', { ctrlKey: true, shiftKey: true }), false],
  ['Mod+Shift+Z', pressed('Z', { ctrlKey: true, shiftKey: true }), true],
  ['Mod+Z', pressed('z'), false],
  ['C', pressed('c'), true],
  ['C', pressed('c', { ctrlKey: true }), false],
  ['C', pressed('c', { altKey: true }), false],
  ['Mod++', pressed('+', { ctrlKey: true, shiftKey: true }), true],
  ['+', pressed('+'), true],
  ['?', pressed('?', { shiftKey: true }), true],
  ['Delete', pressed('Delete'), true],
  ['Delete', pressed('Delete', { shiftKey: true }), false],
])('%s', (written, event, expected) => {
  expect(isKey(event, written)).toBe(expected);
});
