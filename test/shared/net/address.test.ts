import fc from 'fast-check';
import { IPv4CidrRange, IPv6, IPv6CidrRange } from 'ip-num';
import { describe, expect, test } from 'vitest';
import { formatAddress, parseAddress } from '../../../shared/net/address.ts';
import { canonicalCidr, formatPrefix, parseCidr, readCidr } from '../../../shared/net/cidr.ts';

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
    '::1.2.3.256/128',
    '1.2.3.4::/64',
  ])('"%s"', (text) => {
    const parsed = parseCidr(text, 'vpcs[0].cidrs[0]');
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'cidr-syntax', path: 'vpcs[0].cidrs[0]' } });
  });
});

test('host bits are told, and the aligned block is offered', () => {
  expect(readCidr('10.0.1.7/24')).toMatchObject({ canonical: false });
  expect(readCidr('10.0.1.0/24')).toMatchObject({ canonical: true });
  expect(canonicalCidr('10.0.1.7/24')).toBe('10.0.1.0/24');
  expect(canonicalCidr('2001:DB8:0:1::5/64')).toBe('2001:db8:0:1::/64');
  expect(formatPrefix(readCidr('0.0.0.0/0')!.prefix)).toBe('0.0.0.0/0');
});
