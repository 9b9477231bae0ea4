import { expect, test } from 'vitest';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { applyPatch } from '../../../shared/model/patch.ts';
import { updatePeering } from '../../../shared/model/edits/peerings.ts';
import { removeRecords } from '../../../shared/model/edits/remove.ts';
import { addRoute, updateRoute } from '../../../shared/model/edits/routes.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import type { Result } from '../../../shared/model/problem.ts';
import type { Topology } from '../../../shared/model/topology.ts';
import { planFor } from '../../../shared/plan/planner.ts';
import { writePlanCsv } from '../../../shared/plan/formats/csv.ts';
import { writePlanMarkdown } from '../../../shared/plan/formats/markdown.ts';
import { aws } from '../../../shared/providers/aws.ts';
import { tencentTce } from '../../../shared/providers/tencent-tce.ts';

function after(topology: Topology, result: Result<Patch | { readonly patch: Patch }>): Topology {
  if (!result.ok) throw new Error(result.problem.message);
  return applyPatch(topology, 'patch' in result.value ? result.value.patch : result.value);
}

const planned = () => after(twoRegions(), updatePeering(twoRegions(), 'pcx-1', { status: 'planned' }));
const actions = (steps: readonly { readonly action: string; readonly vpc: { readonly name: string } }[]) =>
  steps.map(({ action, vpc }) => `${action} ${vpc.name}`);

test('a planned peering comes first, its routes after it, and the way back is the reverse', () => {
  const plan = planFor(planned(), tencentTce);
  expect(actions(plan.steps)).toEqual(['create-peering VPC1', 'add-route VPC2', 'add-route VPC1']);
  expect(actions(plan.rollback)).toEqual(['remove-route VPC1', 'remove-route VPC2', 'delete-peering VPC1']);
  expect(plan.steps.map(({ number }) => number)).toEqual([1, 2, 3]);
});

test('where the provider always asks for acceptance, the accepter has a step', () => {
  expect(actions(planFor(planned(), aws).steps)).toEqual([
    'create-peering VPC1',
    'accept-peering VPC2',
    'add-route VPC2',
    'add-route VPC1',
  ]);
});

test('against a baseline only the difference is done', () => {
  const built = twoRegions();
  expect(planFor(built, tencentTce, built).steps).toEqual([]);
  const less = after(built, removeRecords(built, [{ type: 'peerings', id: 'pcx-1' }]));
  expect(actions(planFor(less, tencentTce, built).steps)).toEqual([
    'remove-route VPC2',
    'remove-route VPC1',
    'delete-peering VPC1',
  ]);
});

test('what is left out is told', () => {
  let topology = after(twoRegions(), updateRoute(twoRegions(), 'rt-2', { enabled: false }));
  topology = after(
    topology,
    addRoute(topology, () => 'rt-3', {
      routeTable: 'rtb-a',
      destination: '10.9.0.0/16',
      nextHop: { type: 'peering', id: 'gone' },
    }),
  );
  const plan = planFor(topology, tencentTce);
  expect(plan.routes.map(({ route }) => route)).toEqual(['rt-1']);
  expect(plan.leftOut.map(({ route, why }) => [route, why])).toEqual([
    ['rt-2', 'disabled'],
    ['rt-3', 'next-hop-missing'],
  ]);
});

test('Markdown says when a design is not ready, and takes no name for markup', () => {
  const source = twoRegions();
  const meta = { ...source.meta, name: '<b>| *x*' };
  const text = writePlanMarkdown(planFor({ ...source, meta }, tencentTce), {
    date: '2026-01-01',
    counts: { error: 1, warning: 2, info: 0 },
  });
  expect(text).toContain('**Not ready to apply.** The check found 1 error, 2 warnings, 0 notes.');
  expect(text).toMatch(/^# \\<b\\>\\\| \\\*x\\\*: route plan\n/);
  expect(text).toContain('| `10.0.1.0/24` | peering | PeerConn (`pcx-1`) |  |');
});

test('CSV quotes what it has to, and no cell is a formula', () => {
  const source = twoRegions();
  const topology = after(source, updateRoute(source, 'rt-1', { description: '=HYPERLINK("x"), "quoted"\nline' }));
  const csv = writePlanCsv(planFor(topology, tencentTce));
  expect(csv).toContain(`"'=HYPERLINK(""x""), ""quoted""\nline"\r\n`);
  expect(csv.split('\r\n')[0]).toBe(
    'Account,Region,VPC,VPC ID,Route table,Route table ID,Subnets,Destination,Next hop type,Next hop,Next hop ID,Remark',
  );
});

test('the owner of the other account is told what to type where', () => {
  const source = twoRegions();
  const accounts = new Map([
    ...source.accounts,
    ['acc-2', { id: 'acc-2', name: 'Partner', cloudId: '100012', trust: 'trusted' as const }],
  ]);
  const vpcs = new Map([
    ...source.vpcs,
    ['vpc-bj', { ...source.vpcs.get('vpc-bj')!, account: 'acc-2', cloudId: 'vpc-real' }],
  ]);
  const plan = planFor({ ...planned(), accounts, vpcs }, tencentTce);
  expect(actions(plan.steps)[1]).toBe('accept-peering VPC2');
  expect(plan.handOff.map(({ account, accountId }) => [account, accountId])).toEqual([
    ['My account', 'acc-own'],
    ['Partner', '100012'],
  ]);
  expect(plan.handOff[0]!.peerings[0]).toMatchObject({ peerAccountId: '100012', peerVpc: { id: 'vpc-real' } });
});
