import { expect, test } from 'vitest';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { readProjectValue } from '../../../shared/formats/project/read.ts';
import { writeProject } from '../../../shared/formats/project/write.ts';
import { connectVpcs, removePeering, updatePeering } from '../../../shared/model/edits/peerings.ts';
import { renameProject, setProvider } from '../../../shared/model/edits/project.ts';
import { removeRecords } from '../../../shared/model/edits/remove.ts';
import { addRouteTable, removeRouteTable } from '../../../shared/model/edits/route-tables.ts';
import { addRoute } from '../../../shared/model/edits/routes.ts';
import { addSubnet, updateSubnet } from '../../../shared/model/edits/subnets.ts';
import { addVpc, setVpcCidrs, updateVpc } from '../../../shared/model/edits/vpcs.ts';
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
  const wanted = { requester: 'vpc-gz', accepter: third, routes: 'both', bandwidthMbps: 10 } as const;
  topology = after(topology, connectVpcs(topology, newId, wanted));
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

test('blocks that an import brought with host bits stand in the way of no other edit', () => {
  const imported = readProjectValue(
    JSON.parse(
      writeProject(twoRegions())
        .replace('"192.168.0.0/16"', '"192.168.0.1/16"')
        .replace('"192.168.1.0/24","routeTable"', '"192.168.1.9/24","routeTable"'),
    ),
  );
  if (!imported.ok) throw new Error(imported.problem.message);
  let { topology } = imported.value;
  topology = after(topology, updateSubnet(topology, 'subnet-a', { name: 'front' }));
  topology = after(topology, setVpcCidrs(topology, 'vpc-gz', ['192.168.0.1/16', '10.8.0.0/16']));
  expect(topology.subnets.get('subnet-a')).toMatchObject({ name: 'front', cidr: '192.168.1.9/24' });
  expect(topology.vpcs.get('vpc-gz')!.cidrs).toEqual(['192.168.0.1/16', '10.8.0.0/16']);
});

test('a field that is emptied is taken out of the record', () => {
  const dual = after(twoRegions(), updateSubnet(twoRegions(), 'subnet-a', { cidr6: ' 2001:db8::/64 ' }));
  expect(dual.subnets.get('subnet-a')).toMatchObject({ cidr: '192.168.1.0/24', cidr6: '2001:db8::/64' });
  expect(after(dual, updateSubnet(dual, 'subnet-a', { cidr6: '' }))).toEqual(twoRegions());
  expect(after(dual, updateSubnet(dual, 'subnet-a', { cidr6: undefined }))).toEqual(twoRegions());
});

test("connecting adds no route that a table has, and none for a VPC that is somebody else's", () => {
  const base = twoRegions();
  const vpcs = new Map(base.vpcs).set('vpc-x', {
    id: 'vpc-x',
    name: 'X',
    region: 'r',
    cidrs: ['10.0.1.0/24'],
    external: true,
  });
  const topology = { ...base, vpcs };
  const joined = after(
    topology,
    connectVpcs(topology, newId, { requester: 'vpc-gz', accepter: 'vpc-x', routes: 'both' }),
  );
  expect(joined.routes).toEqual(topology.routes); // 10.0.1.0/24 stands in table rtb-a already
});

test('a table that goes hands its subnets to the default table, and what names a subnet goes with it', () => {
  let topology = after(twoRegions(), addRouteTable(twoRegions(), newId, { vpc: 'vpc-gz' }));
  const table = [...topology.routeTables.keys()].at(-1)!;
  topology = after(topology, updateSubnet(topology, 'subnet-a', { routeTable: table }));
  topology = after(topology, removeRouteTable(topology, table));
  expect(topology.subnets.get('subnet-a')).not.toHaveProperty('routeTable');
  const asked = { id: 'req-1', from: { subnet: 'subnet-a' }, to: { vpc: 'vpc-bj' }, expect: 'connected' as const };
  topology = { ...topology, requirements: new Map([['req-1', asked]]) };
  expect(after(topology, removeRecords(topology, [{ type: 'subnets', id: 'subnet-a' }])).requirements.size).toBe(0);
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
  [
    'a new peering with a cap of nothing',
    () =>
      connectVpcs(twoRegions(), newId, { requester: 'vpc-gz', accepter: 'vpc-bj', bandwidthMbps: 0, routes: 'none' }),
    'bandwidth',
  ],
  [
    'an IPv6 block as the IPv4 one',
    () => updateSubnet(twoRegions(), 'subnet-a', { cidr: '2001:db8::/64' }),
    'cidr-family',
  ],
  ["another VPC's table", () => updateSubnet(twoRegions(), 'subnet-a', { routeTable: 'rtb-b' }), 'unknown-record'],
  [
    "another VPC's table for a new subnet",
    () => addSubnet(twoRegions(), newId, { vpc: 'vpc-gz', routeTable: 'rtb-b' }),
    'unknown-record',
  ],
  ['an unknown account', () => updateVpc(twoRegions(), 'vpc-gz', { account: 'acc-x' }), 'unknown-record'],
  [
    'a new VPC of an unknown account',
    () => addVpc(twoRegions(), newId, { region: 'r', account: 'x' }),
    'unknown-record',
  ],
  ['a cap of nothing', () => updatePeering(twoRegions(), 'pcx-1', { bandwidthMbps: Number.NaN }), 'bandwidth'],
  ['the default table', () => removeRouteTable(twoRegions(), 'rtb-a'), 'default-table'],
  ['what is not there', () => removeRecords(twoRegions(), [{ type: 'routes', id: 'gone' }]), 'unknown-record'],
  ['an empty name', () => renameProject(twoRegions(), '  '), 'name-empty'],
  ['an unknown provider', () => setProvider(twoRegions(), 'nebula'), 'unknown-provider'],
])('refuses %s', (_, edit, code) => {
  expect(edit()).toMatchObject({ ok: false, problem: { code } });
});
