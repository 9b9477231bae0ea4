import { expect, test } from 'vitest';
import { differenceOf } from '../../../../renderer/panels/history/difference.ts';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { removeRecords } from '../../../../shared/model/edits/remove.ts';
import { setProvider } from '../../../../shared/model/edits/project.ts';
import { applyPatch, type Patch } from '../../../../shared/model/patch.ts';
import type { Result } from '../../../../shared/model/problem.ts';

const today = '2026-01-01';

function after(edited: Result<Patch>) {
  if (!edited.ok) throw new Error(edited.problem.message);
  return applyPatch(twoRegions(), edited.value);
}

test('the difference tells the record, what is to be carried out, the finding that comes and the pairs that suffer', () => {
  const broken = after(removeRecords(twoRegions(), [{ type: 'routes', id: 'rt-2' }]));
  const { lines, steps, effects } = differenceOf({ before: twoRegions(), after: broken, today });
  expect(lines).toMatchObject([{ sign: 'removed', type: 'routes', name: '192.168.1.0/24' }]);
  expect(steps).toBe(1);
  expect(effects.findings.new.map(({ rule }) => rule)).toEqual(['route-missing-forward']);
  expect(effects.worse).toBe(2);
  const back = differenceOf({ before: broken, after: twoRegions(), today });
  expect(back.effects.findings.gone.map(({ rule }) => rule)).toEqual(['route-missing-forward']);
  expect(back.effects.better).toBe(2);
});

test('another provider is a difference too; the same state is none', () => {
  const aws = after(setProvider(twoRegions(), 'aws'));
  expect(differenceOf({ before: twoRegions(), after: aws, today }).lines).toMatchObject([{ type: 'project' }]);
  expect(differenceOf({ before: aws, after: aws, today })).toMatchObject({
    lines: [],
    steps: 0,
    effects: { pairs: [] },
  });
});
