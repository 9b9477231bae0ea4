import { expect, test } from 'vitest';
import { coming } from '../../../renderer/analysis/questions/coming.ts';
import { mistakes } from '../../../shared/examples/mistakes.ts';
import { updateSubnet } from '../../../shared/model/edits/subnets.ts';
import { setVpcCidrs } from '../../../shared/model/edits/vpcs.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import type { Result } from '../../../shared/model/problem.ts';
import type { Topology } from '../../../shared/model/topology.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { createAnalyser } from '../../../shared/rules/engine/analyser.ts';
import { findingTitle } from '../../../shared/rules/engine/message.ts';

const topology = mistakes();
const vpc1 = topology.vpcs.get('vpc-gz')!;

function told(edit: (current: Topology) => Result<Patch>): string | null {
  const profile = profileOf(topology.meta.provider);
  const patch = edit(topology);
  if (!profile.ok || !patch.ok) throw new Error('no such profile or edit');
  const analyser = createAnalyser(topology, profile.value);
  const before = analyser.findings();
  const finding = coming(analyser, { patch: patch.value });
  expect(analyser.findings()).toEqual(before);
  return finding && findingTitle(finding, 'en');
}

test('a block that overlaps a peered VPC brings the overlap up', () => {
  expect(told((current) => setVpcCidrs(current, vpc1.id, [...vpc1.cidrs, '10.0.0.0/16']))).toBe(
    'VPC1 and VPC2 overlap on 10.0.0.0/16',
  );
});

test('a block that loses a subnet tells that first, though other findings come with it', () => {
  expect(told((current) => setVpcCidrs(current, vpc1.id, ['10.0.0.0/16']))).toBe(
    'Subnet A (192.168.1.0/24) is outside VPC1',
  );
});

test('a free block brings nothing up, although the design has findings already', () => {
  expect(told((current) => setVpcCidrs(current, vpc1.id, [...vpc1.cidrs, '10.200.0.0/16']))).toBeNull();
});

test('a subnet that runs into its neighbour', () => {
  expect(told((current) => updateSubnet(current, 'subnet-gz-a', { cidr: '192.168.2.0/25' }))).toBe(
    'Subnet C of VPC1 overlaps A',
  );
});
