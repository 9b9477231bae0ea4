import { expect, test } from 'vitest';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { connectVpcs, removePeering, updatePeering } from '../../../shared/model/edits/peerings.ts';
import { renameProject, setProvider } from '../../../shared/model/edits/project.ts';
import { removeRecords } from '../../../shared/model/edits/remove.ts';
import { removeRouteTable } from '../../../shared/model/edits/route-tables.ts';
import { addRoute } from '../../../shared/model/edits/routes.ts';
import { addSubnet, updateSubnet } from '../../../shared/model/edits/subnets.ts';
import { addVpc, setVpcCidrs } from '../../../shared/model/edits/vpcs.ts';
import { applyPatch, type Patch } from '../../../shared/model/patch.ts';
import type { Result } from '../../../shared/model/problem.ts';
import type { Topology } from '../../../shared/model/topology.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { checkTopology } from '../../../shared/rules/engine/check.ts';

let next = 0;
const newId = (prefix: string): string => `${prefix}-new${next++}`;

function after(topology: Topology, result: Result<Patch | { readonly patch: Patch }>): Topology {
  if (!result.ok) throw new Error(result.problem.message);
  return applyPatch(topology, 'patch' in result.value ? result.value.patch : result.value);
}

function errorsOf(topology: Topology): readonly string[] {
  const profile = profileOf(topology.meta.provider);
  if (!profile.ok) throw new Error(profile.problem.message);
  return checkTopology(topology, profile.value).findings.map(({ id }) => id);
}

test('new VPCs get free names and free blocks, each with a default table', () => {
  const one = after(twoRegions(), addVpc(twoRegions(), newId, { region: 'ap-shanghai' }));
  const two = after(one, addVpc(one, newId, { region: 'ap-shanghai' }));
  expect([...two.vpcs.values()].slice(2).map(({ name, cidrs }) => [name, cidrs])).toEqual([
    ['VPC3', ['10.1.0.0/16']],
    ['VPC4', ['10.2.0.0/16']],
  ]);
  for (const { id } of two.vpcs.values()) {
    expect([...two.routeTables.values()].filter((table) => table.vpc === id && table.default)).toHaveLength(1);
  }
});

test('a new subnet gets the next free block of its VPC', () => {
  const topology = after(twoRegions(), addSubnet(twoRegions(), newId, { vpc: 'vpc-gz' }));
  expect([...topology.subnets.values()].at(-1)).toMatchObject({ cidr: '192.168.0.0/24', vpc: 'vpc-gz' });
  const more = after(topology, addSubnet(topology, newId, { vpc: 'vpc-gz' }));
  expect([...more.subnets.values()].at(-1)).toMatchObject({ cidr: '192.168.2.0/24' });
});

test('two VPCs that are connected with routes check clean', () => {
  let topology = twoRegions();
  topology = after(topology, addVpc(topology, newId, { region: 'ap-shanghai', cidrs: ['172.16.0.0/16'] }));
  const third = [...topology.vpcs.keys()].at(-1)!;
  topology = after(topology, addSubnet(topology, newId, { vpc: third }));
  topology = after(topology, connectVpcs(topology, newId, { requester: 'vpc-gz', accepter: third, routes: 'both' }));
  expect(errorsOf(topology)).toEqual([]);
});

test('deleting a VPC takes all that cannot stand without it, and nothing else', () => {
  const topology = after(twoRegions(), removeRecords(twoRegions(), [{ type: 'vpcs', id: 'vpc-bj' }]));
  expect([...topology.vpcs.keys()]).toEqual(['vpc-gz']);
  expect([...topology.subnets.keys()]).toEqual(['subnet-a']);
  expect([...topology.routeTables.keys()]).toEqual(['rtb-a']);
  expect([topology.routes.size, topology.peerings.size]).toEqual([0, 0]);
});

test('deleting a peering takes its routes with it, or keeps them as what they then are', () => {
  const without = after(twoRegions(), removePeering(twoRegions(), 'pcx-1', { routes: 'remove' }));
  expect(without.routes.size).toBe(0);
  const kept = after(twoRegions(), removePeering(twoRegions(), 'pcx-1', { routes: 'keep' }));
  expect(errorsOf(kept)).toEqual(['route-next-hop-missing:rt-1', 'route-next-hop-missing:rt-2']);
});

test.each<[string, () => Result<unknown>, string]>([
  ['a CIDR without a prefix', () => setVpcCidrs(twoRegions(), 'vpc-gz', ['10.0.0.0']), 'cidr-syntax'],
  ['host bits', () => setVpcCidrs(twoRegions(), 'vpc-gz', ['10.0.0.1/16']), 'cidr-not-canonical'],
  ['the same block twice', () => setVpcCidrs(twoRegions(), 'vpc-gz', ['10.0.0.0/16', '10.0.0.0/16']), 'cidr-twice'],
  ['a bad subnet block', () => updateSubnet(twoRegions(), 'subnet-a', { cidr: 'x' }), 'cidr-syntax'],
  [
    'a bad destination',
    () => addRoute(twoRegions(), newId, { routeTable: 'rtb-a', destination: '10/8', nextHop: { type: 'blackhole' } }),
    'cidr-syntax',
  ],
  [
    'a VPC with itself',
    () => connectVpcs(twoRegions(), newId, { requester: 'vpc-gz', accepter: 'vpc-gz', routes: 'none' }),
    'peering-self',
  ],
  ['a cap of nothing', () => updatePeering(twoRegions(), 'pcx-1', { bandwidthMbps: Number.NaN }), 'bandwidth'],
  ['the default table', () => removeRouteTable(twoRegions(), 'rtb-a'), 'default-table'],
  ['what is not there', () => removeRecords(twoRegions(), [{ type: 'routes', id: 'gone' }]), 'unknown-record'],
  ['an empty name', () => renameProject(twoRegions(), '  '), 'name-empty'],
  ['an unknown provider', () => setProvider(twoRegions(), 'nebula'), 'unknown-provider'],
])('refuses %s', (_, edit, code) => {
  expect(edit()).toMatchObject({ ok: false, problem: { code } });
});
