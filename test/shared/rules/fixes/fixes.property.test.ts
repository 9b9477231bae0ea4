import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPatch, findMisfit } from '../../../../shared/model/patch.ts';
import type { Topology } from '../../../../shared/model/topology.ts';
import { profileOf, providerProfiles } from '../../../../shared/providers/registry.ts';
import { createAnalyser } from '../../../../shared/rules/engine/analyser.ts';
import { checkTopology } from '../../../../shared/rules/engine/check.ts';
import type { Finding } from '../../../../shared/rules/engine/finding.ts';
import { fixesOf } from '../../../../shared/rules/engine/fixes.ts';
import { patchSteps, randomPatch } from '../../../fixtures/random-patches.ts';
import { sketch } from '../../../fixtures/sketch.ts';

const options = { today: '2026-01-07' };
const start = `
  vpc v0 ap-guangzhou 10.0.0.0/17 2001:db8::/56
  vpc v1 ap-beijing 10.1.0.0/16 2001:db8:1::/56
  vpc v2 ap-beijing 10.2.0.0/16
  table t0 v0 default
  table t1 v1 default
  table t2 v2 default
  subnet s0 v0 10.0.0.0/24
  subnet s2 v1 10.1.0.0/24 2001:db8:1:1::/64
  subnet s3 v2 10.2.0.0/24
  peering p0 v0 v1
  peering p1 v1 v2
  route r0 t0 10.1.0.0/16 peering:p0
  route r1 t1 10.0.0.0/17 peering:p0
  route r2 t1 10.2.0.0/16 peering:p1
  route r3 t2 10.1.0.0/16 peering:p1`;

function profileFor(id: string) {
  const profile = profileOf(id);
  if (!profile.ok) throw new Error(profile.problem.message);
  return profile.value;
}

test('every offered fix, judged by a check of the whole, removes its finding and brings up no error', () => {
  const fixed = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom(...providerProfiles.map(({ id }) => id)),
      fc.array(patchSteps, { minLength: 1, maxLength: 20 }),
      (provider, steps) => {
        let topology = sketch(start, provider);
        for (const step of steps) {
          const patch = step.kind === 'provider' ? null : randomPatch(topology, step);
          if (patch) topology = applyPatch(topology, patch);
        }
        for (const rule of mendedIn(topology, provider)) fixed.add(rule);
      },
    ),
    { numRuns: 600 },
  );
  expect(fixed.size).toBeGreaterThan(8);
}, 300_000);

/** The rules whose findings have a fix in the design, each of them judged. */
function mendedIn(topology: Topology, provider: string): Set<string> {
  const profile = profileFor(provider);
  const check = (judged: Topology): readonly Finding[] => checkTopology(judged, profile, options).findings;
  const analyser = createAnalyser(topology, profile, options);
  const before = check(topology);
  const errors = new Set(before.flatMap(({ id, severity }) => (severity === 'error' ? [id] : [])));
  const rules = new Set<string>();
  for (const finding of before) {
    for (const { title, patch } of fixesOf(analyser, finding)) {
      rules.add(finding.rule);
      expect(findMisfit(topology, patch)).toBeUndefined();
      const after = check(applyPatch(topology, patch));
      expect(
        after.map(({ id }) => id),
        title.en,
      ).not.toContain(finding.id);
      const fresh = after.filter(({ id, severity }) => severity === 'error' && !errors.has(id));
      expect(
        fresh.map(({ id }) => id),
        title.en,
      ).toEqual([]);
      expect(title.en + title['zh-CN']).not.toMatch(/undefined|\[object|[{}]/);
    }
  }
  expect(analyser.findings()).toEqual(before); // and the analyser is as it was
  return rules;
}
