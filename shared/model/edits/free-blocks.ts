import { nextFreePrefix } from '../../net/allocator.ts';
import { formatPrefix, prefixAt, prefixContains, readCidr, type Prefix } from '../../net/cidr.ts';
import { fail, ok, type Result } from '../problem.ts';

/** A block that a copy has in place of the original's. */
export interface Replaced {
  readonly from: Prefix;
  readonly to: Prefix;
}

/** Bits by which an IPv6 block's neighbourhood is wider than the block: a free /56 is looked for in the /48 around it. */
const around = 8;

/**
 * The blocks for copies of `cidrs`: each one itself while it is free, else the next free block of its size, from the pool
 * that it lies in first. `taken` grows by what is given out.
 */
export function freeBlocks(
  cidrs: readonly string[],
  pools: readonly string[],
  taken: Prefix[],
): Result<{ readonly cidrs: readonly string[]; readonly replaced: readonly Replaced[] }> {
  const chosen: string[] = [];
  const replaced: Replaced[] = [];
  for (const text of cidrs) {
    const block = readCidr(text)!.prefix; // the schema lets nothing else in
    const free = taken.some((other) => overlaps(block, other)) ? freeLike(block, pools, taken) : block;
    if (!free) return noneFree(text, pools);
    taken.push(free);
    if (free !== block) replaced.push({ from: block, to: free });
    chosen.push(free === block ? text : formatPrefix(free));
  }
  return ok({ cidrs: chosen, replaced });
}

function freeLike(block: Prefix, pools: readonly string[], taken: readonly Prefix[]): Prefix | null {
  for (const pool of poolsFor(block, pools)) {
    const free = nextFreePrefix(pool, taken, block.length);
    if (free) return free;
  }
  return null;
}

function poolsFor(block: Prefix, pools: readonly string[]): Prefix[] {
  if (block.family === 6) return [prefixAt(block.first, Math.max(0, block.length - around))];
  const read = pools.map((pool) => readCidr(pool)!.prefix).filter(({ family }) => family === 4);
  return read.sort((a, b) => Number(prefixContains(b, block)) - Number(prefixContains(a, block)));
}

const overlaps = (a: Prefix, b: Prefix): boolean => a.family === b.family && a.first <= b.last && b.first <= a.last;

function noneFree(text: string, pools: readonly string[]): Result<never> {
  return fail({
    code: 'no-free-copy',
    path: 'cidrs',
    message: `No block of the size of ${text} is free in ${pools.join(', ')}.`,
    remedy: 'Free one, or give the original a smaller block first.',
    data: { text, pools: pools.join(', ') },
  });
}

/** A CIDR text that lay in a replaced block, at the same place in its replacement; any other as it is. */
export function moveBlock(text: string, replaced: readonly Replaced[]): string {
  const block = readCidr(text)?.prefix;
  const home = block && replaced.find(({ from }) => prefixContains(from, block));
  if (!block || !home) return text;
  const first =
    typeof block.first === 'number'
      ? (home.to.first as number) + block.first - (home.from.first as number)
      : (home.to.first as bigint) + block.first - (home.from.first as bigint);
  return formatPrefix(prefixAt(first, block.length));
}
