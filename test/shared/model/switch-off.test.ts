import { expect, test } from 'vitest';
import { switchOff } from '../../../shared/model/edits/switch-off.ts';
import { sketch } from '../../fixtures/sketch.ts';

const topology = sketch(`
  vpc a r 10.0.0.0/16
  vpc b r 10.1.0.0/16
  vpc c r 10.2.0.0/16
  peering ab a b active
  peering ac c a planned
  peering bc b c failed
  route r1 rt-a 10.1.0.0/16 peering:ab
  route r2 rt-a 10.2.0.0/16 peering:ac off
`);

const changesOf = (...refs: Parameters<typeof switchOff>[1]) => {
  const patch = switchOff(topology, refs);
  if (!patch.ok) throw new Error(patch.problem.message);
  return patch.value.changes.map(({ after }) => {
    const record = after as { readonly id: string; readonly status?: string };
    return [record.id, record.status ?? record];
  });
};

test('a peering fails, a route is disabled, a VPC is cut off from all its peers, each once', () => {
  expect(changesOf({ type: 'peerings', id: 'ab' })).toEqual([['ab', 'failed']]);
  expect(changesOf({ type: 'routes', id: 'r1' })).toEqual([['r1', expect.objectContaining({ enabled: false })]]);
  expect(changesOf({ type: 'vpcs', id: 'a' }, { type: 'peerings', id: 'ab' })).toEqual([
    ['ab', 'failed'],
    ['ac', 'failed'],
  ]);
});

test('what is off already stays as it is, and what is not there is a problem', () => {
  expect(changesOf({ type: 'peerings', id: 'bc' }, { type: 'routes', id: 'r2' })).toEqual([]);
  expect(switchOff(topology, [{ type: 'peerings', id: 'gone' }])).toMatchObject({
    problem: { code: 'unknown-record' },
  });
});
