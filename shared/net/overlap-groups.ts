import { ipv4Sizes, type Prefix } from './cidr.ts';

/** A block with whoever it belongs to. */
export interface OwnedPrefix<T> {
  readonly prefix: Prefix;
  readonly owner: T;
}

/** A block that holds others of different owners: one cause, however many blocks lie inside. */
export interface OverlapGroup<T> {
  /** The widest block; of equal ones the first that was given. */
  readonly outer: OwnedPrefix<T>;
  /** The blocks inside it that belong to others, sorted by address. */
  readonly inner: readonly OwnedPrefix<T>[];
}

/** Up to so many blocks it is cheaper to compare each with each than to sort them. */
const few = 24;

/** Blocks under comparison; kept between calls, as there is one per VPC. */
const compared: Prefix[] = [];

/** True when two of the holders' blocks may share an address: always when two do, at times when one holder's own do. */
export function anyOverlap(holders: readonly ({ readonly prefixes: readonly Prefix[] } | undefined)[]): boolean {
  compared.length = 0;
  for (const holder of holders) {
    if (holder) for (const prefix of holder.prefixes) compared.push(prefix);
  }
  if (compared.length > few) return anyNeighboursShare();
  for (let i = 1; i < compared.length; i++) {
    for (let j = 0; j < i; j++) if (shareAddress(compared[i]!, compared[j]!)) return true;
  }
  return false;
}

/** Of many blocks: those that overlap are neighbours when sorted, IPv4 ones as numbers. */
function anyNeighboursShare(): boolean {
  const keys = new Float64Array(compared.length);
  let count = 0;
  for (const { family, first, length } of compared) if (family === 4) keys[count++] = (first as number) * 64 + length;
  const sorted = keys.subarray(0, count).sort();
  for (let i = 1; i < count; i++) {
    const first = Math.floor(sorted[i - 1]! / 64);
    const end = first + ipv4Sizes[sorted[i - 1]! - first * 64]!;
    if (sorted[i]! < end * 64) return true;
  }
  const ipv6 = compared.filter(({ family }) => family === 6);
  ipv6.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.length - b.length));
  return ipv6.some((block, i) => i > 0 && shareAddress(ipv6[i - 1]!, block));
}

function shareAddress(a: Prefix, b: Prefix): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}

/**
 * Finds overlapping blocks of different owners, grouped under the widest block of each heap: CIDR blocks nest, so all
 * that overlap lie inside one. One sort and one sweep per family.
 */
export function overlapGroups<T>(blocks: readonly OwnedPrefix<T>[]): OverlapGroup<T>[] {
  const groups: OverlapGroup<T>[] = [];
  for (const family of [4, 6] as const) {
    const sorted = blocks.filter(({ prefix }) => prefix.family === family);
    sorted.sort(({ prefix: a }, { prefix: b }) =>
      a.first < b.first ? -1 : a.first > b.first ? 1 : a.length - b.length,
    );
    let at = 0;
    while (at < sorted.length) {
      const outer = sorted[at]!;
      let end = at + 1;
      while (end < sorted.length && sorted[end]!.prefix.first <= outer.prefix.last) end++;
      const inner = sorted.slice(at + 1, end).filter(({ owner }) => owner !== outer.owner);
      if (inner.length > 0) groups.push({ outer, inner });
      at = end;
    }
  }
  return groups;
}
