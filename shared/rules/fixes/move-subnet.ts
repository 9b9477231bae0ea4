import { put } from '../../model/edits/change.ts';
import { formatPrefix, prefixContains, type Prefix } from '../../net/cidr.ts';
import { spaceOfPrefixes, meets } from '../../net/interval-set.ts';
import type { SubnetFacts, VpcFacts } from '../../reach/facts.ts';
import type { Fix } from '../engine/finding.ts';
import { joinNames } from '../engine/message.ts';
import { nameOf } from '../engine/words.ts';
import type { Fixer, FixContext } from './fixer.ts';
import { freeSubnetBlock } from './free-block.ts';
import { renumber, type BlockMove } from './renumber.ts';
import { say } from './route-words.ts';

/** Moves a subnet that lies outside its VPC into a free block of it. */
export const moveSubnetInside: Fixer = ({ subjects }, context) => {
  const subnet = context.facts.subnets.get(subjects[0]!.id);
  const vpc = subnet && context.facts.vpc(subnet.subnet.vpc);
  if (!vpc) return [];
  const outside = subnet.prefixes.filter((block) => !vpc.prefixes.some((prefix) => prefixContains(prefix, block)));
  return moving(context, vpc, [[subnet, outside]]);
};

/** Gives the VPC the blocks that a subnet of it lies in. */
export const widenVpc: Fixer = ({ subjects }, { facts, topology }) => {
  const subnet = facts.subnets.get(subjects[0]!.id);
  const vpc = subnet && facts.vpc(subnet.subnet.vpc);
  if (!vpc) return [];
  const outside = subnet.prefixes.filter((block) => !vpc.prefixes.some((prefix) => prefixContains(prefix, block)));
  const cidrs = outside.map(formatPrefix);
  const title = say((language) => {
    const blocks = joinNames(cidrs, language);
    return language === 'en'
      ? `Add ${blocks} to the blocks of ${nameOf(vpc.vpc)}`
      : `为 ${nameOf(vpc.vpc)} 增加网段 ${blocks}`;
  });
  const after = { ...vpc.vpc, cidrs: [...vpc.vpc.cidrs, ...cidrs] };
  return [{ title, patch: { changes: [put(topology, 'vpcs', after)] } }];
};

/** Moves the subnets that overlap the first one to free blocks of their VPC; or the first one. */
export const moveOverlappingSubnets: Fixer = ({ subjects }, context) => {
  const [first, ...others] = subjects.flatMap(({ id }) => context.facts.subnets.get(id) ?? []);
  const vpc = first && context.facts.vpc(first.subnet.vpc);
  if (!vpc) return [];
  const shared = (own: SubnetFacts, others: readonly SubnetFacts[]): readonly Prefix[] => {
    const space = spaceOfPrefixes(others.flatMap(({ prefixes }) => prefixes));
    return own.prefixes.filter(({ family, first: from, last }) => meets([from, last], space[family]));
  };
  return [
    ...moving(
      context,
      vpc,
      others.map((other, at) => [other, shared(other, [first, ...others.slice(0, at)])]),
    ),
    ...moving(context, vpc, [[first, shared(first, others)]]),
  ];
};

function moving(
  context: FixContext,
  vpc: VpcFacts,
  blocks: readonly (readonly [SubnetFacts, readonly Prefix[]])[],
): Fix[] {
  const taken: Prefix[] = [];
  const parts: { readonly name: string; readonly move: BlockMove }[] = [];
  for (const [{ subnet }, froms] of blocks) {
    for (const from of froms) {
      const to = freeSubnetBlock(vpc, from, taken);
      if (!to) return [];
      taken.push(to);
      parts.push({ name: nameOf(subnet), move: { from, to, subnet: subnet.id } });
    }
  }
  if (parts.length === 0) return [];
  const title = say((language) => {
    const texts = parts.map(({ name, move: { from, to } }) =>
      language === 'en'
        ? `${name} from ${formatPrefix(from)} to ${formatPrefix(to)}`
        : `${name} 从 ${formatPrefix(from)} 改为 ${formatPrefix(to)}`,
    );
    const list = joinNames(texts, language);
    return language === 'en' ? `Move ${list}` : `更换子网网段：${list}`;
  });
  return [
    {
      title,
      patch: {
        changes: renumber(
          context,
          vpc.vpc,
          parts.map(({ move }) => move),
        ),
      },
    },
  ];
}
