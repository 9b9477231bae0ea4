import { expect, test } from 'vitest';
import { twoRegions } from '../../../../shared/examples/two-regions.ts';
import { addRequirement, removeRequirements, updateRequirement } from '../../../../shared/model/edits/requirements.ts';
import { applyPatch } from '../../../../shared/model/patch.ts';
import type { Requirement, Topology } from '../../../../shared/model/topology.ts';

const design = twoRegions();
const asked = { from: { subnet: 'subnet-a' }, to: { vpc: 'vpc-bj' }, expect: 'connected' } as const;

function added(topology: Topology, requirement: Omit<Requirement, 'id'>, id = 'req-1'): Topology {
  const result = addRequirement(topology, () => id, requirement);
  if (!result.ok) throw new Error(result.problem.message);
  expect(result.value.requirement).toBe(id);
  return applyPatch(topology, result.value.patch);
}

function codeOf(result: { readonly ok: boolean; readonly problem?: { readonly code: string } }): string | undefined {
  return result.ok ? undefined : result.problem!.code;
}

const add = (topology: Topology, requirement: Omit<Requirement, 'id'>): string | undefined =>
  codeOf(addRequirement(topology, () => 'req-2', requirement));

test('what is said is kept, and what says nothing is not', () => {
  const after = added(design, { ...asked, demandMbps: 5, encrypted: false, note: '  ', to: { cidr: ' 10.0.1.0/24 ' } });
  expect(after.requirements.get('req-1')).toEqual({
    id: 'req-1',
    from: { subnet: 'subnet-a' },
    to: { cidr: '10.0.1.0/24' },
    expect: 'connected',
    demandMbps: 5,
  });
});

test('ends that are not there, are the same, or are spoken of already are refused', () => {
  expect(add(design, { ...asked, to: { vpc: 'gone' } })).toBe('unknown-record');
  expect(add(design, { ...asked, from: { subnet: 'gone' } })).toBe('unknown-record');
  expect(add(design, { ...asked, to: { cidr: '10.0.1.1/24' } })).toBe('cidr-not-canonical');
  expect(add(design, { ...asked, to: { subnet: 'subnet-a' } })).toBe('requirement-same-ends');
  expect(add(design, { ...asked, demandMbps: 0 })).toBe('demand');
  const after = added(design, asked);
  expect(add(after, { ...asked, expect: 'isolated' })).toBe('requirement-twice');
  expect(add(after, { ...asked, from: asked.to, to: asked.from })).toBeUndefined();
});

test('a change is judged by what it changes', () => {
  const after = added(design, { ...asked, demandMbps: 5, note: 'backup' });
  const change = (changes: Parameters<typeof updateRequirement>[2]) => updateRequirement(after, 'req-1', changes);
  const bare = change({ demandMbps: undefined, note: '' });
  if (!bare.ok) throw new Error(bare.problem.message);
  expect(applyPatch(after, bare.value).requirements.get('req-1')).toEqual({ id: 'req-1', ...asked });
  expect(codeOf(change({ to: { subnet: 'subnet-a' } }))).toBe('requirement-same-ends');
  expect(codeOf(change({ demandMbps: -1 }))).toBe('demand');
  expect(codeOf(change({ expect: 'isolated' }))).toBeUndefined();
  expect(codeOf(updateRequirement(design, 'req-1', {}))).toBe('unknown-record');
});

test('an end that an import left as it is does not stand in the way of other changes', () => {
  const imported: Topology = {
    ...design,
    requirements: new Map([['req-1', { id: 'req-1', ...asked, to: { cidr: '10.0.1.1/24' } }]]),
  };
  expect(codeOf(updateRequirement(imported, 'req-1', { note: 'later' }))).toBeUndefined();
  expect(codeOf(updateRequirement(imported, 'req-1', { to: { cidr: '10.0.2.1/24' } }))).toBe('cidr-not-canonical');
});

test('requirements go together', () => {
  const after = added(added(design, asked), { ...asked, from: { vpc: 'vpc-gz' } }, 'req-2');
  const gone = removeRequirements(after, ['req-1', 'req-2']);
  if (!gone.ok) throw new Error(gone.problem.message);
  expect(applyPatch(after, gone.value).requirements.size).toBe(0);
});
