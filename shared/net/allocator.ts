import { next } from './address.ts';
import { prefixAt, type Prefix } from './cidr.ts';
import { setOfPrefixes } from './interval-set.ts';

/**
 * The first aligned block of `length` bits inside `pool` that shares no address with `taken`; null when the pool has no
 * such room. One sort of `taken`, then one pass over the holes between them.
 */
export function nextFreePrefix(pool: Prefix, taken: readonly Prefix[], length: number): Prefix | null {
  if (length < pool.length) return null;
  const used = setOfPrefixes(taken, pool.family);
  let block = prefixAt(pool.first, length);
  for (let i = 0; i < used.length; i += 2) {
    const last = used[i + 1]!;
    if (last < block.first) continue;
    if (block.last < used[i]!) break;
    block = prefixAt(last, length); // the block that holds the end of what is used is spoilt …
    if (block.last >= pool.last) return null;
    block = prefixAt(next(block.last), length); // … so the one after it
  }
  return block;
}
