import type { SubnetId } from '../../../shared/model/topology.ts';
import type { Family } from '../../../shared/net/address.ts';
import { pairBlock } from '../../../shared/reach/pair-block.ts';
import type { Analyser } from '../../../shared/rules/engine/analyser.ts';

interface Asked {
  readonly family: Family;
  readonly from: readonly SubnetId[];
  readonly to: readonly SubnetId[];
}

interface Judged {
  /** A byte per pair, row by row. */
  readonly block: Uint8Array;
  /** How long it took, in milliseconds: so long an edit would have waited. */
  readonly took: number;
}

/** The verdicts of a block of the reachability matrix. */
export function matrix({ facts }: Analyser, { family, from, to }: Asked): Judged {
  const began = performance.now();
  const block = pairBlock(facts, family, from, to);
  return { block, took: performance.now() - began };
}
