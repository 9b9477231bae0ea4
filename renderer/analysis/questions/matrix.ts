import type { SubnetId } from '../../../shared/model/topology.ts';
import type { Family } from '../../../shared/net/address.ts';
import { pairBlock } from '../../../shared/reach/pair-block.ts';
import type { Analyser } from '../../../shared/rules/engine/analyser.ts';

interface Block {
  readonly family: Family;
  readonly from: readonly SubnetId[];
  readonly to: readonly SubnetId[];
}

/** The verdicts of a block of the reachability matrix, as bytes row by row. */
export function matrix({ facts }: Analyser, { family, from, to }: Block): Uint8Array {
  return pairBlock(facts, family, from, to);
}
