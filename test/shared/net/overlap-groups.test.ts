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

const sparse4 = fc
  .tuple(fc.nat(4095), fc.integer({ min: 30, max: 32 }))
  .map(([offset, length]) => prefixAt(offset * 2 ** 19, length));
const sparse6 = fc
  .tuple(fc.bigInt(0n, 4095n), fc.integer({ min: 126, max: 128 }))
  .map(([offset, length]) => prefixAt(offset << 90n, length));

// a few blocks are compared one by one, many are sorted: both ways are asked
test.each([
  ['of IPv4', sparse4],
  ['of IPv6', sparse6],
  ['of both families', fc.oneof(sparse4, sparse4, sparse6)],
  ['of the same small range', fc.oneof(near4, near6)],
])(
  'a quick look for overlaps never misses one between two holders, and sees none where there is none: %s',
  (_, prefix) => {
    const holders = fc.array(fc.record({ prefixes: fc.array(prefix, { maxLength: 3 }) }), {
      maxLength: 40,
      size: 'max',
    });
    const seen = { many: 0, apart: 0, shared: 0 };
    fc.assert(
      fc.property(holders, (given) => {
        const all = given.flatMap(({ prefixes }, holder) => prefixes.map((prefix) => ({ prefix, holder })));
        const pairs = all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));
        const overlapping = pairs.filter(
          ([{ prefix: a }, { prefix: b }]) => prefixContains(a, b) || prefixContains(b, a),
        );
        const found = anyOverlap(given);
        if (all.length > 24) seen.many++;
        if (overlapping.length === 0) {
          seen.apart++;
          expect(found).toBe(false);
        }
        if (overlapping.some(([a, b]) => a.holder !== b.holder)) {
          seen.shared++;
          expect(found).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
    expect(Math.min(seen.many, seen.apart, seen.shared)).toBeGreaterThan(10);
  },
);

test('blocks that only touch do not overlap, and the widest of all does with each', () => {
  const row = (length: number) => Array.from({ length: 32 }, (_, at) => ({ prefixes: [prefixAt(at * 256, length)] }));
  expect(anyOverlap(row(24))).toBe(false);
  expect(anyOverlap([...row(24), { prefixes: [prefixAt(0, 0)] }])).toBe(true);
  expect(anyOverlap([...row(24), { prefixes: [prefixAt(31 * 256 + 255, 32)] }, undefined])).toBe(true);
  expect(anyOverlap([...row(24), { prefixes: [prefixAt(32 * 256, 32)] }, undefined])).toBe(false);
  // neighbours in the order of IPv6, though there are numbers of IPv4 between theirs
  expect(anyOverlap([...row(24), { prefixes: [prefixAt(0n, 64)] }, { prefixes: [prefixAt(5000n, 128)] }])).toBe(true);
});
