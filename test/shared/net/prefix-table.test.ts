import fc from 'fast-check';
import { expect, test } from 'vitest';
import { familyOf, lastAddress, next } from '../../../shared/net/address.ts';
import { prefixAt, type Prefix } from '../../../shared/net/cidr.ts';
import { includesAddress, setOfPrefixes, sizeOf, union } from '../../../shared/net/interval-set.ts';
import {
  buildPrefixTable,
  emptyTable4,
  emptyTable6,
  forEachSegment,
  lookup,
  wonByValue,
} from '../../../shared/net/prefix-table.ts';

/** Blocks crowded into a few addresses, at both ends of the family too, so that they nest, repeat and touch. */
const crowded4 = fc
  .tuple(
    fc.constantFrom(0, 0x0a00_0000, 0xffff_ff00),
    fc.integer({ min: 0, max: 255 }),
    fc.integer({ min: 24, max: 32 }),
  )
  .map(([base, offset, length]) => prefixAt(base + offset, length));
const wide4 = fc.constantFrom(prefixAt(0, 0), prefixAt(0x0a00_0000, 8));
const crowded6 = fc
  .tuple(fc.constantFrom(0n, lastAddress[6] as bigint), fc.bigInt(0n, 255n), fc.integer({ min: 120, max: 128 }))
  .map(([base, offset, length]) => prefixAt(base === 0n ? offset : base - offset, length));

function naiveWinner(prefixes: readonly Prefix[], address: number | bigint): number {
  let best = -1;
  prefixes.forEach((prefix, index) => {
    if (prefix.first > address || prefix.last < address) return;
    if (best < 0 || prefix.length > prefixes[best]!.length) best = index;
  });
  return best;
}

const entriesOf = (prefixes: readonly Prefix[]) => prefixes.map((prefix, value) => ({ ...prefix, value }));

test('every address has the winner that a naive scan finds (IPv4)', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(crowded4, crowded4, crowded4, wide4), { maxLength: 24 }), (prefixes) => {
      const table = buildPrefixTable(entriesOf(prefixes));
      for (const base of [0, 0x0a00_0000, 0xffff_ff00]) {
        for (let address = base; address < base + 256; address++) {
          expect(lookup(table, address)).toBe(naiveWinner(prefixes, address));
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('every address has the winner that a naive scan finds (IPv6)', () => {
  fc.assert(
    fc.property(fc.array(crowded6, { maxLength: 24 }), (prefixes) => {
      const table = buildPrefixTable(entriesOf(prefixes));
      for (let offset = 0n; offset < 256n; offset++) {
        for (const address of [offset, (lastAddress[6] as bigint) - offset]) {
          expect(lookup(table, address)).toBe(naiveWinner(prefixes, address));
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('a table of hundreds of blocks, too, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(crowded4, { minLength: 65, maxLength: 300 }), (prefixes) => {
      const table = buildPrefixTable(entriesOf(prefixes));
      for (let address = 0x0a00_0000; address < 0x0a00_0100; address++) {
        expect(lookup(table, address)).toBe(naiveWinner(prefixes, address));
      }
    }),
    { numRuns: 20 },
  );
});

/** Entries that share values, as several routes may name one next hop. */
const sharing = (prefixes: readonly Prefix[]) => prefixes.map((prefix, index) => ({ ...prefix, value: index % 3 }));
const naiveValue = (prefixes: readonly Prefix[], address: number | bigint): number => {
  const winner = naiveWinner(prefixes, address);
  return winner < 0 ? -1 : winner % 3;
};

const families = [
  ['IPv4', crowded4, emptyTable4],
  ['IPv6', crowded6, emptyTable6],
] as const;

test.each(families)('the segments of a range partition it, cut just where the winner changes (%s)', (_, crowded) => {
  fc.assert(
    fc.property(fc.array(crowded, { maxLength: 16 }), crowded, (prefixes, range) => {
      const table = buildPrefixTable(sharing(prefixes));
      let at = range.first;
      let winner: number | null = null;
      forEachSegment(table, range.first, range.last, (first, last, value) => {
        expect(first).toBe(at);
        expect(last >= first).toBe(true);
        expect(value).not.toBe(winner);
        for (let address = first; address <= last; address = next(address)) {
          expect(naiveValue(prefixes, address)).toBe(value);
        }
        at = next(last);
        winner = value;
      });
      expect(at).toBe(next(range.last));
    }),
  );
});

test.each(families)('wonByValue gathers exactly the addresses that each value wins (%s)', (_, crowded) => {
  fc.assert(
    fc.property(fc.array(crowded, { minLength: 1, maxLength: 16 }), (prefixes) => {
      const won = wonByValue(buildPrefixTable(sharing(prefixes)));
      for (const { first, last } of prefixes) {
        for (const address of [first, last]) {
          for (const [value, set] of won) {
            expect(includesAddress(set, address)).toBe(value === naiveValue(prefixes, address));
          }
        }
      }
      const together = [...won.values()].reduce(union, []);
      const held = setOfPrefixes(prefixes, familyOf(prefixes[0]!.first));
      expect(together).toEqual(held);
      expect([...won.values()].reduce((sum, set) => sum + sizeOf(set), 0n)).toBe(sizeOf(held)); // none is won twice
    }),
  );
});

test.each(families)('a table ends with its family, and stays as it is while others are built (%s)', (_, crowded) => {
  fc.assert(
    fc.property(fc.array(crowded, { minLength: 1, maxLength: 16 }), fc.array(crowded), (prefixes, others) => {
      const table = buildPrefixTable(entriesOf(prefixes));
      buildPrefixTable(entriesOf(others));
      expect(table).toEqual(buildPrefixTable(entriesOf(prefixes)));
      expect(table.values).toHaveLength(table.firsts.length);
      const end = lastAddress[familyOf(prefixes[0]!.first)];
      expect(table.firsts.every((first) => first <= end)).toBe(true);
    }),
  );
});

test.each(families)('nothing wins in an empty table (%s)', (_, _crowded, empty) => {
  const zero = empty === emptyTable4 ? 0 : 0n;
  const last = lastAddress[familyOf(zero)];
  expect(empty).toEqual({ firsts: [zero], values: [-1] });
  expect(lookup(empty, last)).toBe(-1);
  expect(wonByValue(empty)).toEqual(new Map());
});

test('a range that ends where a segment begins has one address of that segment', () => {
  const table = buildPrefixTable(entriesOf([prefixAt(0x0a00_0000, 24), prefixAt(0x0a00_0100, 24)]));
  const visited = (first: number, last: number): string[] => {
    const seen: string[] = [];
    forEachSegment(table, first, last, (from, to, value) => seen.push(`${String(from)}-${String(to)} ${value}`));
    return seen;
  };
  const [a, b] = [0x0a00_0000, 0x0a00_0100];
  expect(visited(a + 5, b)).toEqual([`${a + 5}-${b - 1} 0`, `${b}-${b} 1`]);
  expect(visited(a + 5, b - 1)).toEqual([`${a + 5}-${b - 1} 0`]);
  expect(visited(b - 1, b + 256)).toEqual([`${b - 1}-${b - 1} 0`, `${b}-${b + 255} 1`, `${b + 256}-${b + 256} -1`]);
});
