import { expect, test } from 'vitest';
import { partCounts, planRows, planText, type PlanView } from '../../../../renderer/panels/plan/plan-rows.ts';
import { exampleWithMistakes } from '../../../../shared/examples/registry.ts';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { updateRoute } from '../../../../shared/model/edits/routes.ts';
import { applyPatch } from '../../../../shared/model/patch.ts';
import { planFor } from '../../../../shared/plan/planner.ts';
import { tencentTce } from '../../../../shared/providers/tencent-tce.ts';

const plan = planFor(twoRegions(), tencentTce);
const view: PlanView = { part: 'steps', grouped: false, filter: '', language: 'en' };

test('the steps in their order, each with its place', () => {
  expect(planText(planRows(plan, view))).toBe(
    [
      '1. Add 192.168.1.0/24 → peering PeerConn to route table default of VPC2 (My account, ap-beijing).',
      '2. Add 10.0.1.0/24 → peering PeerConn to route table default of VPC1 (My account, ap-guangzhou).',
    ].join('\n'),
  );
});

test('under the account and VPC where they are taken, the place is said once', () => {
  expect(planText(planRows(plan, { ...view, grouped: true, language: 'zh-CN' }))).toBe(
    [
      'My account · VPC2 · ap-beijing',
      '1. 在 VPC2 的路由表 default 中新增路由策略 192.168.1.0/24 → 对等连接 PeerConn。',
      '',
      'My account · VPC1 · ap-guangzhou',
      '2. 在 VPC1 的路由表 default 中新增路由策略 10.0.1.0/24 → 对等连接 PeerConn。',
    ].join('\n'),
  );
});

test('a filter keeps what it matches, with the number of the step', () => {
  const rows = planRows(plan, { ...view, grouped: true, filter: 'guangzhou' });
  expect(rows.map((row) => (row.type === 'step' ? row.step.number : row.type))).toEqual(['heading', 2]);
  expect(planRows(plan, { ...view, filter: 'no such' })).toEqual([]);
});

test('what is left out says why', () => {
  const off = updateRoute(twoRegions(), 'rt-1', { enabled: false });
  if (!off.ok) throw new Error(off.problem.message);
  const without = planFor(applyPatch(twoRegions(), off.value), tencentTce);
  expect(partCounts(without)).toEqual({ steps: 1, rollback: 1, leftOut: 1, handOff: 0 });
  expect(planText(planRows(without, { ...view, part: 'leftOut' }))).toBe(
    '10.0.1.0/24 of default: switched off in the design',
  );
});

test('each owner is told what to type, and the ids that are not known are asked for', () => {
  const rows = planRows(planFor(exampleWithMistakes.topology(), tencentTce), { ...view, part: 'handOff' });
  const text = planText(rows);
  expect(rows.filter(({ type }) => type === 'heading')).toHaveLength(2);
  expect(text).toContain('For the owner of Finance');
  expect(text).toContain('Peer VPC ID: not in the design: ask the owner of VPC1');
  expect(text).toContain('Bandwidth cap: 10 Mbps');
});
