import { addressBits, countBetween, familyOf, next, previous, type Address, type Family } from './address.ts';
import { formatPrefix, prefixAt, type Prefix } from './cidr.ts';

/**
 * A set of addresses of one family as a flat list `first, last, first, last, …`: sorted, disjoint, not adjacent, both
 * ends included. Every operation is one merge pass.
 */
export type IntervalSet = readonly Address[];

export const emptySet: IntervalSet = [];

/** One interval set per family. */
export type AddressSpace = Readonly<Record<Family, IntervalSet>>;

export const emptySpace: AddressSpace = { 4: emptySet, 6: emptySet };

/** The set of the addresses of all `prefixes` that are of `family`. */
export function setOfPrefixes(prefixes: Iterable<Prefix>, family: Family): IntervalSet {
  const result: Address[] = [];
  for (const prefix of prefixes) {
    if (prefix.family !== family) continue;
    if (result.length > 0 && prefix.first < result[result.length - 2]!) return setOfUnordered(prefixes, family);
    append(result, prefix.first, prefix.last);
  }
  // a list that grew keeps room for more, and the facts keep several of these per VPC
  return result.length > 2 ? result.slice() : result.length > 0 ? [result[0]!, result[1]!] : emptySet;
}

function setOfUnordered(prefixes: Iterable<Prefix>, family: Family): IntervalSet {
  const blocks = [...prefixes].filter((prefix) => prefix.family === family);
  blocks.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const result: Address[] = [];
  for (const { first, last } of blocks) append(result, first, last);
  return result;
}

/** The addresses of `prefixes`, both families. */
export function spaceOfPrefixes(prefixes: readonly Prefix[]): AddressSpace {
  if (prefixes.length === 1) {
    const { family, first, last } = prefixes[0]!;
    return family === 4 ? { 4: [first, last], 6: emptySet } : { 4: emptySet, 6: [first, last] };
  }
  return { 4: setOfPrefixes(prefixes, 4), 6: setOfPrefixes(prefixes, 6) };
}

/** Adds `first`..`last` to a list under construction; intervals must come in order of their first address. */
export function append(result: Address[], first: Address, last: Address): void {
  const end = result.length - 1;
  if (end < 0 || first > next(result[end]!)) result.push(first, last);
  else if (last > result[end]!) result[end] = last;
}

export function union(a: IntervalSet, b: IntervalSet): IntervalSet {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const result: Address[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (j >= b.length || (i < a.length && a[i]! <= b[j]!)) {
      append(result, a[i]!, a[i + 1]!);
      i += 2;
    } else {
      append(result, b[j]!, b[j + 1]!);
      j += 2;
    }
  }
  return result;
}

export function intersect(a: IntervalSet, b: IntervalSet): IntervalSet {
  const result: Address[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const first = a[i]! > b[j]! ? a[i]! : b[j]!;
    const last = a[i + 1]! < b[j + 1]! ? a[i + 1]! : b[j + 1]!;
    if (first <= last) result.push(first, last);
    if (a[i + 1]! < b[j + 1]!) i += 2;
    else j += 2;
  }
  return result;
}

/** The addresses of `a` that are not in `b`. */
export function subtract(a: IntervalSet, b: IntervalSet): IntervalSet {
  if (a.length === 0 || b.length === 0) return a;
  const result: Address[] = [];
  let j = 0;
  for (let i = 0; i < a.length; i += 2) {
    let first = a[i]!;
    const last = a[i + 1]!;
    while (j < b.length && b[j + 1]! < first) j += 2;
    let at = j;
    let covered = false;
    while (at < b.length && b[at]! <= last) {
      if (b[at]! > first) result.push(first, previous(b[at]!));
      if (b[at + 1]! >= last) {
        covered = true;
        break;
      }
      first = next(b[at + 1]!);
      at += 2;
    }
    if (!covered) result.push(first, last);
  }
  return result;
}

export function isEmpty(set: IntervalSet): boolean {
  return set.length === 0;
}

/** True when the two sets share an address. */
export function meets(a: IntervalSet, b: IntervalSet): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i + 1]! < b[j]!) i += 2;
    else if (b[j + 1]! < a[i]!) j += 2;
    else return true;
  }
  return false;
}

/** True when every address of `inner` is in `outer`. */
export function includesSet(outer: IntervalSet, inner: IntervalSet): boolean {
  return isEmpty(subtract(inner, outer));
}

export function includesAddress(set: IntervalSet, address: Address): boolean {
  let low = 0;
  let high = set.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (set[middle * 2 + 1]! < address) low = middle + 1;
    else high = middle;
  }
  return low * 2 < set.length && set[low * 2]! <= address;
}

/** How many addresses the set holds. */
export function sizeOf(set: IntervalSet): bigint {
  let size = 0n;
  for (let i = 0; i < set.length; i += 2) size += countBetween(set[i]!, set[i + 1]!);
  return size;
}

/** The least list of CIDR blocks that make up the set, in order. */
export function prefixesOf(set: IntervalSet): Prefix[] {
  const result: Prefix[] = [];
  for (let i = 0; i < set.length; i += 2) {
    const last = set[i + 1]!;
    let at: Address = set[i]!;
    for (;;) {
      const block = widestPrefixAt(at, last);
      result.push(block);
      if (block.last === last) break;
      at = next(block.last);
    }
  }
  return result;
}

/** The set as CIDR texts, in order. */
export function formatSet(set: IntervalSet): string[] {
  return prefixesOf(set).map(formatPrefix);
}

/** The widest aligned block that begins at `first` and does not go beyond `last`. */
function widestPrefixAt(first: Address, last: Address): Prefix {
  let length = addressBits[familyOf(first)];
  let block = prefixAt(first, length);
  while (length > 0) {
    const wider = prefixAt(first, length - 1);
    if (wider.first !== first || wider.last > last) break;
    block = wider;
    length--;
  }
  return block;
}
