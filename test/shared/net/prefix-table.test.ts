import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastAddress, next } from '../../../shared/net/address.ts';
import { prefixAt, type Prefix } from '../../../shared/net/cidr.ts';
import { buildPrefixTable, forEachSegment, lookup, wonByValue } from '../../../shared/net/prefix-table.ts';

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

test.each([
  ['IPv4', crowded4],
  ['IPv6', crowded6],
] as const)('the segments of a range partition it, in order, each with its winner (%s)', (_, crowded) => {
  fc.assert(
    fc.property(fc.array(crowded, { maxLength: 16 }), crowded, (prefixes, range) => {
      const table = buildPrefixTable(entriesOf(prefixes));
      let at = range.first;
      let winner: number | null = null;
      forEachSegment(table, range.first, range.last, (first, last, value) => {
        expect(first).toBe(at);
        expect(last >= first).toBe(true);
        expect(value).not.toBe(winner); // cut only where the winner changes
        for (let address = first; address <= last; address = next(address)) {
          expect(naiveWinner(prefixes, address)).toBe(value);
        }
        at = next(last);
        winner = value;
      });
      expect(at).toBe(next(range.last));
    }),
  );
});

test('wonByValue gathers exactly the addresses that each entry wins', () => {
  const prefixes = [prefixAt(0x0a00_0000, 24), prefixAt(0x0a00_0080, 25), prefixAt(0x0a00_0090, 28)];
  const won = wonByValue(buildPrefixTable(entriesOf(prefixes)));
  expect(won.get(0)).toEqual([0x0a00_0000, 0x0a00_007f]);
  expect(won.get(1)).toEqual([0x0a00_0080, 0x0a00_008f, 0x0a00_00a0, 0x0a00_00ff]);
  expect(won.get(2)).toEqual([0x0a00_0090, 0x0a00_009f]);
});
