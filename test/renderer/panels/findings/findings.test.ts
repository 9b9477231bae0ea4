import { expect, test } from 'vitest';
import { affectedBy } from '../../../../renderer/panels/findings/affected.ts';
import { filterFindings, findingRows, stepRow } from '../../../../renderer/panels/findings/finding-rows.ts';
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

test('what is waived stands apart, and arrows pass over its title', () => {
  const rows = findingRows([a, waived, b]);
  expect(rows).toEqual([
    { type: 'finding', finding: a },
    { type: 'finding', finding: b },
    { type: 'waived', count: 1 },
    { type: 'finding', finding: waived },
  ]);
  expect(stepRow(rows, -1, 1)).toBe(0);
  expect(stepRow(rows, -1, -1)).toBe(3);
  expect(stepRow(rows, 1, 1)).toBe(3);
  expect(stepRow(rows, 3, -1)).toBe(1);
  expect(stepRow(rows, 3, 1)).toBe(3);
  expect(stepRow(rows, 1, -Infinity)).toBe(0);
  expect(stepRow(rows, 0, Infinity)).toBe(3);
  expect(stepRow([], -1, 1)).toBe(-1);
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
