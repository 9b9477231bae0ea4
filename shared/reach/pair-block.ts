import type { SubnetId } from '../model/topology.ts';
import type { Family } from '../net/address.ts';
import { isEmpty } from '../net/interval-set.ts';
import type { Placed } from './coverage.ts';
import type { ProjectFacts, VpcFacts } from './facts.ts';
import { pairJudge } from './pairs.ts';
import { arePeered, separation } from './separation.ts';

/**
 * The verdicts of a block of pairs as bytes. `apart` is unreachable between VPCs that no peering joins, where nobody meant
 * to connect them; `none` is no pair: the same subnet twice, or one without addresses of the family. 0 is left free.
 */
export const pairCodes = {
  reachable: 1,
  partial: 2,
  'one-way': 3,
  unreachable: 4,
  unknown: 5,
  apart: 6,
  none: 7,
} as const;
export type PairCode = keyof typeof pairCodes;

/** Judges every pair of `from` x `to`, row by row; of ids that are not in the design the pairs are `none`. */
export function pairBlock(
  facts: ProjectFacts,
  family: Family,
  from: readonly SubnetId[],
  to: readonly SubnetId[],
): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(from.length * to.length).fill(pairCodes.none);
  const judge = pairJudge(facts);
  const separate = separation(facts);
  const sources = from.map((id) => placed(facts, id, family));
  const targets = to.map((id) => placed(facts, id, family));
  for (let row = 0; row < sources.length; row++) {
    const source = sources[row];
    if (!source) continue;
    const known = new Map<VpcFacts, { readonly cut: boolean; readonly joined: boolean }>();
    for (let column = 0; column < targets.length; column++) {
      const target = targets[column];
      if (!target || target.subnet === source.subnet) continue;
      let between = known.get(target.vpc);
      if (!between) {
        const joined = source.vpc === target.vpc || arePeered(facts, source.vpc, target.vpc);
        known.set(target.vpc, (between = { cut: !joined && separate(source.vpc, target.vpc), joined }));
      }
      const verdict = between.cut ? 'unreachable' : judge(source, target, family).verdict;
      const code = verdict === 'unreachable' && !between.joined ? 'apart' : verdict;
      block[row * targets.length + column] = pairCodes[code];
    }
  }
  return block;
}

function placed(facts: ProjectFacts, id: SubnetId, family: Family): Placed | null {
  const subnet = facts.subnets.get(id);
  if (!subnet || isEmpty(subnet.space[family])) return null;
  return { subnet, vpc: facts.vpcs.get(subnet.subnet.vpc)! };
}
