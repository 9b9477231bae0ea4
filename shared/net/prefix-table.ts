import { next, previous, type Address } from './address.ts';
import { append, type IntervalSet } from './interval-set.ts';

/** What goes into a table: a block, and the number by which the caller knows it. */
export interface PrefixEntry {
  readonly first: Address;
  readonly last: Address;
  readonly length: number;
  readonly value: number;
}

/**
 * Longest prefix match over one family, laid out flat: segment i is `firsts[i]`..`lasts[i]` and belongs to the entry
 * with the value `values[i]`. Segments are sorted and disjoint; addresses that no entry holds are in none.
 */
export interface PrefixTable {
  readonly firsts: readonly Address[];
  readonly lasts: readonly Address[];
  readonly values: readonly number[];
}

/** Builds the table in one sort and one sweep. Of equal blocks the one that comes first in `entries` wins. */
export function buildPrefixTable(entries: readonly PrefixEntry[]): PrefixTable {
  const order = entries.map((_, index) => index);
  order.sort((a, b) => {
    const left = entries[a]!;
    const right = entries[b]!;
    if (left.first !== right.first) return left.first < right.first ? -1 : 1;
    return left.length - right.length || b - a; // the preferred one of equals last, so that it ends up innermost
  });

  const firsts: Address[] = [];
  const lasts: Address[] = [];
  const values: number[] = [];
  const open: PrefixEntry[] = []; // blocks nest, so those that hold the sweep's position form a stack
  let at: Address | undefined;

  const emit = (last: Address, value: number): void => {
    if (at === undefined || at > last) return;
    firsts.push(at);
    lasts.push(last);
    values.push(value);
  };
  const closeUntil = (address: Address | undefined): void => {
    while (open.length > 0) {
      const top = open[open.length - 1]!;
      if (address !== undefined && top.last >= address) return;
      emit(top.last, top.value);
      if (at !== undefined && at <= top.last) at = next(top.last);
      open.pop();
    }
  };

  for (const index of order) {
    const entry = entries[index]!;
    closeUntil(entry.first);
    const top = open[open.length - 1];
    if (top && entry.first > at!) emit(previous(entry.first), top.value);
    at = entry.first;
    open.push(entry);
  }
  closeUntil(undefined);
  return { firsts, lasts, values };
}

/** The index of the segment that holds `address`, else of the next one after it (which may be past the end). */
function segmentAt(table: PrefixTable, address: Address): number {
  let low = 0;
  let high = table.firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.lasts[middle]! < address) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value of the longest prefix that holds `address`; -1 when none does. */
export function lookup(table: PrefixTable, address: Address): number {
  const index = segmentAt(table, address);
  return index < table.firsts.length && table.firsts[index]! <= address ? table.values[index]! : -1;
}

/** Walks `first`..`last` in order, cut where the winner changes; the value is -1 where no entry holds the addresses. */
export function forEachSegment(
  table: PrefixTable,
  first: Address,
  last: Address,
  visit: (first: Address, last: Address, value: number) => void,
): void {
  let at = first;
  for (let i = segmentAt(table, first); i < table.firsts.length && table.firsts[i]! <= last; i++) {
    const from = table.firsts[i]! > at ? table.firsts[i]! : at;
    if (from > at) visit(at, previous(from), -1);
    const to = table.lasts[i]! < last ? table.lasts[i]! : last;
    visit(from, to, table.values[i]!);
    if (to === last) return;
    at = next(to);
  }
  visit(at, last, -1);
}

/** The addresses that each value wins, keyed by value. */
export function wonByValue(table: PrefixTable): ReadonlyMap<number, IntervalSet> {
  const won = new Map<number, Address[]>();
  for (let i = 0; i < table.firsts.length; i++) {
    const value = table.values[i]!;
    let set = won.get(value);
    if (!set) won.set(value, (set = []));
    append(set, table.firsts[i]!, table.lasts[i]!);
  }
  return won;
}
