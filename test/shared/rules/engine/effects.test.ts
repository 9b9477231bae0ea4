import { expect, test } from 'vitest';
import { profileOf } from '../../../../shared/providers/registry.ts';
import { createAnalyser } from '../../../../shared/rules/engine/analyser.ts';
import { effectsOf } from '../../../../shared/rules/engine/effects.ts';
import { routed } from '../../../fixtures/peered-pair.ts';
import { sketch } from '../../../fixtures/sketch.ts';

function analyserOf(text: string) {
  const topology = sketch(text);
  const profile = profileOf(topology.meta.provider);
  if (!profile.ok) throw new Error(profile.problem.message);
  return createAnalyser(topology, profile.value, { today: '2026-06-01' });
}

test('a route that goes breaks pairs and brings a finding; put back, both are mended; the design stays as it was', () => {
  const analyser = analyserOf(routed);
  const before = analyser.findings();
  const [route] = analyser.facts.topology.routes.values();
  const removal = { changes: [{ type: 'routes' as const, id: route!.id, before: route!, after: null }] };
  const broken = effectsOf(analyser, removal);
  expect(broken.worse).toBeGreaterThan(0);
  expect(broken).toMatchObject({ better: 0, more: 0, findings: { gone: [] } });
  expect(broken.findings.new.map(({ rule }) => rule)).toContain('route-missing-forward');
  expect(analyser.findings()).toEqual(before);

  const capped = effectsOf(analyser, removal, 1);
  expect(capped.pairs).toEqual(broken.pairs.slice(0, 1));
  expect(capped.more).toBe(broken.pairs.length - 1);

  analyser.apply(removal);
  const mended = effectsOf(analyser, { changes: [{ type: 'routes', id: route!.id, before: null, after: route! }] });
  expect(mended).toMatchObject({ better: broken.worse, worse: 0, findings: { new: [] } });
  expect(mended.findings.gone.map(({ id }) => id)).toEqual(broken.findings.new.map(({ id }) => id));
});

test('a finding that is waived goes, and comes when its waiver does', () => {
  const analyser = analyserOf(`
    vpc a r 10.0.0.0/16
    vpc b r 10.0.0.0/16
    peering ab a b active
  `);
  const [finding] = analyser.findings();
  const waiver = { finding: finding!.id, reason: 'known' };
  const waive = { changes: [{ type: 'waivers' as const, id: finding!.id, before: null, after: waiver }] };
  expect(effectsOf(analyser, waive).findings).toEqual({ gone: [finding], new: [] });
  analyser.apply(waive);
  const ended = effectsOf(analyser, { changes: [{ type: 'waivers', id: finding!.id, before: waiver, after: null }] });
  expect(ended.findings.gone).toEqual([]);
  expect(ended.findings.new.map(({ id }) => id)).toEqual([finding!.id]);
});
