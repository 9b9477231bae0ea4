import { expect, test } from 'vitest';
import type { Finding } from '../../../../shared/rules/engine/finding.ts';
import { groupTitle } from '../../../../shared/rules/engine/group-title.ts';

let next = 0;
function finding(rule: string, message: string, data: Finding['data']): Finding {
  return { id: String(next++), rule, severity: 'error', subjects: [], message, data, details: {}, fixes: [] };
}
const transit = (beyond: string, from = 'VPC1', via = 'VPC2'): Finding =>
  finding('route-transit', 'transit', { from, via, beyond: [beyond], aside: beyond });
const general = 'A route hopes that a peer passes packets on to its own peer';

test('nothing has no title, and one finding has its own', () => {
  expect(groupTitle([], 'en')).toBe('');
  expect(groupTitle([transit('VPC3')], 'en')).toBe('VPC1 cannot reach VPC3 through VPC2');
});

test('what differs is named in a row, each name once', () => {
  expect(groupTitle([transit('VPC3'), transit('VPC4')], 'en')).toBe('VPC1 cannot reach VPC3 and VPC4 through VPC2');
  expect(groupTitle([transit('VPC3'), transit('VPC3')], 'en')).toBe('VPC1 cannot reach VPC3 through VPC2');
  expect(groupTitle([transit('VPC3'), transit('VPC4'), transit('VPC3')], 'en')).toBe(
    'VPC1 cannot reach VPC3 and VPC4 through VPC2',
  );
});

test('two things that differ together are both named, in either language', () => {
  const both = [transit('VPC3'), transit('VPC4', 'VPC5')];
  expect(groupTitle(both, 'en')).toBe('VPC1 and VPC5 cannot reach VPC3 and VPC4 through VPC2');
  expect(groupTitle(both, 'zh-CN')).toContain('VPC1、VPC5');
});

test.each([
  ['two that do not go together', [transit('VPC3'), transit('VPC4', 'VPC5'), transit('VPC4')]],
  ['three that differ', [transit('VPC3'), transit('VPC4', 'VPC5', 'VPC6')]],
  ['several rules', [transit('VPC3'), finding('peering-self', 'self', { from: 'a' })]],
  ['several rules whose messages have one name', [transit('VPC3'), { ...transit('VPC4'), rule: 'peering-self' }]],
  ['several messages of a rule', [transit('VPC3'), { ...transit('VPC4'), message: 'other' }]],
])('%s are told by what the rule says in general, without its full stop', (_, findings) => {
  expect(groupTitle(findings, 'en')).toBe(general);
  expect(groupTitle(findings, 'zh-CN')).not.toMatch(/[.。]$/);
});

test('numbers that differ are not put in a row', () => {
  const uses = (used: number): Finding => finding('route-transit', 'transit', { from: used, via: 'a', beyond: ['b'] });
  expect(groupTitle([uses(1), uses(2)], 'en')).toBe(general);
  expect(groupTitle([uses(1), uses(1)], 'en')).toBe('1 cannot reach b through a');
});
