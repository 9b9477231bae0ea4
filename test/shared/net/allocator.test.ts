import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextFreePrefix } from '../../../shared/net/allocator.ts';
import { formatPrefix, parseCidr, prefixAt, type Prefix } from '../../../shared/net/cidr.ts';

function block(text: string): Prefix {
  const parsed = parseCidr(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value.prefix;
}

const free = (pool: string, taken: readonly string[], length: number): string | null => {
  const found = nextFreePrefix(block(pool), taken.map(block), length);
  return found && formatPrefix(found);
};

test.each([
  ['10.0.0.0/8', [], 16, '10.0.0.0/16'],
  ['10.0.0.0/8', ['10.0.0.0/16', '10.2.0.0/16'], 16, '10.1.0.0/16'],
  ['10.0.0.0/8', ['10.0.255.255/32'], 16, '10.1.0.0/16'],
  ['10.0.0.0/23', ['10.0.0.0/24', '10.0.1.0/25'], 24, null],
  ['10.0.0.0/24', ['0.0.0.0/0'], 24, null],
  ['10.0.0.0/24', [], 16, null],
  ['255.255.255.0/24', ['255.255.255.0/25'], 25, '255.255.255.128/25'],
  ['255.255.255.255/32', [], 32, '255.255.255.255/32'],
  ['10.0.0.0/8', ['8.0.0.0/8'], 8, '10.0.0.0/8'],
  ['10.0.0.0/24', ['10.0.0.0/32'], 25, '10.0.0.128/25'],
  ['10.0.0.0/8', ['9.0.0.0/8', '11.0.0.0/8', '2001:db8::/32'], 8, '10.0.0.0/8'],
  ['2001:db8::/56', ['2001:db8::/64'], 64, '2001:db8:0:1::/64'],
])('in %s without %j the next /%i is %s', (pool, taken, length, expected) => {
  expect(free(pool, taken, length)).toBe(expected);
});

test('it is the first block that a search one by one finds', () => {
  const blocks = fc
    .tuple(fc.integer({ min: -128, max: 255 }), fc.integer({ min: 25, max: 32 }))
    .map(([offset, length]) => prefixAt(0x0a00_0000 + offset, length));
  fc.assert(
    fc.property(fc.array(blocks, { maxLength: 12 }), fc.integer({ min: 25, max: 32 }), (taken, length) => {
      const pool = block('10.0.0.0/25');
      let first: Prefix | null = null;
      for (let at = pool.first as number; at <= (pool.last as number) && !first; at += 2 ** (32 - length)) {
        const candidate = prefixAt(at, length);
        if (!taken.some(({ first: from, last }) => from <= candidate.last && candidate.first <= last))
          first = candidate;
      }
      expect(nextFreePrefix(pool, taken, length)).toEqual(first);
    }),
    { numRuns: 500 },
  );
});
