import { expect, test } from 'vitest';
import { tencentTce } from '../../../../shared/providers/tencent-tce.ts';
import { createAnalyser } from '../../../../shared/rules/engine/analyser.ts';
import { fixesOf, withFixes } from '../../../../shared/rules/engine/fixes.ts';
import { mendAll } from '../../../../shared/rules/engine/mend-all.ts';
import { mend } from '../../../../shared/rules/engine/mend.ts';
import { sketch } from '../../../fixtures/sketch.ts';

const design = `
  vpc V r 10.0.0.0/16
  vpc W r 10.1.0.1/16
  subnet v V 10.0.1.0/24
  subnet w W 10.1.1.0/24
  peering p V W
  route r1 rt-V 10.1.0.0/16 peering:p`;
const mended = (more: string, rule?: string): string[] =>
  [...mend(createAnalyser(sketch(design + more), tencentTce), rule)].map(({ finding }) => finding.id);

test('mends until no fix is left, the most severe first', () => {
  const analyser = createAnalyser(sketch(design), tencentTce);
  expect([...mend(analyser)].map(({ finding }) => finding.id)).toEqual([
    'cidr-not-canonical:W',
    'route-missing-forward:p+W',
  ]);
  expect(analyser.findings()).toEqual([]);
});

test('mends the findings of one rule alone', () => {
  expect(mended('', 'route-missing-forward')).toEqual(['route-missing-forward:p+W']);
});

test('leaves what a waiver covers', () => {
  expect(mended('\nwaive cidr-not-canonical:W 2026-12-31 known')).toEqual(['route-missing-forward:p+W']);
});

test('a finding has fixes while it is there: mended, changed or of another rule it has none', () => {
  const analyser = createAnalyser(sketch(design), tencentTce);
  const [aligning, answering] = analyser.findings();
  const fixes = fixesOf(analyser, aligning!);
  expect(fixes).toHaveLength(1);
  expect(fixesOf(analyser, { ...aligning!, rule: 'vpc-cidr-size' })).toEqual([]);
  expect(withFixes(analyser, analyser.findings())).toEqual([
    { ...aligning!, fixes },
    { ...answering!, fixes: fixesOf(analyser, answering!) },
  ]);
  expect(fixesOf(analyser, answering!)).not.toEqual([]);
  analyser.apply(fixes[0]!.patch);
  expect(fixesOf(analyser, aligning!)).toEqual([]);
});

test('of findings that are mended together those are told that are gone, and those that no fix was found for', () => {
  const analyser = createAnalyser(
    sketch(`${design}
      vpc X r 10.7.0.0/16
      subnet x X 10.7.1.0/24
      peering q V X
      quota routes-per-table 1
      route r2 rt-X 192.168.0.0/16 vpn
      route r3 rt-V 10.7.0.0/16 peering:q`),
    tencentTce,
  );
  const before = analyser.findings();
  const { patch, fixed, left } = mendAll(analyser, ['cidr-not-canonical:W', 'route-missing-forward:q+X', 'gone:W']);
  expect({ fixed, left }).toEqual({ fixed: ['cidr-not-canonical:W'], left: ['route-missing-forward:q+X'] });
  expect(analyser.findings()).toEqual(before);
  analyser.apply(patch);
  expect(analyser.finding('cidr-not-canonical:W')).toBeUndefined();
});
