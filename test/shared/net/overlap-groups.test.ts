import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prefixAt, prefixContains } from '../../../shared/net/cidr.ts';
import { anyOverlap, overlapGroups, type OverlapGroup, type OwnedPrefix } from '../../../shared/net/overlap-groups.ts';

type Block = OwnedPrefix<string>;

const near4 = fc
  .tuple(fc.nat(63), fc.integer({ min: 26, max: 32 }))
  .map(([offset, length]) => prefixAt(offset, length));
const near6 = fc
  .tuple(fc.bigInt(0n, 15n), fc.integer({ min: 124, max: 128 }))
  .map(([offset, length]) => prefixAt(offset, length));
const blocks = fc.array(fc.record({ prefix: fc.oneof(near4, near4, near6), owner: fc.constantFrom('a', 'b', 'c') }), {
  maxLength: 10,
});

/** By definition: a block that lies in no other heads a group with all that lie in it; of equal blocks the first given. */
function naiveGroups(given: readonly Block[]): OverlapGroup<string>[] {
  const before = ({ prefix: a }: Block, { prefix: b }: Block): number =>
    a.family - b.family || Number(BigInt(a.first) - BigInt(b.first)) || a.length - b.length;
  const holds = (outer: Block, inner: Block): boolean =>
    prefixContains(outer.prefix, inner.prefix) &&
    (outer.prefix.length < inner.prefix.length || given.indexOf(outer) < given.indexOf(inner));
  return given
    .filter((outer) => !given.some((other) => holds(other, outer)))
    .sort(before)
    .map((outer) => ({
      outer,
      inner: given.filter((inner) => holds(outer, inner) && inner.owner !== outer.owner).sort(before),
    }))
    .filter(({ inner }) => inner.length > 0);
}

test('each heap of overlapping blocks is one group under its widest block, as the definition says', () => {
  fc.assert(
    fc.property(blocks, (given) => {
      expect(overlapGroups(given)).toEqual(naiveGroups(given));
    }),
    { numRuns: 1000 },
  );
});

test('a quick look for overlaps never misses one between two holders, and never sees one where no blocks overlap', () => {
  const sparse = fc
    .tuple(fc.nat(4095), fc.integer({ min: 30, max: 32 }))
    .map(([offset, length]) => prefixAt(offset, length));
  const holders = fc.array(
    fc.record({ prefixes: fc.array(fc.oneof(sparse, sparse, sparse, near6), { maxLength: 3 }) }),
    {
      maxLength: 24,
      size: 'max',
    },
  );
  fc.assert(
    fc.property(holders, (given) => {
      const all = given.flatMap(({ prefixes }, holder) => prefixes.map((prefix) => ({ prefix, holder })));
      const pairs = all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));
      const overlapping = pairs.filter(
        ([{ prefix: a }, { prefix: b }]) => prefixContains(a, b) || prefixContains(b, a),
      );
      const found = anyOverlap(given);
      if (overlapping.length === 0) expect(found).toBe(false);
      if (overlapping.some(([a, b]) => a.holder !== b.holder)) expect(found).toBe(true);
    }),
    { numRuns: 500 },
  );
});
