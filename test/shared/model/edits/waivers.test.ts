import { expect, test } from 'vitest';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { unwaiveFindings, waiveFindings } from '../../../../shared/model/edits/waivers.ts';
import { applyPatch } from '../../../../shared/model/patch.ts';

const design = twoRegions();
const today = '2026-03-10';

test('one reason waives several findings, for good or until a day', () => {
  const waived = waiveFindings(design, { findings: ['a:1', 'b:2'], reason: ' agreed ', until: today }, today);
  if (!waived.ok) throw new Error(waived.problem.message);
  const after = applyPatch(design, waived.value);
  expect([...after.waivers.values()]).toEqual([
    { finding: 'a:1', reason: 'agreed', until: today },
    { finding: 'b:2', reason: 'agreed', until: today },
  ]);
  const again = waiveFindings(after, { findings: ['a:1'], reason: 'for good' }, today);
  if (!again.ok) throw new Error(again.problem.message);
  expect(applyPatch(after, again.value).waivers.get('a:1')).toEqual({ finding: 'a:1', reason: 'for good' });
  const back = unwaiveFindings(after, ['a:1', 'b:2']);
  if (!back.ok) throw new Error(back.problem.message);
  expect(applyPatch(after, back.value).waivers.size).toBe(0);
});

test.each([
  [{ reason: '  ' }, 'waiver-reason'],
  [{ reason: 'x', until: 'tomorrow' }, 'waiver-until'],
  [{ reason: 'x', until: '2026-02-30' }, 'waiver-until'],
  [{ reason: 'x', until: '2026-13-01' }, 'waiver-until'],
  [{ reason: 'x', until: '2026-03-09' }, 'waiver-over'],
])('%j is refused', (input, code) => {
  const refused = waiveFindings(design, { findings: ['a:1'], ...input }, today);
  expect(refused.ok ? null : refused.problem.code).toBe(code);
});

test('what is not waived cannot be taken back', () => {
  const refused = unwaiveFindings(design, ['a:1']);
  expect(refused.ok ? null : refused.problem.code).toBe('unknown-record');
});
