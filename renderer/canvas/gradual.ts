import type { Depth } from './depth.ts';

/** The cards that are mounted, and how much of themselves they show. */
export type Mounted = ReadonlyMap<string, Depth>;

/**
 * One frame's step towards the cards that are wanted: what is not wanted any more goes, and at most `most` come or change
 * their depth, so that no frame has to wait for all of them. The same map when there is nothing left to do.
 */
export function towards(mounted: Mounted, wanted: readonly string[], depth: Depth, most: number): Mounted {
  let left = most;
  let changed = mounted.size !== wanted.length;
  const next = new Map<string, Depth>();
  for (const id of wanted) {
    const has = mounted.get(id);
    if (has === depth) next.set(id, has);
    else if (left > 0) {
      left--;
      changed = true;
      next.set(id, depth);
    } else if (has) next.set(id, has);
  }
  return changed && !same(mounted, next) ? next : mounted;
}

function same(a: Mounted, b: Mounted): boolean {
  if (a.size !== b.size) return false;
  const ids = b.keys();
  for (const [id, depth] of a) if (ids.next().value !== id || b.get(id) !== depth) return false;
  return true;
}
