import fc from 'fast-check';
import { IPv4CidrRange, IPv6, IPv6CidrRange } from 'ip-num';
import { isIPv4, isIPv6 } from 'node:net';
import { describe, expect, test } from 'vitest';
import { countBetween, familyOf, formatAddress, next, parseAddress, previous } from '../../../shared/net/address.ts';
import {
  blockFirst,
  blockIsCanonical,
  blockLength,
  canonicalCidr,
  formatPrefix,
  isCanonical,
  parseCidr,
  prefixAt,
  prefixContains,
  prefixOfBlock,
  readCidr,
  readIpv4Block,
} from '../../../shared/net/cidr.ts';

const octet = fc.integer({ min: 0, max: 255 });

test('IPv4 blocks agree with ip-num', () => {
  fc.assert(
    fc.property(fc.tuple(octet, octet, octet, octet), fc.integer({ min: 0, max: 32 }), (octets, length) => {
      const text = `${octets.join('.')}/${length}`;
      const { prefix } = readCidr(text)!;
      const range = IPv4CidrRange.fromCidr(text);
      expect(BigInt(prefix.first)).toBe(range.getFirst().getValue());
      expect(BigInt(prefix.last)).toBe(range.getLast().getValue());
    }),
  );
});

test('IPv6 blocks agree with ip-num and are written as RFC 5952 says', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, (1n << 128n) - 1n), fc.integer({ min: 1, max: 128 }), (value, length) => {
      const text = formatAddress(value);
      expect(parseAddress(text)).toBe(value);
      expect(parseAddress(text.toUpperCase())).toBe(value);
      expect(IPv6.fromString(text).getValue()).toBe(value);
      const range = IPv6CidrRange.fromCidr(`${text}/${length}`);
      const { prefix } = readCidr(`${text}/${length}`)!;
      expect(prefix.first).toBe(range.getFirst().getValue());
      expect(prefix.last).toBe(range.getLast().getValue());
    }),
  );
});

/** Texts on both sides of what an address is: right and wrong pieces, joined by right and wrong signs. */
const nearIpv4 = fc
  .array(
    fc.constantFrom('0', '1', '9', '10', '99', '255', '256', '00', '01', '1000', '', '-1', '1a', ':', ' 1', '1 '),
    {
      minLength: 3,
      maxLength: 5,
    },
  )
  .map((pieces) => pieces.join('.'));
const nearIpv6 = fc
  .tuple(
    fc.constantFrom('', '', '', ':', '::', 'g', '\n', ' '),
    fc.array(fc.constantFrom('0', '1', '1', 'ab', 'FFFF', '1', '12345', 'g', ''), { minLength: 1, maxLength: 9 }),
    fc.constantFrom(
      '',
      '',
      '',
      ':',
      '::',
      ':1.2.3.4',
      '::10.20.30.40',
      ':1.2.3.256',
      ':1.2.3',
      '::1.2.3.4x',
      'g',
      '\n',
    ),
  )
  .map(([before, groups, after]) => before + groups.join(':') + after);

test('exactly those texts are addresses that the platform takes for one', () => {
  fc.assert(
    fc.property(fc.oneof(nearIpv4, nearIpv6), (text) => {
      const address = parseAddress(text);
      expect(address !== null).toBe(isIPv4(text) || isIPv6(text));
      if (address !== null) expect(familyOf(address)).toBe(isIPv4(text) ? 4 : 6);
    }),
    { numRuns: 5000 },
  );
});

const nearLength = fc.constantFrom(
  '',
  '0',
  '8',
  '32',
  '33',
  '64',
  '128',
  '129',
  '08',
  '1a',
  '8 ',
  ' 8',
  '8/',
  '-1',
  '1000',
);
const nearBlock = fc.tuple(
  fc.constantFrom('10.0.0.0', '10.1.2.3', '0.0.0.0', '255.255.255.255', '::', '2001:db8::', '10.0.0', '', ':::'),
  fc.constantFrom('/', '/', '/', '', '//', ' /'),
  nearLength,
);

test('exactly those texts are blocks that are an address, a slash and a plain length of its family', () => {
  fc.assert(
    fc.property(nearBlock, ([address, slash, length]) => {
      const most = isIPv4(address) ? 32 : isIPv6(address) ? 128 : -1;
      const valid = slash === '/' && /^(0|[1-9]\d*)$/.test(length) && Number(length) <= most;
      expect(readCidr(address + slash + length)?.prefix.length ?? null).toBe(valid ? Number(length) : null);
    }),
    { numRuns: 2000 },
  );
});

