import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { examples } from '../../../../shared/examples/registry.ts';
import { profileOf } from '../../../../shared/providers/registry.ts';
import { tencentTce } from '../../../../shared/providers/tencent-tce.ts';
import { checkTopology } from '../../../../shared/rules/engine/check.ts';
import type { Finding } from '../../../../shared/rules/engine/finding.ts';
import { inOrder } from '../../../../shared/rules/engine/order.ts';
import { findingText, findingTitle, joinNames } from '../../../../shared/rules/engine/message.ts';
import { rules } from '../../../../shared/rules/registry.ts';
import { sketch } from '../../../fixtures/sketch.ts';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { applyPatch } from '../../../../shared/model/patch.ts';
import { removeRoutes, addRoute } from '../../../../shared/model/edits/routes.ts';
import { addVpc } from '../../../../shared/model/edits/vpcs.ts';
import { connectVpcs } from '../../../../shared/model/edits/peerings.ts';
import type { Topology } from '../../../../shared/model/topology.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

test.each(rules.map(({ meta }) => [meta.id, meta] as const))('%s has a file and a table of its own', (id, meta) => {
  expect(existsSync(path.join(root, `shared/rules/${meta.group}/${id}.ts`))).toBe(true);
  expect(existsSync(path.join(root, `test/shared/rules/${meta.group}/${id}.test.ts`))).toBe(true);
  expect(rules.filter((rule) => rule.meta.id === id)).toHaveLength(1);
});

test.each(examples.map((example) => [example.id, example] as const))('the example %s checks clean', (_, example) => {
  const topology = example.topology();
  const profile = profileOf(topology.meta.provider);
  expect(profile.ok && checkTopology(topology, profile.value).findings).toEqual([]);
});

test("the walk-through without its return route names subnet B's table and the destination that is missing", () => {
  const removed = removeRoutes(twoRegions(), ['rt-2']);
  if (!removed.ok) throw new Error(removed.problem.message);
  const { findings } = checkTopology(applyPatch(twoRegions(), removed.value), tencentTce);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    severity: 'error',
    details: { tables: [{ routeTable: 'rtb-b', subnets: ['subnet-b'], destinations: ['192.168.1.0/24'] }] },
  });
  expect(findingText(findings[0]!, 'en')).toContain('default (B) → 192.168.1.0/24');
});

test('a third VPC behind the first: the transit mistake is named with all three', () => {
  let topology: Topology = twoRegions();
  let id = 0;
  const newId = (prefix: string): string => `${prefix}-${id++}`;
  const third = addVpc(topology, newId, { name: 'VPC3', region: 'ap-shanghai', cidrs: ['172.16.0.0/16'] });
  if (!third.ok) throw new Error(third.problem.message);
  topology = applyPatch(topology, third.value.patch);
  const peered = connectVpcs(topology, newId, { requester: 'vpc-gz', accepter: third.value.vpc, routes: 'both' });
  if (!peered.ok) throw new Error(peered.problem.message);
  topology = applyPatch(topology, peered.value.patch);
  const nextHop = { type: 'peering', id: 'pcx-1' } as const;
  const routed = addRoute(topology, newId, { routeTable: 'rtb-b', destination: '172.16.0.0/16', nextHop });
  if (!routed.ok) throw new Error(routed.problem.message);
  topology = applyPatch(topology, routed.value.patch);
  const transit = checkTopology(topology, tencentTce).findings.filter(({ rule }) => rule === 'route-transit');
  expect(transit.map((finding) => findingTitle(finding, 'en'))).toEqual(['VPC2 cannot reach VPC3 through VPC1']);
  expect(findingTitle(transit[0]!, 'zh-CN')).toBe('VPC2 无法经由 VPC1 到达 VPC3');
});

test('a waiver takes a finding out of the counts until its day is over', () => {
  const twice =
    'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16\npeering p1 V W\npeering p2 V W\nroute r1 rt-V 10.1.0.0/16 peering:p1\nroute r2 rt-W 10.0.0.0/16 peering:p2\n';
  const topology = sketch(`${twice}waive peering-duplicate:V+W 2026-06-30 known`);
  const on = (today: string) => checkTopology(topology, tencentTce, { today });
  expect(on('2026-06-30').findings.find(({ rule }) => rule === 'peering-duplicate')?.waived).toEqual({
    reason: 'known',
    until: '2026-06-30',
  });
  expect(on('2026-06-30').counts.error).toBe(on('2026-07-01').counts.error - 1);
});

test('names in a row are written as each language does, and many are counted', () => {
  expect(joinNames(['A'], 'en')).toBe('A');
  expect(joinNames(['A', 'B', 'C'], 'en')).toBe('A, B and C');
  expect(joinNames(['A', 'B', 'C', 'D', 'E'], 'en')).toBe('A, B, C, D and E'); // one more takes no more room than a count
  expect(joinNames(['A', 'B', 'C', 'D', 'E'], 'zh-CN')).toBe('A、B、C、D、E');
  expect(joinNames(['A', 'B', 'C', 'D', 'E', 'F'], 'en')).toBe('A, B, C, D and 2 more');
  expect(joinNames(['A', 'B', 'C', 'D', 'E', 'F'], 'zh-CN')).toBe('A、B、C、D 等 6 项');
});

test('findings stand by severity, then as their rules do in the catalogue, then by id', () => {
  const of = (rule: string, id: string, severity: Finding['severity'] = 'error') =>
    ({ rule, id: `${rule}:${id}`, severity }) as Finding;
  const ordered = [
    of('vpc-cidr-size', 'V'),
    of('peering-self', 'p'),
    of('peering-self', 'q'),
    of('requirement-unmet', 'r'),
    of('cidr-not-canonical', 'V', 'warning'),
    of('cidr-not-canonical', 'V', 'info'),
  ];
  expect(inOrder(ordered.toReversed())).toEqual(ordered);
  expect(inOrder([ordered[2]!, ordered[0]!, ordered[1]!])).toEqual(ordered.slice(0, 3));
});

test('two causes with the same subjects have ids of their own', () => {
  const both = `vpc V r 10.0.0.0/16 2001:db8::/56
    subnet s V 10.0.1.0/24 2001:db8::/64
    subnet t V 10.0.1.0/24 2001:db8::/64`;
  const { findings } = checkTopology(sketch(both), tencentTce);
  const overlaps = findings.filter(({ rule }) => rule === 'subnet-overlap').map(({ id }) => id);
  expect(overlaps).toEqual(['subnet-overlap:s+t', 'subnet-overlap:s+t#2']);
});

test('severities that no finding has are counted too', () => {
  expect(checkTopology(sketch('vpc V r 10.0.0.0/16'), tencentTce).counts).toEqual({ error: 0, warning: 0, info: 0 });
});
