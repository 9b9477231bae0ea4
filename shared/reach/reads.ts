import type { Family } from '../net/address.ts';
import type { IntervalSet } from '../net/interval-set.ts';
import type { VpcId } from '../model/topology.ts';

/**
 * What a verdict can rest on: of a VPC its `outline` (what it is and owns), its `links` (its peerings and gateways) or what
 * lies `inside` it (its outline included); a peering or gateway `named` by its id, whether there is one or not; the peerings
 * `between` two VPCs, named by `pairName`.
 */
export type Sight = 'outline' | 'links' | 'inside' | 'named' | 'between';

/** Is told of every look at the document while a subject is judged. */
export interface Reads {
  seen(what: Sight, id: string): void;
  /** Which of these addresses any VPC owns. */
  ownedByAny(family: Family, set: IntervalSet): void;
}

/** The name of two VPCs together, whichever comes first. */
export function pairName(a: VpcId, b: VpcId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
