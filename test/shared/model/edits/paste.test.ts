import { expect, test } from 'vitest';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { readProject } from '../../../../shared/formats/project/read.ts';
import { writeProject } from '../../../../shared/formats/project/write.ts';
import { pasteFragment, type PasteOptions } from '../../../../shared/model/edits/paste.ts';
import { removeRecords } from '../../../../shared/model/edits/remove.ts';
import { fragmentOf } from '../../../../shared/model/fragment.ts';
import { makeNewId } from '../../../../shared/model/ids.ts';
import { applyPatch, findMisfit, invertPatch } from '../../../../shared/model/patch.ts';
import { emptyTopology, type Topology } from '../../../../shared/model/topology.ts';

const everything = [
  { type: 'vpcs', id: 'vpc-gz' },
  { type: 'vpcs', id: 'vpc-bj' },
] as const;
const blank = (): Topology => emptyTopology({ name: 'other', provider: 'tencent-tce' });

function paste(into: Topology, fragment: Topology, options: Partial<PasteOptions> = {}) {
  const newId = makeNewId(Math.random);
  const pasted = pasteFragment(into, newId, fragment, { as: 'copy', at: new Map(), ...options });
  if (!pasted.ok) throw new Error(pasted.problem.message);
  expect(findMisfit(into, pasted.value.patch)).toBeUndefined();
  const topology = applyPatch(into, pasted.value.patch);
  expect(readProject(writeProject(topology)).ok).toBe(true);
  const back = applyPatch(topology, invertPatch(pasted.value.patch));
  expect(writeProject(back)).toBe(writeProject(into));
  return { topology, ...pasted.value };
}

test('a fragment stands by itself: routes over a peering that is left behind stay behind too', () => {
  const one = fragmentOf(twoRegions(), [everything[0]]);
  expect([one.vpcs.size, one.subnets.size, one.routeTables.size, one.accounts.size]).toEqual([1, 1, 1, 1]);
  expect([one.peerings.size, one.routes.size]).toEqual([0, 0]);
  const both = fragmentOf(twoRegions(), everything);
  expect([both.vpcs.size, both.peerings.size, both.routes.size]).toEqual([2, 1, 2]);
});

test('a copy beside its original gets the next free block of its size, and all inside goes with it', () => {
  const { topology, vpcs, readdressed } = paste(twoRegions(), fragmentOf(twoRegions(), everything));
  const [gz, bj] = vpcs.map((id) => topology.vpcs.get(id)!);
  expect(gz).toMatchObject({ name: 'VPC1-2', cidrs: ['10.1.0.0/16'], account: 'acc-own', region: 'ap-guangzhou' });
  expect(bj).toMatchObject({ name: 'VPC2-2', cidrs: ['10.2.0.0/16'] });
  expect(readdressed).toEqual([
    { name: 'VPC1-2', from: '192.168.0.0/16', to: '10.1.0.0/16' },
    { name: 'VPC2-2', from: '10.0.0.0/16', to: '10.2.0.0/16' },
  ]);
  const subnets = [...topology.subnets.values()].filter(({ vpc }) => vpcs.includes(vpc));
  expect(subnets.map(({ cidr }) => cidr)).toEqual(['10.1.1.0/24', '10.2.1.0/24']);
  const peering = [...topology.peerings.values()].find(({ requester }) => requester === gz!.id)!;
  expect(peering).toMatchObject({ accepter: bj!.id, status: 'planned', bandwidthMbps: 10 });
  const over = [...topology.routes.values()].filter(({ nextHop }) => nextHop.id === peering.id);
  expect(over.map(({ destination }) => destination).sort()).toEqual(['10.1.1.0/24', '10.2.1.0/24']);
});

test('a copy of a copy takes the next name, and no two copies share a block', () => {
  let topology = twoRegions();
  for (let round = 0; round < 3; round++) ({ topology } = paste(topology, fragmentOf(topology, [everything[0]])));
  expect([...topology.vpcs.values()].map(({ name }) => name)).toEqual(['VPC1', 'VPC2', 'VPC1-2', 'VPC1-3', 'VPC1-4']);
  const blocks = [...topology.vpcs.values()].flatMap(({ cidrs }) => cidrs);
  expect(new Set(blocks).size).toBe(blocks.length);
});

test('a copy without its peerings has no routes over them either', () => {
  const { topology } = paste(twoRegions(), fragmentOf(twoRegions(), everything), { peerings: false });
  expect([topology.peerings.size, topology.routes.size]).toEqual([1, 2]);
});

