import { addressBits, familyOf, type Address } from '../../net/address.ts';
import { prefixAt, prefixContains, type Prefix } from '../../net/cidr.ts';
import { intersect, isEmpty, prefixesOf, subtract, type IntervalSet } from '../../net/interval-set.ts';

/**
 * The fewest blocks that hold what of `wanted` lies inside the blocks of `inside`, each within one of these and as narrow
 * as can be, and none with an address of `spared`, wanted or not. All of one family.
 */
export function leastCover(wanted: IntervalSet, inside: readonly Prefix[], spared: IntervalSet): Prefix[] {
  return widest(inside).flatMap(({ first, last }) =>
    // every block that may be used lies in one of these, so one per such room is the least there can be
    prefixesOf(subtract([first, last], spared)).flatMap((room) => {
      const part = intersect(wanted, [room.first, room.last]);
      return isEmpty(part) ? [] : [narrowest(part[0]!, part.at(-1)!)];
    }),
  );
}

/** The blocks without those that lie in another one. */
function widest(prefixes: readonly Prefix[]): Prefix[] {
  return prefixes.filter(
    (prefix, at) =>
      !prefixes.some(
        (other, otherAt) => prefixContains(other, prefix) && (other.length < prefix.length || otherAt < at),
      ),
  );
}

/** The narrowest block that holds both addresses. */
export function narrowest(first: Address, last: Address): Prefix {
  let length = addressBits[familyOf(first)];
  while (prefixAt(first, length).last < last) length--;
  return prefixAt(first, length);
}
