import { collapseIPv6Number } from 'ip-num';

export type Family = 4 | 6;

/** An IP address as a number: a plain number for IPv4, a bigint for IPv6. Never mixed within one family. */
export type Address = number | bigint;

export const addressBits: Readonly<Record<Family, number>> = { 4: 32, 6: 128 };

/** The highest address of each family. */
export const lastAddress: Readonly<Record<Family, Address>> = { 4: 0xffff_ffff, 6: (1n << 128n) - 1n };

/** The family that an address belongs to. */
export function familyOf(address: Address): Family {
  return typeof address === 'number' ? 4 : 6;
}

/** The next address. The caller knows that there is one. */
export function next(address: Address): Address {
  return typeof address === 'number' ? address + 1 : address + 1n;
}

/** The address before. The caller knows that there is one. */
export function previous(address: Address): Address {
  return typeof address === 'number' ? address - 1 : address - 1n;
}

/** How many addresses `first`..`last` holds, both included. */
export function countBetween(first: Address, last: Address): bigint {
  return BigInt(last) - BigInt(first) + 1n;
}

/** Parses dotted IPv4 without leading zeros, or IPv6 in any of its written forms but a zone; null when it is neither. */
export function parseAddress(text: string): Address | null {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text, 0, text.length);
}

/** Parses `text.slice(from, to)` as dotted IPv4; null when it is not. Written out because imports parse it 500,000 times. */
export function parseIpv4(text: string, from: number, to: number): number | null {
  let value = 0;
  let octet = -1;
  let dots = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 46) {
      if (octet < 0 || ++dots > 3) return null;
      value = value * 256 + octet;
      octet = -1;
    } else {
      const digit = code - 48;
      if (digit < 0 || digit > 9 || octet === 0) return null;
      octet = octet < 0 ? digit : octet * 10 + digit;
      if (octet > 255) return null;
    }
  }
  return dots === 3 && octet >= 0 ? value * 256 + octet : null;
}

/** Reads the groups of RFC 4291, section 2.2, one `::` at most, the last 32 bits in dotted form if so written. */
function parseIpv6(text: string): bigint | null {
  let high = 0n; // the groups before `::`, or all of them
  let low = 0n; // the groups after it
  let count = 0;
  let gapAt = -1;
  let at = 0;
  if (text.startsWith('::')) {
    gapAt = 0;
    at = 2;
  }
  while (at < text.length) {
    const colon = text.indexOf(':', at);
    const end = colon < 0 ? text.length : colon;
    const dotted = colon < 0 && text.indexOf('.', at) >= 0;
    const group = dotted ? parseIpv4(text, at, end) : parseGroup(text, at, end);
    if (group === null) return null;
    const bits = dotted ? 32n : 16n;
    if (gapAt < 0) high = (high << bits) | BigInt(group);
    else low = (low << bits) | BigInt(group);
    count += dotted ? 2 : 1;
    if (count > 8) return null;
    if (colon < 0) return joinGroups(high, low, count, gapAt);
    at = colon + 1;
    if (text.charCodeAt(at) !== 58) {
      if (at === text.length) return null; // ends in a single colon
    } else {
      if (gapAt >= 0) return null;
      gapAt = count;
      at++;
    }
  }
  return gapAt < 0 ? null : joinGroups(high, low, count, gapAt);
}

/** Puts the groups before and after `::` where they belong; `::` stands for one group at least. */
function joinGroups(high: bigint, low: bigint, count: number, gapAt: number): bigint | null {
  if (gapAt < 0) return count === 8 ? high : null;
  return count > 7 ? null : (high << BigInt(16 * (8 - gapAt))) | low;
}

/** One to four hexadecimal digits; null when they are not. */
function parseGroup(text: string, from: number, to: number): number | null {
  if (to === from || to - from > 4) return null;
  let value = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const digit = code <= 57 ? code - 48 : (code | 32) - 87;
    if (digit < 0 || digit > 15 || (code > 57 && digit < 10)) return null;
    value = value * 16 + digit;
  }
  return value;
}

/** Writes an address: dotted IPv4, or IPv6 compressed and in lower case (RFC 5952). */
export function formatAddress(address: Address): string {
  if (typeof address === 'number') {
    return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
  }
  const full = address.toString(16).padStart(32, '0').match(/.{4}/g)!.join(':');
  return collapseIPv6Number(full).toLowerCase();
}
