import type { Family } from '../net/address.ts';
import type { IntervalSet } from '../net/interval-set.ts';
import type { VpcId } from '../model/topology.ts';

/** Is told of every look at a VPC while a subject is judged. */
export interface Reads {
  /** What a VPC is and owns. */
  outline(id: VpcId): void;
  /** Its peerings and gateways. */
  links(id: VpcId): void;
  /** All that lies in it, its outline and links included. */
  inside(id: VpcId): void;
  /** A peering or gateway was looked for that is not in the document. */
  absent(id: string): void;
  /** Which of these addresses any VPC owns. */
  ownedByAny(family: Family, set: IntervalSet): void;
}
