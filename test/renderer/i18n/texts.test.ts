import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { peeringStatuses } from '../../../shared/model/topology.ts';
import { windowTexts, type Texts } from '../../fixtures/window-texts.ts';

function flat(texts: Texts, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

const english = flat(windowTexts('en'));
const chinese = flat(windowTexts('zh-CN'));
const renderer = path.resolve(import.meta.dirname, '../../../renderer');
const sources = globSync('**/*.{ts,tsx}', { cwd: renderer }).map((file) =>
  readFileSync(path.join(renderer, file), 'utf8'),
);

test('both languages have the same texts, none empty, with the same values in them', () => {
  expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  const values = (text: string): string[] => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name!).sort();
  for (const [key, text] of english) {
    expect(text.trim(), key).not.toBe('');
    expect(chinese.get(key)!.trim(), key).not.toBe('');
    expect(values(chinese.get(key)!), key).toEqual(values(text));
  }
});

test('every text that the window asks for is there', () => {
  const asked = sources.flatMap((source) => [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => key!));
  expect(asked.length).toBeGreaterThan(80);
  expect(asked.filter((key) => !english.has(key) && !english.has(`${key}_other`))).toEqual([]);
  const edits = sources.flatMap((source) =>
    [...source.matchAll(/\bcommit\(\s*'(\w+)'/g)].map(([, label]) => `edits.${label}`),
  );
  expect(edits.filter((key) => !english.has(key))).toEqual([]);
  for (const status of peeringStatuses) expect(english.has(`status.${status}`)).toBe(true);
});

test('no word on the screen is written into the code', () => {
  const literal = />\s*([A-Za-z][a-z]+(?: [a-z]+)*)\s*<\//g;
  const named = /\b(?:label|title|placeholder|aria-label|description)="([^"]+)"/g;
  const found = sources.flatMap((source) =>
    [...source.matchAll(literal), ...source.matchAll(named)]
      .map(([, words]) => words!)
      .filter((words) => /\p{L}/u.test(words)),
  );
  // The same in every language.
  expect(
    found.filter((words) => !['Peerplan', 'Local', 'Mbps', 'IPv4', 'IPv6', '–', 'vpc-…', 'rtb-…'].includes(words)),
  ).toEqual([]);
});

test('every command and every tab of the drawer has a title', () => {
  const ids = sources.flatMap((source) =>
    [...source.matchAll(/\bid: '((?:\w+\.)+\w+)',\s*group:/g)].map(([, id]) => id!),
  );
  expect(ids.length).toBeGreaterThan(10);
  expect(ids.filter((id) => !english.has(`commands.${id}`))).toEqual([]);
  const titles = sources.flatMap((source) => [...source.matchAll(/\btitle: '([\w.]+)'/g)].map(([, key]) => key!));
  expect(titles.filter((key) => !english.has(key))).toEqual([]);
});
