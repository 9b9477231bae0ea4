import { formatPrefix, type Prefix } from '../../net/cidr.ts';
import { meets, union, type AddressSpace } from '../../net/interval-set.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import type { Fix } from '../engine/finding.ts';
import { joinNames } from '../engine/message.ts';
import { nameOf } from '../engine/words.ts';
import type { Fixer, FixContext } from './fixer.ts';
import { freeVpcBlock, takenBlocks } from './free-block.ts';
import { renumber, type BlockMove } from './renumber.ts';
import { joinTexts, say } from './route-words.ts';

/** Moves the blocks of one end that the other end has too to free ones; the end with fewer subnets first. */
export const moveEitherEnd: Fixer = ({ subjects }, context) => {
  const ends = vpcsOf(
    context,
    subjects.flatMap(({ type, id }) => (type === 'vpcs' ? [id] : [])),
  );
  const [requester, accepter] = ends;
  return requester && accepter ? leaving(context, [requester, accepter]) : [];
};

/** Moves all but one of the peers of a VPC that overlap to free blocks; where they are two, either. */
export const movePeers: Fixer = ({ subjects }, context) => {
  const [, ...peers] = subjects.flatMap(({ type, id }) => (type === 'vpcs' ? [id] : []));
  return leaving(context, vpcsOf(context, peers));
};

/** Where answers go to another peer with the same addresses, moves that one or the one that waits for them. */
export const moveTwins: Fixer = ({ subjects, details }, context) => {
  const sender = subjects.findLast(({ type }) => type === 'vpcs');
  const instead = details['instead'] as readonly string[];
  return sender && instead.length > 0 ? leaving(context, vpcsOf(context, [sender.id, ...instead])) : [];
};

function vpcsOf({ facts }: FixContext, ids: readonly string[]): VpcFacts[] {
  return ids.flatMap((id) => facts.vpc(id) ?? []);
}

/** For each VPC the change that leaves it where it is and moves what the others share with it or one another. */
function leaving(context: FixContext, vpcs: readonly VpcFacts[]): Fix[] {
  const staying = vpcs.toSorted((a, b) => b.subnets.length - a.subnets.length);
  return staying.flatMap((stays) => {
    const fix = movingAll(context, vpcs, stays);
    return fix ? [fix] : [];
  });
}

function movingAll(context: FixContext, vpcs: readonly VpcFacts[], stays: VpcFacts): Fix | undefined {
  const taken = takenBlocks(context);
  let held: AddressSpace = stays.space;
  const moved: { readonly vpc: VpcFacts; readonly moves: readonly BlockMove[] }[] = [];
  for (const vpc of vpcs) {
    if (vpc === stays) continue;
    const moves: BlockMove[] = [];
    for (const from of vpc.prefixes) {
      if (!meets([from.first, from.last], held[from.family])) continue;
      const to = from.family === 4 && !vpc.vpc.external ? freeVpcBlock(context, taken, from.length) : undefined;
      if (!to) return undefined; // IPv6 blocks are the provider's to give, an external VPC is its owner's to move
      taken.push(to);
      moves.push({ from, to });
    }
    held = { 4: union(held[4], vpc.space[4]), 6: union(held[6], vpc.space[6]) };
    if (moves.length > 0) moved.push({ vpc, moves });
  }
  if (moved.length === 0) return undefined;
  return {
    title: joinTexts(
      moved.map(({ vpc, moves }) =>
        say((language) => {
          const [from, to] = [textOf(moves.map((move) => move.from)), textOf(moves.map((move) => move.to))];
          return language === 'en'
            ? `Renumber ${nameOf(vpc.vpc)} from ${joinNames(from, language)} to ${joinNames(to, language)}`
            : `将 ${nameOf(vpc.vpc)} 的网段 ${joinNames(from, language)} 更换为 ${joinNames(to, language)}`;
        }),
      ),
    ),
    patch: { changes: moved.flatMap(({ vpc, moves }) => renumber(context, vpc.vpc, moves)) },
  };
}

function textOf(prefixes: readonly Prefix[]): string[] {
  return prefixes.map(formatPrefix);
}
