import { expect, test } from 'vitest';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { composePatches } from '../../../shared/model/compose-patches.ts';
import { describePatch, patchLineText } from '../../../shared/model/describe-patch.ts';
import { connectVpcs } from '../../../shared/model/edits/peerings.ts';
import { renameProject } from '../../../shared/model/edits/project.ts';
import { removeRecords } from '../../../shared/model/edits/remove.ts';
import { addRoute, updateRoute } from '../../../shared/model/edits/routes.ts';
import { updateVpc, addVpc } from '../../../shared/model/edits/vpcs.ts';
import { makeNewId } from '../../../shared/model/ids.ts';
import { applyPatch, diffTopologies, invertPatch, type Patch } from '../../../shared/model/patch.ts';
import type { Result } from '../../../shared/model/problem.ts';
import { emptyTopology, recordTypes } from '../../../shared/model/topology.ts';
import { recordFields } from '../../../shared/model/record-fields.ts';

const design = twoRegions();
const newId = makeNewId(() => 0.5);
const [gz, bj] = [...design.vpcs.values()].map(({ id }) => id) as [string, string];
const route = [...design.routes.values()].find(({ destination }) => destination.startsWith('10.'))!;

function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function told(patch: Patch, language: 'en' | 'zh-CN' = 'en'): string[] {
  return describePatch(design, patch).map((line) => patchLineText(line, language));
}

test('a route says its table, its destination and where it leads', () => {
  const added = taken(
    addRoute(design, newId, {
      routeTable: route.routeTable,
      destination: '172.16.0.0/16',
      nextHop: { type: 'blackhole' },
    }),
  ).patch;
  expect(told(added)).toEqual(['+ VPC1 · default 172.16.0.0/16, blackhole']);
  expect(told(added, 'zh-CN')).toEqual(['+ VPC1 · default 172.16.0.0/16，黑洞']);
  expect(describePatch(design, added)[0]).toMatchObject({ sign: 'added', type: 'routes', address: true });
});

test('a change says what was and what is, and nothing of what stays', () => {
  const moved = taken(updateRoute(design, route.id, { nextHop: { type: 'nat', ip: '10.0.0.9' } }));
  expect(told(moved)).toEqual([`~ VPC1 · default ${route.destination}, PeerConn → 10.0.0.9`]);
  const off = taken(updateRoute(design, route.id, { enabled: false, description: 'later' }));
  expect(told(off)).toEqual(['~ VPC1 · default 10.0.1.0/24, on → off, remark – → later']);
  expect(told(taken(renameProject(design, 'New name')))).toEqual([
    `~ project ${design.meta.name}, name ${design.meta.name} → New name`,
  ]);
});

test('a record that a patch adds is called by the name that the patch gives it', () => {
  const vpc = taken(addVpc(design, newId, { name: 'VPC3', region: 'ap-shanghai', cidrs: ['172.16.0.0/16'] }));
  const grown = applyPatch(design, vpc.patch);
  const ends = { requester: gz, accepter: vpc.vpc, bandwidthMbps: 10, routes: 'none' } as const;
  const peered = taken(
    connectVpcs(
      grown,
      makeNewId(() => 0.7),
      ends,
    ),
  );
  const lines = told(composePatches([vpc.patch, peered.patch]));
  expect(lines[0]).toBe('+ VPC VPC3, 172.16.0.0/16, ap-shanghai');
  expect(lines.at(-1)).toBe('+ peering VPC1-VPC3, planned, 10 Mbps');
});

test('what goes is called as it was, with all that goes with it', () => {
  const gone = taken(removeRecords(design, [{ type: 'vpcs', id: bj }]));
  const lines = describePatch(design, gone);
  expect(lines.length).toBe(gone.changes.length);
  expect(lines.every(({ sign }) => sign === 'removed')).toBe(true);
  expect(told(gone)).toContain('− VPC VPC2, 10.0.0.0/16, ap-beijing, account My account');
  // the other way round, over the design after it
  const back = describePatch(applyPatch(design, gone), invertPatch(gone));
  expect(back.map(({ place, name }) => `${place.en} ${name}`)).toEqual(
    lines.map(({ place, name }) => `${place.en} ${name}`).toReversed(),
  );
});

test('moving a card is told only when it moves', () => {
  const moved = taken(updateVpc(design, gz, { notes: 'core' }));
  expect(told(moved)).toEqual(['~ VPC VPC1, notes – → core']);
});

test('every record of a design has a line in both languages, and every field can be told', () => {
  const all = diffTopologies(emptyTopology(design.meta), design);
  const lines = describePatch(design, all);
  expect(lines.length).toBe(recordTypes.reduce((sum, type) => sum + design[type].size, 0));
  for (const line of lines) {
    expect(line.name).not.toBe('');
    expect(patchLineText(line, 'zh-CN')).not.toContain('undefined');
  }
  const known = new Set(Object.values(recordFields).flatMap((fields) => fields.map(({ field }) => field)));
  expect(known.size).toBeGreaterThan(25);
});
