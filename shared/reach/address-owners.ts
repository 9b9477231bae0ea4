import type { Family } from '../net/address.ts';
import {
  intersect,
  meets,
  spaceOfPrefixes,
  subtract,
  union,
  type AddressSpace,
  type IntervalSet,
} from '../net/interval-set.ts';
import { anyOverlap } from '../net/overlap-groups.ts';
import type { MutableVpc } from './mutable-facts.ts';

/**
 * Which addresses the VPCs of a document own together, and whether two may own the same. While no two do, a change is
 * taken from the sum and added to it; once two do, a sum does not tell who else has an address, and all is made anew.
 */
export class AddressOwners {
  readonly #vpcs: ReadonlyMap<string, MutableVpc>;
  #owned: AddressSpace | undefined;
  #mayOverlap: boolean | undefined;

  constructor(vpcs: ReadonlyMap<string, MutableVpc>) {
    this.#vpcs = vpcs;
  }

  /** False when no two VPCs share an address; true mostly when two do: see `anyOverlap`. */
  get mayOverlap(): boolean {
    return (this.#mayOverlap ??= anyOverlap([...this.#vpcs.values()]));
  }

  /** The part of a set of addresses that some VPC owns. */
  ownedOf(family: Family, set: IntervalSet): IntervalSet {
    return intersect(set, this.#sum()[family]);
  }

  /** Takes in what some VPCs, which are as they are now, owned before and own now. */
  change(before: readonly AddressSpace[], now: readonly AddressSpace[]): void {
    const sum = this.#mayOverlap === false ? this.#owned : undefined;
    this.#mayOverlap = undefined;
    this.#owned = sum && exchanged(sum, before, now);
    if (this.#owned) this.#mayOverlap = false;
  }

  #sum(): AddressSpace {
    return (this.#owned ??= spaceOfPrefixes([...this.#vpcs.values()].flatMap(({ prefixes }) => prefixes)));
  }
}

/** The sum with other parts in it; undefined when a part of it would be owned twice. */
function exchanged(
  sum: AddressSpace,
  before: readonly AddressSpace[],
  now: readonly AddressSpace[],
): AddressSpace | undefined {
  const result = { ...sum };
  for (const family of [4, 6] as const) {
    for (const space of before) result[family] = subtract(result[family], space[family]);
    for (const space of now) {
      if (meets(result[family], space[family])) return undefined;
      result[family] = union(result[family], space[family]);
    }
  }
  return result;
}
