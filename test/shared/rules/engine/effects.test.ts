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

test('neither what comes waived nor what only changes its words is new', () => {
  const analyser = analyserOf(`
    vpc a r 10.0.0.0/16
    vpc b r 10.0.0.0/17
    vpc c r 10.9.0.0/16
    vpc d r 10.9.0.0/17
    peering ab a b active
    waive peering-cidr-overlap:cd+c+d 2026-12-31 known
  `);
  const before = analyser.findings();
  expect(before.map(({ id }) => id)).toContain('peering-cidr-overlap:ab+a+b');
  const b = analyser.facts.topology.vpcs.get('b')!;
  const { ab } = { ab: analyser.facts.topology.peerings.get('ab')! };
  const changed = effectsOf(analyser, {
    changes: [
      { type: 'vpcs', id: 'b', before: b, after: { ...b, cidrs: ['10.0.128.0/17'] } },
      {
        type: 'peerings',
        id: 'cd',
        before: null,
        after: { ...ab, id: 'cd', name: 'cd', requester: 'c', accepter: 'd' },
      },
    ],
  });
  expect(changed.findings.new.map(({ id }) => id)).not.toContain('peering-cidr-overlap:ab+a+b');
  expect(changed.findings.new.map(({ id }) => id)).not.toContain('peering-cidr-overlap:cd+c+d');
});

test('the pairs that get worse stand before those that get better', () => {
  const analyser = analyserOf(`
    vpc V r 10.0.0.0/16
    vpc W r 10.1.0.0/16
    subnet v V 10.0.1.0/24
    subnet w1 W 10.1.1.0/24
    subnet w2 W 10.1.2.0/24
    peering p V W
    route r1 rt-V 10.1.2.0/24 peering:p
    route r2 rt-W 10.0.0.0/16 peering:p
  `);
  const before = analyser.facts.topology.routes.get('r1')!;
  const after = { ...before, destination: '10.1.1.0/24' };
  const { pairs, worse, better, more, findings } = effectsOf(analyser, {
    changes: [{ type: 'routes', id: 'r1', before, after }],
  });
  const told = pairs.map((pair) => `${pair.from} → ${pair.to} ${pair.before} ${pair.after}`);
  expect(told.slice(0, 2).sort()).toEqual(['v → w2 reachable unreachable', 'w2 → v reachable one-way']);
  expect(told.slice(2).sort()).toEqual(['v → w1 unreachable reachable', 'w1 → v one-way reachable']);
  expect([worse, better, more]).toEqual([2, 2, 0]);
  expect(findings).toEqual({ gone: [], new: [] }); // the same subnets' routes are missing, of other blocks
});

test('a waived finding that says something else is neither gone nor new', () => {
  const analyser = analyserOf(`
    vpc a r 10.0.0.0/16
    vpc b r 10.0.0.0/17
    peering ab a b active
    waive peering-cidr-overlap:ab+a+b 2027-01-01 known
  `);
  const before = analyser.facts.topology.vpcs.get('b')!;
  const after = { ...before, cidrs: ['10.0.0.0/18'] };
  const { put } = analyser.apply({ changes: [{ type: 'vpcs', id: 'b', before, after }] });
  expect(put.map(({ id }) => id)).toEqual(['peering-cidr-overlap:ab+a+b']);
  analyser.apply({ changes: [{ type: 'vpcs', id: 'b', before: after, after: before }] });
  const { findings } = effectsOf(analyser, { changes: [{ type: 'vpcs', id: 'b', before, after }] });
  expect(findings).toEqual({ gone: [], new: [] });
});
