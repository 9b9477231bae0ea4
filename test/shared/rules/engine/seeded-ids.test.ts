import { expect, test } from 'vitest';
import { seededIds } from '../../../../shared/rules/engine/seeded-ids.ts';
import { sketch } from '../../../fixtures/sketch.ts';

const three = (seed: string, design = ''): string[] => {
  const newId = seededIds(seed, sketch(design));
  return [newId('rt'), newId('rt'), newId('pcx')];
};

test('gives the same ids for the same seed, whenever it is asked', () => {
  expect(three('a fix')).toMatchInlineSnapshot(`
    [
      "rt-v7erdgc4",
      "rt-xf21bgj1",
      "pcx-osepdwz8",
    ]
  `);
});

test('gives other ids for other seeds', () => {
  expect(new Set([...three('a fix'), ...three('another'), ...three('')]).size).toBe(9);
});

test('passes over ids that a record has', () => {
  const [first, second, third] = three('a fix') as [string, string, string];
  const design = `vpc V r 10.0.0.0/16\nroute ${first} rt-V 10.1.0.0/16 blackhole`;
  const newId = seededIds('a fix', sketch(design));
  expect([newId('rt'), newId('pcx')]).toEqual([second, third]);
});
