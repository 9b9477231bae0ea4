import { fail, ok, type Result } from '../model/problem.ts';
import { formatAddress, parseAddress, parseIpv4, type Address, type Family } from './address.ts';

/** A CIDR block as numbers: what the engine computes with. `first` and `last` are inclusive. */
export interface Prefix {
  readonly family: Family;
  readonly first: Address;
  readonly last: Address;
  readonly length: number;
}

/** A CIDR as somebody wrote it: its block, and whether host bits were set in the text. */
export interface WrittenCidr {
  readonly prefix: Prefix;
  readonly canonical: boolean;
}

/** How many addresses an IPv4 block of each length holds; looked up, as a power takes longer than all else about a block. */
export const ipv4Sizes: readonly number[] = Array.from({ length: 33 }, (_, length) => 2 ** (32 - length));

/** The bits of an IPv4 address below the prefix. Sizes are powers of two, for which a mask is a remainder. */
function hostOf(address: number, size: number): number {
  return (address & (size - 1)) >>> 0;
}

/** The block of `length` bits that holds `address`. */
export function prefixAt(address: Address, length: number): Prefix {
  if (typeof address === 'number') {
    const size = ipv4Sizes[length]!;
    const first = address - hostOf(address, size);
    return { family: 4, first, last: first + size - 1, length };
  }
  const host = BigInt(128 - length);
  const first = (address >> host) << host;
  return { family: 6, first, last: first + (1n << host) - 1n, length };
}

/** Reads `address/length`; null when it is not a CIDR. Host bits may be set: see `canonical`. */
export function readCidr(text: string): WrittenCidr | null {
  const slash = text.indexOf('/');
  if (slash < 0) return null;
  const length = readLength(text, slash + 1);
  const v6 = text.indexOf(':') >= 0;
  if (length < 0 || length > (v6 ? 128 : 32)) return null;
  const address = v6 ? parseAddress(text.slice(0, slash)) : parseIpv4(text, 0, slash);
  if (address === null) return null;
  const prefix = prefixAt(address, length);
  return { prefix, canonical: prefix.first === address };
}

/**
 * Reads an IPv4 block as one number, so that 500,000 of them need no objects: its first address × 128 + its length × 2,
 * and 1 more when host bits were set in the text. -1 for an IPv6 block and for what is no CIDR.
 */
export function readIpv4Block(text: string): number {
  // one or two digits follow the slash
  const slash = text.length - (text.charCodeAt(text.length - 3) === 47 ? 3 : 2);
  if (text.charCodeAt(slash) !== 47) return -1;
  const length = readLength(text, slash + 1);
  if (length < 0 || length > 32) return -1;
  const address = parseIpv4(text, 0, slash);
  if (address === null) return -1;
  const host = hostOf(address, ipv4Sizes[length]!);
  return (address - host) * 128 + length * 2 + (host > 0 ? 1 : 0);
}

/** The first address of a block that `readIpv4Block` gave as a number. */
export function blockFirst(block: number): number {
  return Math.floor(block / 128);
}

/** The prefix length of a block that `readIpv4Block` gave as a number. */
export function blockLength(block: number): number {
  return lowBits(block) >> 1;
}

/** True when no host bits were set in the text of a block that `readIpv4Block` gave as a number. */
export function blockIsCanonical(block: number): boolean {
  return (lowBits(block) & 1) === 0;
}

/** `block % 128`, which of numbers beyond 32 bits is a call. */
function lowBits(block: number): number {
  return block - blockFirst(block) * 128;
}

/** The block that `readIpv4Block` gave as a number, as the engine's other parts take it. */
export function prefixOfBlock(block: number): Prefix {
  return prefixAt(blockFirst(block), blockLength(block));
}

function readLength(text: string, from: number): number {
  const digits = text.length - from;
  if (digits < 1 || digits > 3) return -1;
  let length = 0;
  for (let at = from; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (length === 0 && at > from)) return -1;
    length = length * 10 + digit;
  }
  return length;
}

/** Parses a CIDR for a person: the block, or a problem with the code `cidr-syntax` at `path`. */
export function parseCidr(text: string, path = ''): Result<WrittenCidr> {
  const read = readCidr(text);
  if (read) return ok(read);
  return fail({
    code: 'cidr-syntax',
    path,
    message: `"${text}" is not a CIDR block.`,
    remedy: 'Write an address, a slash and a prefix length, such as 10.0.0.0/16 or 2001:db8::/56.',
    data: { text },
  });
}

/** Writes a block as `address/length`, canonical. */
export function formatPrefix({ first, length }: Prefix): string {
  return `${formatAddress(first)}/${length}`;
}

/** The canonical text of a CIDR, e.g. `10.0.1.7/24` becomes `10.0.1.0/24`; the text itself when it is not a CIDR. */
export function canonicalCidr(text: string): string {
  const read = readCidr(text);
  return read ? formatPrefix(read.prefix) : text;
}

/** True for a CIDR text whose host bits are zero; false for one with host bits set and for what is no CIDR. */
export function isCanonical(text: string): boolean {
  return readCidr(text)?.canonical === true;
}

export function prefixContains(outer: Prefix, inner: Prefix): boolean {
  return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;
}
