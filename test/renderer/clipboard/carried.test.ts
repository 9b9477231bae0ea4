import { expect, test } from 'vitest';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { emptyTopology } from '../../../shared/model/topology.ts';
import { carry, lastCarried, pasteAs, readCarried } from '../../../renderer/clipboard/carried.ts';

const gz = [{ type: 'vpcs', id: 'vpc-gz' }] as const;
const blank = () => emptyTopology({ name: 'other', provider: 'aws' });

test('what is copied is a project document of its own', () => {
  const text = carry(twoRegions(), 'p1', gz);
  const read = readCarried(text);
  if (!read?.ok) throw new Error('not read');
  expect([...read.value.vpcs.keys()]).toEqual(['vpc-gz']);
  expect(lastCarried()).toBe(text);
});

test('other text is no design, and a broken design is a problem with its path', () => {
  expect(readCarried('hello')).toBeNull();
  expect(readCarried('{"format": "something.else"}')).toBeNull();
  const broken = carry(twoRegions(), 'p1', gz).replace('192.168.0.0/16', '192.168.0.0/77');
  expect(readCarried(broken)).toMatchObject({ ok: false, problem: { path: 'vpcs[0].cidrs[0]' } });
});

test('pasted beside its original it is a copy; in another project, or where the original was cut, the same', () => {
  const text = carry(twoRegions(), 'p1', gz);
  const read = readCarried(text);
  if (!read?.ok) throw new Error('not read');
  expect(pasteAs(text, read.value, twoRegions(), 'p1')).toBe('copy');
  expect(pasteAs(text, read.value, twoRegions(), 'p2')).toBe('same'); // a project made of the same example
  expect(pasteAs(text, read.value, blank(), 'p1')).toBe('same');
  expect(pasteAs(`${text} `, read.value, twoRegions(), 'p2')).toBe('copy'); // from another window
});
