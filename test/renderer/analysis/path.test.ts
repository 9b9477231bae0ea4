import { expect, test } from 'vitest';
import { pathOfFinding } from '../../../renderer/analysis/questions/path-of-finding.ts';
import { path } from '../../../renderer/analysis/questions/path.ts';
import { switchOff } from '../../../shared/model/edits/switch-off.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { createAnalyser } from '../../../shared/rules/engine/analyser.ts';
import { sketch } from '../../fixtures/sketch.ts';

const design = `
  vpc a r 10.0.0.0/16
  vpc b r 10.1.0.0/16 2001:db8::/56
  vpc c r 10.2.0.0/16
  subnet a1 a 10.0.1.0/24
  subnet b1 b 10.1.1.0/24 2001:db8::/64
  subnet c1 c 10.2.1.0/24
  peering ab a b active
  peering bc b c active
  route r1 rt-a 10.1.1.0/25 peering:ab
  route r2 rt-b 10.0.0.0/16 peering:ab
  route r3 rt-a 10.2.0.0/16 peering:ab
  route r4 rt-b 10.2.0.0/16 peering:bc
`;

function analyserOf(text: string) {
  const profile = profileOf('tencent-tce');
  if (!profile.ok) throw new Error(profile.problem.message);
  return createAnalyser(sketch(text), profile.value);
}

test('of a pair that gets partly through, a host is followed that does not', () => {
  const answer = path(analyserOf(design), { from: 'a1', to: 'b1' });
  if (!answer.ok) throw new Error(answer.problem.message);
  expect(answer.value.pair).toMatchObject({ verdict: 'partial', forward: ['10.1.1.0/25'], return: ['10.0.1.0/24'] });
  expect(answer.value.trace.to).toEqual({ subnet: 'b1', ip: '10.1.1.128' });
  expect(answer.value.trace.verdict).toBe('unreachable');
});

test('ends may be addresses and blocks, whose first host is taken', () => {
  const answer = path(analyserOf(design), { from: '10.1.1.9', to: '10.0.1.0/24' });
  if (!answer.ok) throw new Error(answer.problem.message);
  expect(answer.value.pair).toBeNull();
  expect(answer.value.trace).toMatchObject({ verdict: 'reachable', to: { ip: '10.0.1.1' } });
  expect(path(analyserOf(design), { from: 'nowhere', to: 'a1' })).toMatchObject({ problem: { code: 'unknown-end' } });
});

test('with a patch the design is followed as it would be, and stays as it is', () => {
  const analyser = analyserOf(design);
  const patch = switchOff(analyser.facts.topology, [{ type: 'vpcs', id: 'c' }]);
  if (!patch.ok) throw new Error(patch.problem.message);
  const asked = { from: 'b1', to: 'c1' };
  const verdict = (answer: ReturnType<typeof path>) => answer.ok && answer.value.trace.reason;
  expect(verdict(path(analyser, asked))).toBe('no-return-route');
  expect(verdict(path(analyser, { ...asked, patch: patch.value }))).toBe('peering-inactive');
  expect(verdict(path(analyser, asked))).toBe('no-return-route');
});

test.each([
  ['route-transit', { from: 'a1', to: 'c1', family: 4 }],
  ['route-missing-forward', { from: 'b1', to: 'c1', family: 4 }],
])('%s breaks the path %j', (rule, pair) => {
  const analyser = analyserOf(design);
  const finding = analyser.findings().find((one) => one.rule === rule)!;
  expect(pathOfFinding(analyser, { finding: finding.id })).toEqual({ pair });
});

test('a finding about addresses breaks no path, an unmet requirement the pair that it names', () => {
  const analyser = analyserOf(`${design}
    vpc d r 10.0.0.0/16
    require q c1 a1 connected
  `);
  const pairOf = (rule: string) => {
    const finding = analyser.findings().find((one) => one.rule === rule);
    return finding && pathOfFinding(analyser, { finding: finding.id }).pair;
  };
  expect(pairOf('unpeered-overlap')).toBeNull();
  expect(pairOf('requirement-unmet')).toMatchObject({ from: 'c1', to: 'a1' });
  expect(pathOfFinding(analyser, { finding: 'gone' })).toEqual({ pair: null });
});
