import fc from 'fast-check';
import { expect, test } from 'vitest';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { applyPatch } from '../../../shared/model/patch.ts';
import { updatePeering } from '../../../shared/model/edits/peerings.ts';
import { removeRecords } from '../../../shared/model/edits/remove.ts';
import { addRoute, updateRoute } from '../../../shared/model/edits/routes.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import type { Result } from '../../../shared/model/problem.ts';
import type { PeeringStatus, Topology } from '../../../shared/model/topology.ts';
import type { PlannedRoute, Step } from '../../../shared/plan/plan.ts';
import { planFor } from '../../../shared/plan/planner.ts';
import { writePlanCsv } from '../../../shared/plan/formats/csv.ts';
import { writePlanMarkdown } from '../../../shared/plan/formats/markdown.ts';
import { aws } from '../../../shared/providers/aws.ts';
import { tencentTce } from '../../../shared/providers/tencent-tce.ts';
import { editSteps, randomEdit, type EditStep } from '../../fixtures/random-edits.ts';

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
  topology = after(
    topology,
    addRoute(topology, () => 'rt-4', {
      routeTable: 'rtb-a',
      destination: '10.0.1.0/24',
      nextHop: { type: 'peering', id: 'pcx-1' },
    }),
  );
  const plan = planFor(topology, tencentTce);
  expect(plan.routes.map(({ route }) => route)).toEqual(['rt-1']);
  expect(plan.leftOut.map(({ route, why }) => [route, why])).toEqual([
    ['rt-2', 'disabled'],
    ['rt-3', 'next-hop-missing'],
    ['rt-4', 'duplicate'],
  ]);
});

test('a route whose peering has ended is left out, one whose peering is still asked for is not', () => {
  const plan = (status: PeeringStatus) =>
    planFor(after(twoRegions(), updatePeering(twoRegions(), 'pcx-1', { status })), tencentTce);
  expect(plan('expired')).toMatchObject({ routes: [], steps: [], leftOut: [{ why: 'peering-ended' }, {}] });
  expect(plan('pending').routes).toHaveLength(2);
  expect(actions(plan('pending').steps)[0]).toBe('accept-peering VPC2');
  expect(actions(plan('pending').rollback).at(-1)).toBe('delete-peering VPC1');
});

test('a route that changes is one step, which says what stood there', () => {
  const built = twoRegions();
  const design = after(built, updateRoute(built, 'rt-1', { nextHop: { type: 'blackhole' }, description: 'closed' }));
  const { steps, rollback } = planFor(design, tencentTce, built);
  expect(steps).toMatchObject([
    { action: 'change-route', route: { nextHopType: 'blackhole', remark: 'closed' }, was: { nextHopType: 'peering' } },
  ]);
  expect(rollback).toMatchObject([
    { action: 'change-route', route: { nextHopType: 'peering' }, was: { nextHopType: 'blackhole' } },
  ]);
});

test('a new cap is a step, and a peering that was planned in the baseline is still to be made', () => {
  const capped = after(twoRegions(), updatePeering(twoRegions(), 'pcx-1', { bandwidthMbps: 100 }));
  expect(planFor(capped, tencentTce, twoRegions()).steps).toMatchObject([
    { action: 'change-bandwidth', was: 10, peering: { bandwidthMbps: 100 } },
  ]);
  expect(actions(planFor(twoRegions(), tencentTce, planned()).steps)).toEqual(['create-peering VPC1']);
});

test('destinations stand in the order of their addresses', () => {
  let topology = twoRegions();
  for (const destination of ['10.0.10.0/24', '10.0.2.0/24', '2001:db8::/56', '10.0.0.0/8']) {
    topology = after(
      topology,
      addRoute(topology, () => `rt-${destination}`, {
        routeTable: 'rtb-a',
        destination,
        nextHop: { type: 'peering', id: 'pcx-1' },
      }),
    );
  }
  const rows = planFor(topology, tencentTce).routes.filter(({ vpc }) => vpc.name === 'VPC1');
  expect(rows.map(({ destination }) => destination)).toEqual([
    '10.0.0.0/8',
    '10.0.1.0/24',
    '10.0.2.0/24',
    '10.0.10.0/24',
    '2001:db8::/56',
  ]);
});

test('the steps lead from the baseline to the design, and the rollback back again', () => {
  const evolve = (steps: readonly EditStep[]): Topology =>
    steps.reduce<Topology>((topology, step) => {
      const patch = randomEdit(topology, step);
      return patch ? applyPatch(topology, patch) : topology;
    }, twoRegions());
  fc.assert(
    fc.property(fc.array(editSteps, { maxLength: 25 }), fc.array(editSteps, { maxLength: 25 }), (left, right) => {
      const [built, design] = [evolve(left), evolve(right)];
      const { steps, rollback } = planFor(design, aws, built);
      expect(taken(standing(built), steps)).toEqual(standing(design));
      expect(taken(standing(design), rollback)).toEqual(standing(built));
    }),
    { numRuns: 300 },
  );
});

const rowOf = ({ table, destination, nextHopType, nextHop, remark }: PlannedRoute): string =>
  [table.id, destination, nextHopType, nextHop.id, remark].join(' ');

/** The rows of all route tables, sorted. */
const standing = (topology: Topology): string[] => planFor(topology, aws).routes.map(rowOf).sort();

/** The rows after the steps, each of which has to find what it takes away. */
function taken(rows: readonly string[], steps: readonly Step[]): string[] {
  const left = [...rows];
  const remove = (route: PlannedRoute) => {
    const at = left.indexOf(rowOf(route));
    expect(at).toBeGreaterThanOrEqual(0);
    left.splice(at, 1);
  };
  for (const step of steps) {
    if (step.action === 'remove-route') remove(step.route);
    if (step.action === 'change-route') remove(step.was);
    if (step.action === 'add-route' || step.action === 'change-route') left.push(rowOf(step.route));
  }
  return left.sort();
}

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
    ['My account', null], // the document's own id is nothing to type anywhere
    ['Partner', '100012'],
  ]);
  expect(plan.handOff[0]!.peerings[0]).toMatchObject({
    role: 'requester',
    peerAccountId: '100012',
    peerVpcId: 'vpc-real',
  });
  expect(plan.handOff[1]!.peerings[0]).toMatchObject({ role: 'accepter', peerAccountId: null, peerVpcId: null });
  const counts = { error: 0, warning: 0, info: 0 };
  const text = writePlanMarkdown(plan, { date: '2026-01-01', counts });
  expect(text).toContain('| Peer account ID | `100012` |');
  expect(text).toContain('| Peer account ID | not in the design: ask the owner of My account |');
  expect(text).toContain('Accept it within 7 days of the request');
  expect(writePlanMarkdown(plan, { date: '2026-01-01', counts, language: 'zh-CN' })).toContain(
    '| 对端网络 ID | `vpc-real` |',
  );
});
