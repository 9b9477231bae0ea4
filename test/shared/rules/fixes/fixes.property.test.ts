import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeProject } from '../../../../shared/formats/project/write.ts';
import { applyPatch, findMisfit } from '../../../../shared/model/patch.ts';
import { profileOf, providerProfiles } from '../../../../shared/providers/registry.ts';
import { createAnalyser } from '../../../../shared/rules/engine/analyser.ts';
import { checkTopology } from '../../../../shared/rules/engine/check.ts';
import type { Finding } from '../../../../shared/rules/engine/finding.ts';
import { fixesOf } from '../../../../shared/rules/engine/fixes.ts';
import { mend } from '../../../../shared/rules/engine/mend.ts';
import { patchSteps, randomPatch } from '../../../fixtures/random-patches.ts';
import { sketch } from '../../../fixtures/sketch.ts';
import { runs } from '../../../fixtures/runs.ts';

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

/** Any design that a few edits lead to, under any provider. */
const designs = fc
  .record({
    provider: fc.constantFrom(...providerProfiles.map(({ id }) => id)),
    steps: fc.array(patchSteps, { minLength: 1, maxLength: 20 }),
  })
  .map(({ provider, steps }) => {
    let topology = sketch(start, provider);
    for (const step of steps) {
      const patch = step.kind === 'provider' ? null : randomPatch(topology, step);
      if (patch) topology = applyPatch(topology, patch);
    }
    return topology;
  });

test('every offered fix, judged by a check of the whole, removes its finding and brings up no error', () => {
  const fixed = new Set<string>();
  const judged = new Set<string>();
  fc.assert(
    fc.property(designs, (topology) => {
      judged.add(topology.meta.provider);
      const profile = profileFor(topology.meta.provider);
      const analyser = createAnalyser(topology, profile, options);
      const before = checkTopology(topology, profile, options).findings;
      for (const finding of before) {
        for (const { title, patch } of fixesOf(analyser, finding)) {
          fixed.add(finding.rule);
          expect(findMisfit(topology, patch)).toBeUndefined();
          const after = checkTopology(applyPatch(topology, patch), profile, options).findings;
          expect(after.map(keyOf), title.en).not.toContain(keyOf(finding));
          expect(errorsOf(after).filter((id) => !errorsOf(before).includes(id))).toEqual([]);
          expect(title.en + title['zh-CN']).not.toMatch(/undefined|\[object|[{}]/);
        }
      }
      expect(analyser.findings()).toEqual(before); // and the analyser is as it was
    }),
    { numRuns: runs(600) },
  );
  if (runs(600) < 600) return;
  expect(judged.size).toBe(providerProfiles.length);
  expect(fixed.size).toBeGreaterThan(12);
}, 300_000);

test('mending ends, leaves nothing that has a fix, and gives the same design again', () => {
  fc.assert(
    fc.property(designs, (topology) => {
      const profile = profileFor(topology.meta.provider);
      const analyser = createAnalyser(topology, profile, options);
      const errors = errorsOf(analyser.findings());
      const applied = [...mend(analyser)];
      const left = analyser.findings();
      expect(left).toEqual(checkTopology(analyser.facts.topology, profile, options).findings);
      expect(errorsOf(left).filter((id) => !errors.includes(id))).toEqual([]);
      for (const finding of left) if (!finding.waived) expect(fixesOf(analyser, finding)).toEqual([]);
      const mended = applied.reduce((design, { fix }) => applyPatch(design, fix.patch), topology);
      expect(writeProject(mended)).toBe(writeProject(analyser.facts.topology));
      const again = createAnalyser(topology, profile, options);
      expect([...mend(again)].map(({ fix }) => fix)).toEqual(applied.map(({ fix }) => fix));
    }),
    { numRuns: runs(150) },
  );
}, 300_000);

/** A quota that was exceeded may be nearly used up afterwards: that is another verdict under the same id. */
function keyOf({ id, severity }: Finding): string {
  return `${severity} ${id}`;
}

function errorsOf(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ id, severity }) => (severity === 'error' ? [id] : []));
}
