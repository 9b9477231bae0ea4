import { expect, test } from 'vitest';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { connectOutside, type OutsideVpc } from '../../../../shared/model/edits/outside-vpc.ts';
import { applyPatch } from '../../../../shared/model/patch.ts';

let next = 0;
const newId = (prefix: string): string => `${prefix}-${next++}`;
const outside: OutsideVpc = {
  accountId: ' 100004604479 ',
  vpcId: 'vpc-l9ih5fv',
  region: 'ap-shanghai',
  cidrs: ['172.16.0.0/16'],
  trust: 'unknown',
};
const form = { requester: 'vpc-gz', routes: 'both', status: 'pending', requestedAt: '2026-11-23T04:00:00Z' } as const;

test('another account’s VPC outside of the drawing comes in as a stub, with its account, its peering and our routes', () => {
  const topology = twoRegions();
  const made = connectOutside(topology, newId, { ...form, outside });
  if (!made.ok) throw new Error(made.problem.code);
  const after = applyPatch(topology, made.value.patch);
  const vpc = after.vpcs.get(made.value.vpc)!;
  expect(vpc).toMatchObject({
    external: true,
    cloudId: 'vpc-l9ih5fv',
    cidrs: ['172.16.0.0/16'],
    region: 'ap-shanghai',
  });
  expect(after.accounts.get(vpc.account!)).toMatchObject({ cloudId: '100004604479', trust: 'unknown' });
  expect(after.peerings.get(made.value.peering)).toMatchObject({
    requester: 'vpc-gz',
    accepter: vpc.id,
    status: 'pending',
    requestedAt: '2026-11-23T04:00:00Z',
  });
  const routes = [...after.routes.values()].filter(({ nextHop }) => nextHop.id === made.value.peering);
  expect(routes.map(({ routeTable, destination }) => [routeTable, destination])).toEqual([['rtb-a', '172.16.0.0/16']]);

  const again = connectOutside(after, newId, { ...form, requester: 'vpc-bj', outside });
  if (!again.ok) throw new Error(again.problem.code);
  expect(again.value.vpc).toBe(vpc.id);
  const both = applyPatch(after, again.value.patch);
  expect([both.vpcs.size, both.accounts.size]).toEqual([after.vpcs.size, after.accounts.size]);
});

test.each([
  [{ accountId: ' ' }, 'accountId'],
  [{ vpcId: '' }, 'vpcId'],
  [{ cidrs: [] }, 'cidrs'],
  [{ cidrs: ['172.16.0.0'] }, 'cidrs[0]'],
])('what is missing or wrong is named: %j', (changes, path) => {
  const made = connectOutside(twoRegions(), newId, { ...form, outside: { ...outside, ...changes } });
  expect(made.ok ? null : made.problem.path).toBe(path);
});
