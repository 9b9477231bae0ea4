import { expect, test } from 'vitest';
import { readProject, readProjectValue } from '../../../shared/formats/project/read.ts';
import { fullDocument } from './fuzz/full-document.ts';

const tooLarge = { ok: false, problem: { code: 'too-large', path: '' } };
const withNotes = (text: string): string => JSON.stringify({ ...fullDocument(), extra: '@' }).replace('"@"', text);

test.each([
  ['brackets that never close', '['.repeat(100_000)],
  ['objects that never close', '{"a":'.repeat(100_000)],
  ['brackets that close', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['a key that nobody knows, 100 deep', withNotes('['.repeat(100) + ']'.repeat(100))],
  ['100 MB of brackets', '['.repeat(100_000_000)],
  ['30 MB of empty objects', `[${'{},'.repeat(10_000_000)}{}]`],
])('is refused before it is parsed: %s', (_, text) => {
  expect(readProject(text)).toMatchObject(tooLarge);
});

test.each([
  ['letters', 'x'.repeat(100_000_000)],
  ['a string that never closes', '"' + 'x'.repeat(10_000_000)],
  ['escaped quotes', '"' + '\\"'.repeat(1_000_000)],
  ['backslashes', '"' + '\\'.repeat(1_000_001) + '"'],
  ['quotes', '"'.repeat(1_000_000)],
  ['closing brackets', ']'.repeat(1_000_000) + '['.repeat(90)],
])('is no JSON: many %s', (_, text) => {
  const read = readProject(text);
  expect(read).toMatchObject({ ok: false, problem: { code: 'not-json', path: '' } });
  if (!read.ok) expect(read.problem.message.length).toBeLessThan(200);
});

test.each([
  ['depth of 100', '['.repeat(99) + ']'.repeat(99)],
  ['brackets in a string', JSON.stringify('['.repeat(101))],
  ['brackets in a string after an escaped quote', JSON.stringify('"' + '['.repeat(101))],
  ['brackets in a string after a backslash and a quote', JSON.stringify('\\"' + '['.repeat(101))],
  ['brackets one beside another', `[${'[],'.repeat(1000)}[]]`],
])('is read: %s', (_, text) => {
  expect(readProject(withNotes(text))).toMatchObject({ ok: true, value: { ignored: ['extra'] } });
});

/** The array, and which of its items were looked at. */
function watched(items: readonly unknown[]): { readonly items: readonly unknown[]; readonly seen: Set<string> } {
  const seen = new Set<string>();
  const get = (target: readonly unknown[], key: string | symbol): unknown => {
    if (typeof key === 'string' && /^\d+$/.test(key)) seen.add(key);
    return Reflect.get(target, key);
  };
  return { items: new Proxy(items, { get }), seen };
}

test('a list that is too long is refused by its length, without a look at its items', () => {
  const { items, seen } = watched(Array(1_000_000).fill('not a CIDR'));
  const document = fullDocument();
  (document['vpcs'] as Record<string, unknown>[])[1]!['cidrs'] = items;
  expect(readProjectValue(document)).toMatchObject({ problem: { path: 'vpcs[1].cidrs' } });
  expect(seen.size).toBe(0);
});

test('a map of quotas that is too large is refused by its size', () => {
  const quotas = Object.fromEntries(Array.from({ length: 200_000 }, (_, number) => [`q${number}`, -1]));
  const read = readProjectValue({ ...fullDocument(), quotas });
  expect(read).toMatchObject({ problem: { path: 'quotas', message: 'The object has more than 100 quotas.' } });
});

test('nothing is looked at after the first fault', () => {
  const { items, seen } = watched([{ id: 'a', name: 'A', trust: 'own' }, { id: 'b' }, ...Array(100_000).fill({})]);
  expect(readProjectValue({ ...fullDocument(), accounts: items })).toMatchObject({
    problem: { path: 'accounts[1].name' },
  });
  expect([...seen]).toEqual(['0', '1']);
});

test('a problem speaks of a hostile key or id without repeating all of it', () => {
  const key = 'k'.repeat(1_000_000);
  const document = fullDocument();
  for (const hostile of [
    { ...document, quotas: { [key]: 1 } },
    { ...document, name: key },
    { ...document, accounts: [], vpcs: [{ id: 'v', name: '', region: '', cidrs: [], account: '🙂'.repeat(200) }] },
  ]) {
    const read = readProjectValue(hostile);
    if (read.ok) throw new Error('was read');
    expect(JSON.stringify(read.problem).length).toBeLessThan(500);
  }
});

test('unknown keys are listed with their names cut', () => {
  const read = readProjectValue({ ...fullDocument(), ['k'.repeat(1_000_000)]: 1 });
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value.ignored).toEqual([`["${'k'.repeat(59)}…"]`]);
});
