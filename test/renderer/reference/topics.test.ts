import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { topics } from '../../../renderer/reference/topics.ts';
import { windowTexts, type Texts } from '../../fixtures/window-texts.ts';

const renderer = path.resolve(import.meta.dirname, '../../../renderer');

test('every topic has its title, its text and its place in the document, in both languages', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const told = (windowTexts(language)['reference'] as Record<string, Texts>)['topics']!;
    expect(Object.keys(told).sort()).toEqual([...topics].sort());
    for (const page of Object.values(told)) expect(Object.keys(page)).toEqual(['title', 'section', 'text']);
  }
});

test('the fields of the window name topics that there are', () => {
  const named = globSync('**/*.tsx', { cwd: renderer }).flatMap((file) =>
    [...readFileSync(path.join(renderer, file), 'utf8').matchAll(/(?:data-topic|topic)="(\w+)"/g)].map(
      ([, topic]) => topic!,
    ),
  );
  expect(named.filter((topic) => !topics.some((known) => known === topic))).toEqual([]);
});
