import { expect, test } from 'vitest';
import { applyPatch, type Patch } from '../../../shared/model/patch.ts';
import type { Requirement } from '../../../shared/model/topology.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { buildFacts } from '../../../shared/reach/live-facts.ts';
import { requiredOtherwise, requiredPeerings } from '../../../shared/reach/required-peerings.ts';
import { sketch } from '../../fixtures/sketch.ts';

const design = `
  vpc V r 10.0.0.0/16
  vpc W r 10.1.0.0/16 2001:db8::/56
  vpc X r 10.2.0.0/16
  subnet v V 10.0.1.0/24
  peering p V W
  peering p2 W V rejected
  peering q W X
  require byVpc V W connected
  require bySubnet W v connected
  require byCidr 10.0.0.0/8 10.0.0.0/8 connected
  require byCidr6 2001:db8::/64 X connected
  require apart V W isolated
  require elsewhere V X connected`;

function built() {
  const profile = profileOf('tencent-tce');
  if (!profile.ok) throw new Error(profile.problem.message);
  const topology = sketch(design);
  return { topology, facts: buildFacts(topology, profile.value) };
}

const ids = (requirements: readonly Requirement[] = []): string[] => requirements.map(({ id }) => id);

test('finds the requirements of each peering by VPC, subnet and CIDR, each once, those of isolation not', () => {
  const required = requiredPeerings(built().facts);
  expect(ids(required.get('p'))).toEqual(['byVpc', 'bySubnet', 'byCidr']);
  expect(ids(required.get('p2'))).toEqual(['byVpc', 'bySubnet', 'byCidr']);
  expect(ids(required.get('q'))).toEqual(['byCidr', 'byCidr6']);
});

test('names the peerings that have other requirements', () => {
  const { topology, facts } = built();
  const all = requiredPeerings(facts);
  const fewer = new Map([...all].filter(([id]) => id !== 'q'));
  const other = new Map([...all, ['p', all.get('p')!.slice(1)] as const]);
  expect(requiredOtherwise(all, requiredPeerings(facts))).toEqual([]);
  expect(requiredOtherwise(all, fewer)).toEqual(['q']);
  expect(requiredOtherwise(fewer, all)).toEqual(['q']);
  expect(requiredOtherwise(all, other)).toEqual(['p']);
  const [first, ...rest] = all.get('p')!;
  const replaced = new Map([
    ...all,
    ['p', [first!, ...rest.slice(1), topology.requirements.get('elsewhere')!]] as const,
  ]);
  expect(requiredOtherwise(all, replaced)).toEqual(['p']);
});

test('facts follow changes of what the requirements speak of, and tell the peerings that they touch', () => {
  const { topology, facts } = built();
  expect(ids(facts.requirementsOn('q'))).toEqual(['byCidr', 'byCidr6']);
  const before = topology.requirements.get('byCidr6')!;
  const { vpc } = facts.vpcs.get('V')!;
  const apart: Patch = { changes: [{ type: 'requirements', id: 'byCidr6', before, after: null }] };
  const moved: Patch = {
    changes: [{ type: 'vpcs', id: 'V', before: vpc, after: { ...vpc, cidrs: ['192.168.0.0/16'] } }],
  };
  const without = applyPatch(topology, apart);
  expect(facts.update(apart, without).peerings).toEqual(new Set(['q']));
  expect(ids(facts.requirementsOn('q'))).toEqual(['byCidr']);
  facts.update(moved, applyPatch(without, moved));
  expect(ids(facts.requirementsOn('p'))).toEqual(['byVpc', 'bySubnet']);
});

test('facts follow a subnet into another VPC and a new peering, whatever else changes with them', () => {
  const { topology, facts } = built();
  expect(ids(facts.requirementsOn('q'))).toEqual(['byCidr', 'byCidr6']);
  const subnet = topology.subnets.get('v')!;
  const peering = { ...topology.peerings.get('p')!, id: 'r', name: 'r', accepter: 'X' };
  const note = { id: 'n', text: 'n', position: { x: 0, y: 0 } };
  const moved: Patch = {
    changes: [
      { type: 'notes', id: 'n', before: null, after: note },
      { type: 'subnets', id: 'v', before: subnet, after: { ...subnet, vpc: 'X' } },
    ],
  };
  const joined: Patch = { changes: [{ type: 'peerings', id: 'r', before: null, after: peering }] };
  const after = applyPatch(topology, moved);
  expect(facts.update(moved, after).peerings).toEqual(new Set(['p', 'p2', 'q']));
  expect(ids(facts.requirementsOn('p'))).toEqual(['byVpc', 'byCidr']);
  expect(ids(facts.requirementsOn('q'))).toEqual(['bySubnet', 'byCidr', 'byCidr6']);
  facts.update(joined, applyPatch(after, joined));
  expect(ids(facts.requirementsOn('r'))).toEqual(['byCidr', 'elsewhere']);
});
