import { lastAddress, previous, type Address } from './address.ts';
import { append, type IntervalSet } from './interval-set.ts';

/** What goes into a table: a block, and the number by which the caller knows it (0 and up). */
export interface PrefixEntry {
  readonly first: Address;
  readonly last: Address;
  readonly value: number;
}

/**
 * Longest prefix match over one family, laid out flat: segment i begins at `firsts[i]`, ends before `firsts[i + 1]` (the
 * last one at the end of the family) and belongs to the entry with the value `values[i]`; -1 where no entry holds it.
 */
export interface PrefixTable {
  readonly firsts: readonly Address[];
  readonly values: readonly number[];
}

/** IPv4 blocks as columns of numbers, `count` of them in use: what the hot path of the engine fills and reuses. */
export interface PrefixColumns {
  readonly firsts: number[];
  /** The address after the last one of the block. */
  readonly ends: number[];
  readonly values: number[];
  count: number;
}

const ipv4End = 2 ** 32;
const ipv6End = 1n << 128n;

/** A table in which no entry holds anything. */
export const emptyTable4: PrefixTable = { firsts: [0], values: [-1] };
export const emptyTable6: PrefixTable = { firsts: [0n], values: [-1] };

/** Builds an IPv4 table in one sort and one sweep. Of equal blocks the one that comes first wins. */
export function buildIpv4Table({ firsts, ends, values, count }: PrefixColumns): PrefixTable {
  return count === 0 ? emptyTable4 : sweep(firsts, ends, values, count, ipv4End);
}

/** Builds a table from entries of one family, in one sort and one sweep. Of equal blocks the one that comes first wins. */
export function buildPrefixTable(entries: readonly PrefixEntry[]): PrefixTable {
  const [some] = entries;
  if (typeof some?.first === 'bigint') return buildIpv6Table(entries);
  return buildIpv4Table({
    firsts: entries.map(({ first }) => first as number),
    ends: entries.map(({ last }) => (last as number) + 1),
    values: entries.map(({ value }) => value),
    count: entries.length,
  });
}

/** The boundaries go through the sweep as ranks, as it works on numbers. */
function buildIpv6Table(entries: readonly PrefixEntry[]): PrefixTable {
  const boundaries = [0n];
  for (const { first, last } of entries) boundaries.push(first as bigint, (last as bigint) + 1n);
  boundaries.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  let count = 1;
  for (const boundary of boundaries) if (boundary !== boundaries[count - 1]) boundaries[count++] = boundary;
  boundaries.length = count;
  const ranks = sweep(
    entries.map(({ first }) => bigintSegment(boundaries, first as bigint)),
    entries.map(({ last }) => bigintSegment(boundaries, (last as bigint) + 1n)),
    entries.map(({ value }) => value),
    entries.length,
    boundaries[count - 1] === ipv6End ? count - 1 : Infinity,
  );
  return { firsts: (ranks.firsts as readonly number[]).map((index) => boundaries[index]!), values: ranks.values };
}

// what a sweep works in; kept between sweeps, as there is one per route table
const order: number[] = [];
const sortedFirsts: number[] = [];
const openEnds: number[] = [];
const openValues: number[] = [];
const outFirsts: number[] = [];
const outValues: number[] = [];
let depth = 0;
let size = 0;

/** Blocks nest, so those that hold the sweep's position form a stack; its top owns the position. */
function sweep(
  firsts: readonly number[],
  ends: readonly number[],
  values: readonly number[],
  count: number,
  limit: number,
): PrefixTable {
  sortBlocks(firsts, ends, count);
  depth = 0;
  size = 1;
  outFirsts[0] = 0;
  outValues[0] = -1;
  for (let i = 0; i < count; i++) {
    const index = order[i]!;
    const first = firsts[index]!;
    closeUntil(first, limit);
    openEnds[depth] = ends[index]!;
    openValues[depth++] = values[index]!;
    mark(first, values[index]!);
  }
  closeUntil(limit, limit);
  return { firsts: outFirsts.slice(0, size), values: outValues.slice(0, size) };
}

/** Orders the blocks by where they begin, the wider first; of equal ones the preferred last, so that it is innermost. */
function sortBlocks(firsts: readonly number[], ends: readonly number[], count: number): void {
  order.length = count;
  if (count > 64) {
    for (let i = 0; i < count; i++) order[i] = i;
    order.sort((a, b) => (comesAfter(firsts, ends, a, b) ? 1 : -1));
    return;
  }
  // insertion: tables have some tens of rows, mostly in order already
  for (let i = 0; i < count; i++) {
    const first = firsts[i]!;
    let at = i;
    for (; at > 0; at--) {
      const before = sortedFirsts[at - 1]!;
      if (before < first || (before === first && !comesAfter(firsts, ends, order[at - 1]!, i))) break;
      sortedFirsts[at] = before;
      order[at] = order[at - 1]!;
    }
    sortedFirsts[at] = first;
    order[at] = i;
  }
}

function comesAfter(firsts: readonly number[], ends: readonly number[], a: number, b: number): boolean {
  const difference = firsts[a]! - firsts[b]! || ends[b]! - ends[a]! || b - a;
  return difference > 0;
}

/** Ends the blocks that end at or before `position`. */
function closeUntil(position: number, limit: number): void {
  while (depth > 0 && openEnds[depth - 1]! <= position) {
    const end = openEnds[--depth]!;
    if (end < limit) mark(end, depth > 0 ? openValues[depth - 1]! : -1);
  }
}

/** From `first` on the owner is `value`. */
function mark(first: number, value: number): void {
  if (outFirsts[size - 1] === first) size--;
  if (size > 0 && outValues[size - 1] === value) return;
  outFirsts[size] = first;
  outValues[size++] = value;
}

/** The index of the segment that holds `address`. */
export function segmentAt({ firsts }: PrefixTable, address: Address): number {
  return typeof address === 'number'
    ? numberSegment(firsts as readonly number[], address)
    : bigintSegment(firsts as readonly bigint[], address);
}

// written once per kind of number: one body for both would run several times slower for either
function numberSegment(firsts: readonly number[], address: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firsts[middle]! <= address) low = middle;
    else high = middle - 1;
  }
  return low;
}

function bigintSegment(firsts: readonly bigint[], address: bigint): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firsts[middle]! <= address) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The value of the longest prefix that holds `address`; -1 when none does. */
export function lookup(table: PrefixTable, address: Address): number {
  return table.values[segmentAt(table, address)]!;
}

/** Walks `first`..`last` in order, cut where the winner changes; the value is -1 where no entry holds the addresses. */
export function forEachSegment(
  { firsts, values }: PrefixTable,
  first: Address,
  last: Address,
  visit: (first: Address, last: Address, value: number) => void,
): void {
  let at = first;
  for (let i = segmentAt({ firsts, values }, first); ; i++) {
    const following = firsts[i + 1];
    if (following === undefined || following > last) {
      visit(at, last, values[i]!);
      return;
    }
    visit(at, previous(following), values[i]!);
    at = following;
  }
}

/** The addresses that each value wins, keyed by value. */
export function wonByValue({ firsts, values }: PrefixTable): ReadonlyMap<number, IntervalSet> {
  const won = new Map<number, Address[]>();
  for (let i = 0; i < firsts.length; i++) {
    const value = values[i]!;
    if (value < 0) continue;
    let set = won.get(value);
    if (!set) won.set(value, (set = []));
    const following = firsts[i + 1];
    const last = following === undefined ? lastAddress[typeof firsts[0] === 'number' ? 4 : 6] : previous(following);
    append(set, firsts[i]!, last);
  }
  return won;
}