test('into another project everything goes as it is, and the account is made there', () => {
  const { topology, readdressed } = paste(blank(), fragmentOf(twoRegions(), everything), { as: 'same' });
  expect(readdressed).toEqual([]);
  expect(topology.vpcs).toEqual(twoRegions().vpcs);
  expect(topology.peerings.get('pcx-1')).toEqual(twoRegions().peerings.get('pcx-1'));
  expect(topology.accounts.get('acc-own')).toMatchObject({ name: 'My account' });
});

test('an account that is known there by its cloud id, else by its name, is not made twice', () => {
  const account = { id: 'acc-9', name: 'Ours', cloudId: '1000', trust: 'own' } as const;
  const into = { ...blank(), accounts: new Map([[account.id, account]]) };
  const source = twoRegions();
  const named = {
    ...source,
    accounts: new Map([['acc-own', { ...source.accounts.get('acc-own')!, cloudId: '1000' }]]),
  };
  const { topology } = paste(into, fragmentOf(named, everything), { as: 'same' });
  expect([...topology.accounts.keys()]).toEqual(['acc-9']);
  expect(topology.vpcs.get('vpc-gz')!.account).toBe('acc-9');
  const other = { ...blank(), accounts: new Map([['acc-own', { ...account, id: 'acc-own', cloudId: '2000' }]]) };
  const added = paste(other, fragmentOf(named, everything), { as: 'same' }).topology;
  expect(added.accounts.size).toBe(2);
  expect(added.vpcs.get('vpc-gz')!.account).not.toBe('acc-own');
});

test('cut and pasted where it was, it is the same as before', () => {
  const before = twoRegions();
  const removed = removeRecords(before, [everything[0]]);
  if (!removed.ok) throw new Error(removed.problem.message);
  const without = applyPatch(before, removed.value);
  const { topology } = paste(without, fragmentOf(before, [everything[0]]), { as: 'same' });
  expect(topology.vpcs.get('vpc-gz')).toEqual(before.vpcs.get('vpc-gz'));
  expect(topology.subnets.get('subnet-a')).toEqual(before.subnets.get('subnet-a'));
});

test('IPv6 blocks move within their neighbourhood, and a block that is free is kept', () => {
  const base = twoRegions();
  const dual = { ...base.vpcs.get('vpc-gz')!, cidrs: ['192.168.0.0/16', '2001:db8:0:100::/56'], cloudId: 'vpc-0a1' };
  const subnet = { ...base.subnets.get('subnet-a')!, cidr6: '2001:db8:0:101::/64' };
  const topology = {
    ...base,
    vpcs: new Map(base.vpcs).set(dual.id, dual),
    subnets: new Map(base.subnets).set(subnet.id, subnet),
  };
  const copied = paste(topology, fragmentOf(topology, [everything[0]]));
  expect(copied.topology.vpcs.get(copied.vpcs[0]!)!.cidrs).toEqual(['10.1.0.0/16', '2001:db8::/56']);
  expect(copied.topology.vpcs.get(copied.vpcs[0]!)).not.toHaveProperty('cloudId');
  expect([...copied.topology.subnets.values()].at(-1)).toMatchObject({ cidr6: '2001:db8:0:1::/64' });
  const free = paste(blank(), fragmentOf(topology, [everything[0]]));
  expect(free.topology.vpcs.get(free.vpcs[0]!)!.cidrs).toEqual(dual.cidrs);
});

test('a copy that finds no free block says so and changes nothing', () => {
  const base = twoRegions();
  const wide = { ...base.vpcs.get('vpc-gz')!, cidrs: ['0.0.0.0/1'] };
  const topology = { ...base, vpcs: new Map(base.vpcs).set(wide.id, wide) };
  const pasted = pasteFragment(topology, makeNewId(Math.random), fragmentOf(topology, [everything[0]]), {
    as: 'copy',
    at: new Map(),
  });
  expect(pasted).toMatchObject({ ok: false, problem: { code: 'no-free-copy', data: { text: '0.0.0.0/1' } } });
});

test('a note that is pasted with its VPC stays tied to it, and goes free without it', () => {
  const note = { id: 'note-1', text: 'why', position: { x: 0, y: 0 }, about: { type: 'vpcs', id: 'vpc-gz' } };
  const topology = { ...twoRegions(), notes: new Map([[note.id, note]]) };
  const tied = paste(topology, fragmentOf(topology, [everything[0], { type: 'notes', id: 'note-1' }]), {
    at: new Map([['note-1', { x: 40, y: 8 }]]),
  });
  expect(tied.topology.notes.get(tied.notes[0]!)).toMatchObject({
    text: 'why',
    position: { x: 40, y: 8 },
    about: { type: 'vpcs', id: tied.vpcs[0] },
  });
  const free = paste(topology, fragmentOf(topology, [{ type: 'notes', id: 'note-1' }]));
  expect(free.topology.notes.get(free.notes[0]!)).not.toHaveProperty('about');
});
