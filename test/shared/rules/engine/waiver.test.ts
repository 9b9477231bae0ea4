import { expect, test } from 'vitest';
import type { Finding } from '../../../../shared/rules/engine/finding.ts';
import { waive } from '../../../../shared/rules/engine/waiver.ts';
import { sketch } from '../../../fixtures/sketch.ts';

const id = 'peering-self:p';
const finding: Finding = {
  id,
  rule: 'peering-self',
  severity: 'error',
  subjects: [],
  message: 'self',
  data: {},
  details: {},
  fixes: [],
};
const withWaiver = (until: string | undefined) => {
  const topology = sketch('');
  return { ...topology, waivers: new Map([[id, { finding: id, reason: 'known', ...(until && { until }) }]]) };
};

test('holds through its last day', () => {
  expect(waive(finding, withWaiver('2026-06-30'), '2026-06-30').waived).toEqual({
    reason: 'known',
    until: '2026-06-30',
  });
  expect(waive(finding, withWaiver('2026-06-30'), '2026-07-01')).toBe(finding);
});

test('holds without an end, and where nobody knows the day', () => {
  expect(waive(finding, withWaiver(undefined), '2026-07-01').waived).toStrictEqual({ reason: 'known' });
  expect(waive(finding, withWaiver('2026-06-30'), undefined).waived).toBeDefined();
});

test('covers its own finding alone', () => {
  expect(waive({ ...finding, id: 'peering-self:q' }, withWaiver(undefined), undefined)).not.toHaveProperty('waived');
});
