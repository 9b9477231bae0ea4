import { collapseIPv6Number, IPv6 } from 'ip-num';

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

const embeddedIpv4 = /^(.*:)(\d{1,3}(?:\.\d{1,3}){3})$/;
const hexGroups = /^(?!.*:::)(?!.*::.*::)(?!:[^:])(?!.*[^:]:$)[0-9a-fA-F:]{2,39}$/;

function parseIpv6(text: string): bigint | null {
  const embedded = embeddedIpv4.exec(text);
  if (embedded) {
    const low = parseIpv4(embedded[2]!, 0, embedded[2]!.length);
    if (low === null) return null;
    return parseIpv6(`${embedded[1]!}${(low >>> 16).toString(16)}:${(low & 0xffff).toString(16)}`);
  }
  if (!hexGroups.test(text)) return null;
  const groups = text.split(':').filter((group) => group !== '').length;
  if (text.includes('::') ? groups > 7 : groups !== 8) return null;
  try {
    return IPv6.fromString(text).getValue();
  } catch {
    return null; // ip-num throws on every text that is not an address; that is an answer here, not a failure
  }
}

/** Writes an address: dotted IPv4, or IPv6 compressed and in lower case (RFC 5952). */
export function formatAddress(address: Address): string {
  if (typeof address === 'number') {
    return `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;
  }
  const full = address.toString(16).padStart(32, '0').match(/.{4}/g)!.join(':');
  return collapseIPv6Number(full).toLowerCase();
}
