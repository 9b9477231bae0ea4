import type { Prefix } from './cidr.ts';

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
