import type { IntervalSet } from '../net/interval-set.ts';
import { segmentAt } from '../net/prefix-table.ts';
import type { VpcFacts } from './facts.ts';
import type { TableFacts } from './table-facts.ts';
import { isLoose } from './wide-routes.ts';

/** What the tables of a VPC do with one of its peerings: the sum of bits of `peeringUse`. */
export type PeeringUse = number;

/** In place of a `PeeringUse` that nobody has worked out yet. */
export const unknownUse = -1;

/** The bits of a `PeeringUse`; most rules about routes over a peering rule themselves out by one of them. */
export const peeringUse = {
  /** An enabled route of the family points at it. */
  carries4: 1,
  carries6: 2,
  carries: 3,
  /** Every table that answers sends all addresses of all subnets of the peer back over it: nothing can be missing. */
  answersAll: 4,
  /** Some enabled route over it is looser than it might be: see `isLoose`. */
  loose: 8,
} as const;

/**
 * What the tables of `own` do with those of its peerings, in their order, whose use is not `known`: one pass over the
 * routes, and a look-up per peer.
 */
export function peeringUses(
  own: VpcFacts,
  peers: readonly (VpcFacts | undefined)[],
  tables: readonly TableFacts[],
  answering: readonly TableFacts[],
  known: readonly PeeringUse[],
): readonly PeeringUse[] {
  const uses = known.map((use) => (use === unknownUse ? 0 : use));
  for (const table of tables) {
    const { hops, blocks, routes } = table;
    for (let i = 0; i < hops.length; i++) {
      const hop = hops[i]!;
      if (hop < 0 || known[hop] !== unknownUse || routes[i]!.enabled === false) continue;
      uses[hop]! |= blocks[i]! >= 0 ? peeringUse.carries4 : peeringUse.carries6;
      const peer = peers[hop];
      if (peer && isLoose(table, i, peer)) uses[hop]! |= peeringUse.loose;
    }
  }
  for (let hop = 0; hop < peers.length; hop++) {
    const peer = known[hop] === unknownUse ? peers[hop] : undefined;
    if (peer && answersAll(own, answering, hop, peer)) uses[hop]! |= peeringUse.answersAll;
  }
  return uses;
}

function answersAll({ space }: VpcFacts, answering: readonly TableFacts[], hop: number, peer: VpcFacts): boolean {
  for (const table of answering) {
    // where the VPC has no addresses of a family nothing arrives, so nothing has to be answered
    if (space[4].length > 0 && !sendsBack(table, hop, peer.inhabited[4])) return false;
    if (space[6].length > 0 && !sendsBack(table, hop, peer.inhabited[6])) return false;
  }
  return true;
}

function sendsBack({ lpm, hops, systemCount }: TableFacts, hop: number, sources: IntervalSet): boolean {
  for (let i = 0; i < sources.length; i += 2) {
    const [first, last] = [sources[i]!, sources[i + 1]!];
    const { firsts, values } = lpm[typeof first === 'number' ? 4 : 6];
    for (let at = segmentAt({ firsts, values }, first); at < firsts.length && firsts[at]! <= last; at++) {
      const row = values[at]!;
      if (row < systemCount || hops[row - systemCount] !== hop) return false;
    }
  }
  return true;
}
