import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastAddress } from '../../../shared/net/address.ts';
import { formatPrefix, prefixAt, type Prefix } from '../../../shared/net/cidr.ts';
import {
  emptySpace,
  formatSet,
  includesAddress,
  includesSet,
  intersect,
  meets,
  prefixesOf,
  setOfPrefixes,
  sizeOf,
  spaceOfPrefixes,
  subtract,
  union,
  type IntervalSet,
} from '../../../shared/net/interval-set.ts';

const blocks = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 127 }), fc.integer({ min: 25, max: 32 }))
    .map(([offset, length]) => prefixAt(0x0a00_0000 + offset, length)),
  { maxLength: 8 },
);
const universe = Array.from({ length: 128 }, (_, offset) => 0x0a00_0000 + offset);
const naive = (prefixes: readonly Prefix[]) =>
  new Set(universe.filter((address) => prefixes.some(({ first, last }) => first <= address && address <= last)));
const members = (set: IntervalSet) => universe.filter((address) => includesAddress(set, address));

function expectWellFormed(set: IntervalSet): void {
  for (let i = 0; i < set.length; i += 2) {
    expect(set[i]! <= set[i + 1]!).toBe(true);
    if (i > 0) expect((set[i] as number) > (set[i - 1] as number) + 1).toBe(true);
  }
}

test('set algebra agrees with sets of single addresses', () => {
  fc.assert(
    fc.property(blocks, blocks, (left, right) => {
      const a = setOfPrefixes(left, 4);
      const b = setOfPrefixes(right, 4);
      const [x, y] = [naive(left), naive(right)];
      for (const [set, expected] of [
        [a, x],
        [union(a, b), x.union(y)],
        [intersect(a, b), x.intersection(y)],
        [subtract(a, b), x.difference(y)],
      ] as const) {
        expect(members(set)).toEqual([...expected].sort((p, q) => p - q));
        expect(sizeOf(set)).toBe(BigInt(expected.size));
      }
      expectWellFormed(union(a, b));
      expectWellFormed(subtract(a, b));
      expect(meets(a, b)).toBe(!x.isDisjointFrom(y));
      expect(includesSet(a, b)).toBe(y.isSubsetOf(x));
    }),
    { numRuns: 500 },
  );
});

test('a set is written as blocks that make it up exactly, and no shorter list would do', () => {
  fc.assert(
    fc.property(blocks, (prefixes) => {
      const set = setOfPrefixes(prefixes, 4);
      const cover = prefixesOf(set);
      expect(setOfPrefixes(cover, 4)).toEqual(set);
      cover.forEach((block, i) => {
        const following = cover[i + 1];
        if (!following || following.length !== block.length) return;
        const parent = prefixAt(block.first, block.length - 1);
        expect(parent.first === block.first && parent.last === following.last).toBe(false); // two halves would be one
      });
    }),
  );
});

test('the whole of each family is one block', () => {
  expect(formatSet([0, lastAddress[4]])).toEqual(['0.0.0.0/0']);
  expect(formatSet([0n, lastAddress[6]])).toEqual(['::/0']);
  expect(subtract([0, lastAddress[4]], [1, lastAddress[4]])).toEqual([0, 0]);
});

test('formats what is left of a block after a hole', () => {
  const hole = prefixAt(0x0a00_0180, 25);
  const left = subtract(setOfPrefixes([prefixAt(0x0a00_0000, 22)], 4), setOfPrefixes([hole], 4));
  expect(formatSet(left)).toEqual(['10.0.0.0/24', '10.0.1.0/25', '10.0.2.0/23']);
  expect(formatPrefix(hole)).toBe('10.0.1.128/25');
});

test('a space keeps the families apart', () => {
  const mixed = [prefixAt(0xffn, 120), prefixAt(0x0a00_0000, 24), prefixAt(0x1ffn, 120), prefixAt(0, 32)];
  expect(spaceOfPrefixes(mixed)).toEqual({ 4: [0, 0, 0x0a00_0000, 0x0a00_00ff], 6: [0n, 0x1ffn] });
  expect(spaceOfPrefixes([prefixAt(0x0a00_0000, 24), prefixAt(2n ** 100n, 120)])).toEqual({
    4: [0x0a00_0000, 0x0a00_00ff],
    6: [2n ** 100n, 2n ** 100n + 255n],
  });
  expect(spaceOfPrefixes([prefixAt(0, 24)])).toEqual({ 4: [0, 255], 6: [] });
  expect(spaceOfPrefixes([prefixAt(0n, 120)])).toEqual({ 4: [], 6: [0n, 255n] });
  expect(spaceOfPrefixes([])).toEqual(emptySpace);
  expect(emptySpace).toEqual({ 4: [], 6: [] });
});
