import type { VpcId } from '../model/topology.ts';

/** Is told of every look at a VPC while a subject is judged. */
export interface Reads {
  /** What a VPC's neighbours see of it. */
  outline(id: VpcId): void;
  /** All that lies in it, its outline included. */
  inside(id: VpcId): void;
  /** The addresses of all VPCs. */
  everyVpc(): void;
}