test('an IPv4 block read as one number says what the block says', () => {
  const plain = fc.tuple(fc.tuple(octet, octet, octet, octet), fc.integer({ min: 0, max: 32 }));
  const text = fc.oneof(
    plain.map(([octets, length]) => `${octets.join('.')}/${length}`),
    nearBlock.map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const read = readCidr(written);
      const block = readIpv4Block(written);
      if (read?.prefix.family !== 4) {
        expect(block).toBe(-1);
        return;
      }
      expect([blockFirst(block), blockLength(block)]).toEqual([read.prefix.first, read.prefix.length]);
      expect(blockIsCanonical(block)).toBe(read.canonical);
      expect(prefixOfBlock(block)).toEqual(read.prefix);
    }),
    { numRuns: 2000 },
  );
});

test.each([1, 1n])('counts on and back from %s', (address) => {
  const [before, after] = typeof address === 'number' ? [0, 2] : [0n, 2n];
  expect([previous(address), next(address)]).toEqual([before, after]);
  expect(countBetween(before, after)).toBe(3n);
  expect(countBetween(address, address)).toBe(1n);
});

test('a block contains another when both its ends do, within one family', () => {
  const near4 = fc
    .tuple(fc.nat(15), fc.integer({ min: 28, max: 32 }))
    .map(([offset, length]) => prefixAt(offset, length));
  const near6 = fc
    .tuple(fc.bigInt(0n, 15n), fc.integer({ min: 124, max: 128 }))
    .map(([offset, length]) => prefixAt(offset, length));
  fc.assert(
    fc.property(fc.oneof(near4, near6), fc.oneof(near4, near6), (outer, inner) => {
      const ends = [inner.first, inner.last].map((address) => `${formatAddress(address)}/${outer.length}`);
      const block = formatPrefix(outer);
      const expected = outer.length <= inner.length && ends.every((end) => canonicalCidr(end) === block);
      expect(prefixContains(outer, inner)).toBe(expected && outer.family === inner.family);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['::', 0n],
  ['::1', 1n],
  ['1::', 1n << 112n],
  ['2001:db8::1', 0x20010db8000000000000000000000001n],
  ['::ffff:10.0.0.1', 0xffff0a000001n],
  ['1:2:3:4:5:6:7:8', 0x00010002000300040005000600070008n],
])('reads %s', (text, value) => {
  expect(parseAddress(text)).toBe(value);
});

test.each([
  [0n, '::'],
  [1n, '::1'],
  [0x20010db8000000000001000000000001n, '2001:db8::1:0:0:1'],
  [0x20010db8000000010001000100010001n, '2001:db8:0:1:1:1:1:1'],
  [0x20010db80000000100010001_00010000n, '2001:db8:0:1:1:1:1:0'],
])('writes %s as %s', (value, text) => {
  expect(formatAddress(value)).toBe(text);
});

describe('what is not a CIDR block', () => {
  test.each([
    '',
    '10.0.0.0',
    '10.0.0/8',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/08',
    '10.0.0.0/8 ',
    ' 10.0.0.0/8',
    '010.0.0.0/8',
    '256.0.0.0/8',
    '10..0.0/8',
    '10.0.0.0.0/8',
    '.10.0.0/8',
    '10.0.0./8',
    '١٠.0.0.0/8',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '::/129',
    '::/0x8',
    ':::/8',
    '1::2::3/64',
    'fe80::1%eth0/64',
    '1:2:3:4:5:6:7/64',
    '1:2:3:4:5:6:7:8:9/64',
    '1:2:3:4:5:6:7:8::/64',
    ':1::/64',
    '1::2:/64',
    '12345::/64',
    'g::/64',
    '@::/64',
    '`::/64',
    '::1.2.3.256/128',
    '1.2.3.4::/64',
  ])('"%s"', (text) => {
    const problem = { code: 'cidr-syntax', path: 'vpcs[0].cidrs[0]', data: { text } };
    expect(parseCidr(text, 'vpcs[0].cidrs[0]')).toMatchObject({ ok: false, problem });
    expect(parseCidr(text)).toMatchObject({ ok: false, problem: { ...problem, path: '' } });
    expect(canonicalCidr(text)).toBe(text);
    expect(isCanonical(text)).toBe(false);
  });
});

test('host bits are told, and the aligned block is offered', () => {
  expect(readCidr('10.0.1.7/24')).toMatchObject({ canonical: false });
  expect(readCidr('10.0.1.0/24')).toMatchObject({ canonical: true });
  expect([isCanonical('10.0.1.7/24'), isCanonical('10.0.1.0/24')]).toEqual([false, true]);
  expect(canonicalCidr('10.0.1.7/24')).toBe('10.0.1.0/24');
  expect(canonicalCidr('2001:DB8:0:1::5/64')).toBe('2001:db8:0:1::/64');
  expect(formatPrefix(readCidr('0.0.0.0/0')!.prefix)).toBe('0.0.0.0/0');
});
