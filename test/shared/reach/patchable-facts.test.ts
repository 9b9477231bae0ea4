import { expect, test } from 'vitest';
import { diffTopologies } from '../../../shared/model/patch.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { patchableFacts } from '../../../shared/reach/patchable-facts.ts';
import { sketch } from '../../fixtures/sketch.ts';

test('the facts and their topology follow a patch, the topology that was given does not', () => {
  const profile = profileOf('aws');
  if (!profile.ok) throw new Error(profile.problem.message);
  const before = sketch('vpc V r 10.0.0.0/16');
  const after = sketch('vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16\nsubnet w W 10.1.1.0/24');
  const patched = patchableFacts(before, profile.value);
  const { facts } = patched;
  patched.apply(diffTopologies(before, after));
  expect([...facts.topology.vpcs.keys()]).toEqual(['V', 'W']);
  expect([...facts.topology.subnets.keys()]).toEqual(['w']);
  expect(facts.vpc('W')?.subnets.map(({ subnet }) => subnet.id)).toEqual(['w']);
  expect([...before.vpcs.keys()]).toEqual(['V']);
});
