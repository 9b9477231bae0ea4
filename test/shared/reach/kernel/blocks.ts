import { prefixAt, readCidr, type Prefix } from '../../../../shared/net/cidr.ts';
import type { Dice } from './dice.ts';

/** The block of a CIDR that the generator itself wrote. */
export function blockOf(cidr: string): Prefix {
  const read = readCidr(cidr);
  if (!read) throw new Error(`"${cidr}" is not a CIDR block`);
  return read.prefix;
}

export function overlap(a: Prefix, b: Prefix): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}

/** One of the blocks of `length` bits in `outer`. */
export function blockIn(dice: Dice, outer: Prefix, length: number): Prefix {
  const index = dice.below(2 ** (length - outer.length));
  const { first } = outer;
  const at =
    typeof first === 'number' ? first + index * 2 ** (32 - length) : first + (BigInt(index) << BigInt(128 - length));
  return prefixAt(at, length);
}
