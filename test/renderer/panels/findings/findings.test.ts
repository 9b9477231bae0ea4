import { expect, test } from 'vitest';
import { affectedBy } from '../../../../renderer/panels/findings/affected.ts';
import { drawnProposal } from '../../../../renderer/canvas/proposal/drawn-proposal.ts';
import { groupFindings, type Grouping } from '../../../../renderer/panels/findings/finding-groups.ts';
import {
  filterFindings,
  findingRows,
  rowKey,
  stepRow,
  waivedKey,
} from '../../../../renderer/panels/findings/finding-rows.ts';
import { quotasAfter } from '../../../../renderer/panels/findings/quotas-after.ts';
import { requirementStates } from '../../../../renderer/panels/requirements/requirement-state.ts';
import { connectVpcs } from '../../../../shared/model/edits/peerings.ts';
import { invertPatch } from '../../../../shared/model/patch.ts';
import { findingsAbout } from '../../../../renderer/panels/findings/findings-about.ts';
import { judgedCounts } from '../../../../renderer/panels/findings/judged.ts';
import { subjectName, subjectPlace } from '../../../../renderer/panels/findings/subject-name.ts';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import type { Finding } from '../../../../shared/rules/engine/finding.ts';
import { rules } from '../../../../shared/rules/registry.ts';

function finding(id: string, more: Partial<Finding> = {}): Finding {
  const subjects = [{ type: 'vpcs', id: `vpc-of-${id}` }] as const;
  return { id, rule: 'rule', severity: 'error', subjects, message: '', data: {}, details: {}, fixes: [], ...more };
}

const a = finding('a');
const b = finding('b', { severity: 'warning' });
const waived = finding('w', { waived: { reason: 'known' } });
const textOf = ({ id }: Finding): string => `Finding ${id}`;

test('the filter lets through one severity and what has the text', () => {
  const all = [a, b, waived];
  expect(filterFindings(all, { severity: null, text: ' ' }, textOf)).toEqual(all);
  expect(filterFindings(all, { severity: 'warning', text: '' }, textOf)).toEqual([b]);
  expect(filterFindings(all, { severity: null, text: 'finding A' }, textOf)).toEqual([a]);
  expect(filterFindings(all, { severity: 'warning', text: 'finding a' }, textOf)).toEqual([]);
});

const none = new Set<string>();
const groupsOf = (findings: readonly Finding[], grouping: Grouping, counts: Readonly<Record<string, number>> = {}) =>
  groupFindings(twoRegions(), findings, grouping, ({ id }) => counts[id] ?? 0);

test('findings of one cause stand together, the gravest and farthest-reaching first', () => {
  const inVpc = (id: string, more: Partial<Finding> = {}): Finding =>
    finding(id, { subjects: [{ type: 'routeTables', id: 'rtb-a' }], ...more });
  const all = [inVpc('x'), inVpc('y'), a, b, inVpc('z', { rule: 'other' })];
  const keys = (grouping: Grouping, counts?: Readonly<Record<string, number>>): string[] =>
    groupsOf(all, grouping, counts).map(({ findings }) => findings.map(({ id }) => id).join(' '));
  expect(keys('cause')).toEqual(['x y', 'a', 'z', 'b']);
  expect(keys('cause', { y: 2, z: 5 })).toEqual(['z', 'y x', 'a', 'b']);
  expect(keys('rule', { a: 1 })).toEqual(['a x y b', 'z']);
  expect(keys('object')).toEqual(['x y z', 'a', 'b']);
  expect(groupsOf(all, 'cause', { x: 1, y: 2 })[0]!.pairs).toBe(3);
});

test('a group shows what is in it while it is open; what is waived stands apart, closed', () => {
  const more = finding('a2', { subjects: a.subjects });
  const told = (toggled: ReadonlySet<string>): string[] =>
    findingRows(groupsOf([a, more, b], 'cause'), [waived], 'cause', toggled).map(
      (row) => `${row.level} ${row.place}/${row.siblings} ${rowKey(row)}`,
    );
  const key = groupsOf([a], 'cause')[0]!.key;
  expect(told(none)).toEqual([`1 1/3 ${key}`, '2 1/2 a', '2 2/2 a2', '1 2/3 b', '1 3/3 waived']);
  expect(told(new Set([key]))).toEqual([`1 1/3 ${key}`, '1 2/3 b', '1 3/3 waived']);
  expect(told(new Set([waivedKey])).at(-1)).toBe('2 1/1 w');
  const many = Array.from({ length: 9 }, (_, at) => finding(`m${at}`, { subjects: a.subjects }));
  expect(findingRows(groupsOf(many, 'cause'), [], 'cause', none)).toHaveLength(1);
  expect(findingRows(groupsOf([b], 'rule'), [], 'rule', none)).toHaveLength(1);
  expect(findingRows(groupsOf([b], 'object'), [], 'object', none)).toHaveLength(2);
});

test('arrows step from line to line and stop at the ends', () => {
  const rows = findingRows(groupsOf([a, b], 'cause'), [waived], 'cause', none);
  expect(stepRow(rows, -1, 1)).toBe(0);
  expect(stepRow(rows, -1, -1)).toBe(2);
  expect(stepRow(rows, -1, Infinity)).toBe(2);
  expect(stepRow(rows, -1, -Infinity)).toBe(0);
  expect(stepRow(rows, 1, 1)).toBe(2);
  expect(stepRow(rows, 2, 1)).toBe(2);
  expect(stepRow(rows, 1, -Infinity)).toBe(0);
  expect(stepRow([], -1, 1)).toBe(-1);
});

