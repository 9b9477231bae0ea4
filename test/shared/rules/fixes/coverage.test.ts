import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { profileOf } from '../../../../shared/providers/registry.ts';
import { createAnalyser } from '../../../../shared/rules/engine/analyser.ts';
import { fixesOf } from '../../../../shared/rules/engine/fixes.ts';
import { fixersOf } from '../../../../shared/rules/fixes/registry.ts';
import { ruleById, rules } from '../../../../shared/rules/registry.ts';
import { sketch } from '../../../fixtures/sketch.ts';

interface Firing {
  readonly design: string;
  readonly provider?: string;
  readonly today?: string;
}

/** Errors of the routing and peering groups for which no design of their rule's table has a fix, by rule and message. */
const unmended: Readonly<Record<string, string>> = {
  'peering-quota over': 'which peerings a design can do without is nobody else’s to say',
};

const tables = vi.hoisted(() => new Map<string, readonly Firing[]>());
vi.mock('../../../fixtures/rule-table.ts', () => ({
  ruleTable: (id: string, table: { readonly fires: readonly Firing[] }) => tables.set(id, table.fires),
}));
const folder = path.resolve(import.meta.dirname, '..');
vi.resetModules(); // under mutation files share their modules: the tables are read here, and are tests again after
for (const file of globSync('{peering,routing}/*.test.ts', { cwd: folder })) await import(path.join(folder, file));
vi.resetModules();

test('every error of the routing and peering groups has a fix in a design of its table, but for those that are listed', () => {
  const mended = new Set<string>();
  const seen = new Set<string>();
  for (const [id, fires] of tables) {
    for (const { design, provider = 'tencent-tce', today } of fires) {
      const profile = profileOf(provider);
      if (!profile.ok) throw new Error(profile.problem.message);
      const analyser = createAnalyser(sketch(design, provider), profile.value, today === undefined ? {} : { today });
      for (const finding of analyser.findings().filter(({ rule, severity }) => rule === id && severity === 'error')) {
        const key = `${id} ${finding.message}`;
        seen.add(key);
        if (fixesOf(analyser, finding).length > 0) mended.add(key);
      }
    }
  }
  expect([...seen].filter((key) => !mended.has(key)).toSorted()).toEqual(Object.keys(unmended).toSorted());
  const judged = rules.filter(
    ({ meta }) => ['routing', 'peering'].includes(meta.group) && meta.severities.includes('error'),
  );
  expect(judged.map(({ meta }) => meta.id).filter((id) => ![...seen].some((key) => key.startsWith(`${id} `)))).toEqual(
    [],
  );
});

test.each(Object.entries(unmended))('no fix for %s: %s', (key) => {
  const [rule, message] = key.split(' ') as [string, string];
  expect(Object.keys(ruleById(rule)!.meta.messages)).toContain(message);
});

test('a rule that does not exist has no fixers', () => {
  expect(fixersOf('no-rule')).toEqual([]);
});
