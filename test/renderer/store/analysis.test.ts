import { beforeEach, expect, test } from 'vitest';
import { changeAnalysis, clearAnalysis, setAnalysis, useAnalysis } from '../../../renderer/store/analysis.ts';
import type { Finding, Severity } from '../../../shared/rules/engine/finding.ts';

const finding = (id: string, severity: Severity, subjects: string[], waived = false): Finding => ({
  id,
  rule: id.split(':')[0]!,
  severity,
  subjects: subjects.map((subject) => ({ type: 'vpcs', id: subject })),
  message: 'm',
  data: {},
  details: {},
  fixes: [],
  ...(waived && { waived: { reason: 'known' } }),
});

beforeEach(clearAnalysis);

test('an edit changes the findings that it touched, in order, and leaves the lists of other records as they were', () => {
  const overlap = finding('peering-cidr-overlap:p', 'error', ['v', 'w']);
  const quota = finding('peering-quota:x', 'warning', ['x']);
  setAnalysis([overlap, quota]);
  const before = useAnalysis.getState();
  expect(before.counts).toEqual({ error: 1, warning: 1, info: 0 });

  const second = finding('cidr-not-canonical:v', 'error', ['v']);
  changeAnalysis({ put: [second], removed: [] });
  const after = useAnalysis.getState();
  expect(after.findings.map(({ id }) => id)).toEqual([
    'cidr-not-canonical:v',
    'peering-cidr-overlap:p',
    'peering-quota:x',
  ]);
  expect(after.bySubject.get('vpcs:v')).toEqual([second, overlap]);
  expect(after.bySubject.get('vpcs:w')).toBe(before.bySubject.get('vpcs:w'));
  expect(after.bySubject.get('vpcs:x')).toBe(before.bySubject.get('vpcs:x'));

  changeAnalysis({ put: [], removed: ['peering-cidr-overlap:p'] });
  expect(useAnalysis.getState().counts).toEqual({ error: 1, warning: 1, info: 0 });
  expect(useAnalysis.getState().bySubject.has('vpcs:w')).toBe(false);
});

test('a finding that says something else replaces the one of its id, also about other records', () => {
  setAnalysis([finding('peering-cidr-overlap:p', 'error', ['v', 'w'])]);
  const now = finding('peering-cidr-overlap:p', 'warning', ['v', 'x']);
  changeAnalysis({ put: [now], removed: [] });
  const { findings, bySubject, counts } = useAnalysis.getState();
  expect(findings).toEqual([now]);
  expect(counts).toEqual({ error: 0, warning: 1, info: 0 });
  expect([...bySubject.keys()].sort()).toEqual(['vpcs:v', 'vpcs:x']);
});

test('a waived finding stays in the list and marks nothing', () => {
  const open = finding('peering-cidr-overlap:p', 'error', ['v']);
  setAnalysis([open]);
  changeAnalysis({ put: [finding(open.id, 'error', ['v'], true)], removed: [] });
  const { findings, bySubject, counts } = useAnalysis.getState();
  expect([findings.length, bySubject.size, counts.error]).toEqual([1, 0, 0]);
});