test('a change tells what it leaves of the quotas that it uses', () => {
  const design = twoRegions();
  const [peering] = design.peerings.values();
  const again = { type: 'peerings', id: 'pcx-2', before: null, after: { ...peering!, id: 'pcx-2' } } as const;
  const gone = { type: 'peerings', id: 'pcx-1', before: peering!, after: null } as const;
  expect(quotasAfter(design, { changes: [again] })).toEqual([
    { name: 'VPC1', used: 2, limit: 10 },
    { name: 'VPC2', used: 2, limit: 10 },
  ]);
  expect(quotasAfter(design, { changes: [gone] }).map(({ used }) => used)).toEqual([0, 0]);
  expect(quotasAfter(design, { changes: [again, gone] })).toEqual([]);
});

test('a change is drawn where it is made', () => {
  const design = twoRegions();
  const made = connectVpcs(design, (prefix) => `${prefix}-new`, {
    requester: 'vpc-gz',
    accepter: 'vpc-bj',
    routes: 'both',
  });
  if (!made.ok) throw new Error(made.problem.message);
  const drawn = drawnProposal(design, made.value.patch);
  expect(drawn.peerings.map(({ sign, peering }) => [sign, peering.id])).toEqual([['added', 'pcx-new']]);
  expect([...drawn.cards.keys()].sort()).toEqual(['vpc-bj', 'vpc-gz']);
  expect(drawnProposal(design, invertPatch(made.value.patch)).peerings[0]!.sign).toBe('removed');
});

test('a requirement stands as its findings say, the gravest first', () => {
  const requirement = (id: string) =>
    ({ id, from: { vpc: 'vpc-gz' }, to: { vpc: 'vpc-bj' }, expect: 'connected' }) as const;
  const about = (id: string, rule: string): Finding =>
    finding(`${rule}:${id}`, { rule, subjects: [{ type: 'requirements', id }] });
  const states = requirementStates(
    [requirement('met'), requirement('unmet'), requirement('both'), requirement('unknown')],
    [
      about('unmet', 'requirement-unmet'),
      about('both', 'requirement-unknown'),
      about('both', 'requirement-encryption'),
      about('unknown', 'requirement-unknown'),
      about('met', 'peering-quota'),
      about('gone', 'requirement-unmet'),
    ],
  );
  expect([...states].map(([id, { state, finding: why }]) => [id, state, why?.rule])).toEqual([
    ['met', 'met', undefined],
    ['unmet', 'violated', 'requirement-unmet'],
    ['both', 'violated', 'requirement-encryption'],
    ['unknown', 'unknown', 'requirement-unknown'],
  ]);
});

test('a record has the findings that name it, but for the waived', () => {
  const about = finding('x', {
    subjects: [
      { type: 'routes', id: 'r' },
      { type: 'vpcs', id: 'v' },
    ],
  });
  const hidden = { ...about, id: 'y', waived: { reason: 'known' } };
  expect(findingsAbout([a, about, hidden], [{ type: 'vpcs', id: 'v' }])).toEqual([about]);
  expect(findingsAbout([about], [{ type: 'subnets', id: 'v' }])).toEqual([]);
});

test('the details of the rules say what is affected', () => {
  const missing = { tables: [{ routeTable: 't', subnets: ['s'], destinations: ['10.0.1.0/24'] }] };
  expect(affectedBy(finding('f', { details: missing }))).toEqual({
    ranges: ['10.0.1.0/24'],
    subnets: ['s'],
    routes: [],
  });
  const back = { uncovered: ['10.0.2.0/24', '10.0.2.0/24'], subnets: ['s'], instead: [] };
  expect(affectedBy(finding('f', { details: back }))).toEqual({ ranges: ['10.0.2.0/24'], subnets: ['s'], routes: [] });
  const overlap = { block: '10.0.0.0/16', overlaps: [{ subnet: 's', cidr: '10.0.1.0/24' }] };
  expect(affectedBy(finding('f', { details: overlap })).subnets).toEqual(['s']);
  expect(affectedBy(finding('f', { details: { status: 'pending', routes: ['r'] } })).routes).toEqual(['r']);
  expect(affectedBy(finding('f', { details: { count: 11, blocks: 7, tables: 'odd' } }))).toEqual({
    ranges: [],
    subnets: [],
    routes: [],
  });
});

test('a subject is called by its name, and placed in its VPC', () => {
  const design = twoRegions();
  const [vpc] = design.vpcs.values();
  const table = [...design.routeTables.values()].find(({ vpc: home }) => home === vpc!.id)!;
  const route = [...design.routes.values()].find(({ routeTable }) => routeTable === table.id)!;
  expect(subjectName(design, { type: 'routes', id: route.id })).toBe(route.destination);
  expect(subjectPlace(design, { type: 'routes', id: route.id })).toBe(`${vpc!.name} · default`);
  expect(subjectPlace(design, { type: 'vpcs', id: vpc!.id })).toBe(vpc!.name);
  expect(subjectPlace(design, { type: 'subnets', id: 'gone' })).toBe('gone');
});

test('no findings, with what was judged', () => {
  expect(judgedCounts(twoRegions())).toEqual({ rules: rules.length, peerings: 1, pairs: 1 });
});
