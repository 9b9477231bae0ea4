import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages, type Text } from '../../../shared/rules/engine/finding.ts';
import { ruleById, rules } from '../../../shared/rules/registry.ts';

const project = path.resolve(import.meta.dirname, '../../..');
const groups = ['addressing', 'peering', 'routing', 'requirements'] as const;

/** The files of a folder that end so, without their ending. */
function namesIn(folder: string, ending: string): string[] {
  if (!existsSync(path.join(project, folder))) return [];
  return readdirSync(path.join(project, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));
}

const files = groups.flatMap((group) => namesIn(`shared/rules/${group}`, '.ts').map((id) => ({ group, id })));

test('no two rules have one id', () => {
  const ids = rules.map(({ meta }) => meta.id);
  expect([...new Set(ids)]).toEqual(ids);
});

test('the registry keeps the groups together, in the order of the catalogue', () => {
  const order = rules.map(({ meta }) => groups.indexOf(meta.group));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('every rule has its file, and every page and table its rule', () => {
  expect(rules.map(({ meta }) => `${meta.group}/${meta.id}`).sort()).toEqual(
    files.map(({ group, id }) => `${group}/${id}`).sort(),
  );
  for (const page of namesIn('docs/rules', '.md')) expect(page === 'README' || ruleById(page)).toBeTruthy();
  for (const group of groups) {
    for (const table of namesIn(`test/shared/rules/${group}`, '.test.ts')) expect(ruleById(table)).toBeDefined();
  }
});

describe.each(files)('$id', ({ group, id }) => {
  const rule = ruleById(id);

  test('is registered under the name and group of its file', () => {
    expect(rule?.meta).toMatchObject({ id, group });
  });

  test('has a page', () => {
    expect(namesIn('docs/rules', '.md')).toContain(id);
  });

  // ruleTable itself asks for a firing case of every message and severity
  test('has a table of cases', () => {
    const table = readFileSync(path.join(project, `test/shared/rules/${group}/${id}.test.ts`), 'utf8');
    expect(table).toContain(`ruleTable('${id}'`);
  });

  test('says everything in both languages', () => {
    const { meta } = rule!;
    const pairs: readonly Text[] = Object.values(meta.messages).flatMap(({ title, text }) => [title, text]);
    for (const text of [meta.summary, meta.why, ...pairs]) {
      for (const language of languages) expect(text[language].trim()).not.toBe('');
    }
    expect(meta.condition.trim()).not.toBe('');
    expect(meta.severities.length).toBeGreaterThan(0);
    expect(meta.references.length).toBeGreaterThan(0);
    expect(pairs.length).toBeGreaterThan(0);
  });
});
