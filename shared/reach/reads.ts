import type { Family } from '../net/address.ts';
import type { IntervalSet } from '../net/interval-set.ts';
import type { VpcId } from '../model/topology.ts';

/** Is told of every look at a VPC while a subject is judged. */
export interface Reads {
  /** What a VPC's neighbours see of it. */
  outline(id: VpcId): void;
  /** All that lies in it, its outline included. */
  inside(id: VpcId): void;
  /** Which of these addresses any VPC owns. */
  /** A peering or gateway was looked for that is not in the document. */
  absent(id: string): void;
  ownedByAny(family: Family, set: IntervalSet): void;
}
