import { put } from '../../model/edits/change.ts';
import { formatPrefix, prefixAt, prefixContains, readCidr, type Prefix } from '../../net/cidr.ts';
import type { Fix } from '../engine/finding.ts';
import { nameOf } from '../engine/words.ts';
import { freeSubnetBlock, freeVpcBlock, takenBlocks } from './free-block.ts';
import type { Fixer } from './fixer.ts';
import { narrowest } from './least-cover.ts';
import { renumber } from './renumber.ts';
import { say } from './route-words.ts';

/** Brings a VPC block to a length that the provider allows, around its subnets; one outside its ranges moves into them. */
export const resizeVpcBlock: Fixer = ({ subjects, message, details }, context) => {
  const { facts, topology } = context;
  const vpc = facts.vpc(subjects[0]!.id);
  const block = readCidr(details['block'] as string)?.prefix;
  if (!vpc || !block || vpc.vpc.external) return [];
  if (message !== 'length') {
    const to = freeVpcBlock(context, takenBlocks(context), block.length);
    if (!to) return [];
    return [fixOf(nameOf(vpc.vpc), block, to, renumber(context, vpc.vpc, [{ from: block, to }]))];
  }
  const { min, max } = details as { readonly min: number; readonly max: number };
  const held = vpc.subnets.flatMap(({ prefixes }) => prefixes.filter((prefix) => prefixContains(block, prefix)));
  const around = held.length > 0 ? spanOf(held) : undefined;
  if (around && around.length < min) return []; // no block that is allowed holds its subnets
  const to = prefixAt((around ?? block).first, block.length > max ? max : min);
  const cidrs = vpc.vpc.cidrs.map((text) => (isBlock(text, block) ? formatPrefix(to) : text));
  return [fixOf(nameOf(vpc.vpc), block, to, [put(topology, 'vpcs', { ...vpc.vpc, cidrs })])];
};

/** Brings a subnet to a length that the provider allows: where it is, or in a free block of its VPC. */
export const resizeSubnet: Fixer = ({ subjects, details }, { facts, topology }) => {
  const subnet = facts.subnets.get(subjects[0]!.id);
  const vpc = subnet && facts.vpc(subnet.subnet.vpc);
  const block = readCidr(details['block'] as string)?.prefix;
  if (!vpc || !block) return [];
  const { min, max } = details as { readonly min: number; readonly max: number };
  const resized = prefixAt(block.first, Math.min(max, Math.max(min, block.length)));
  const free = freeSubnetBlock(vpc, resized, []);
  return [resized, free].flatMap((to) => {
    if (!to) return [];
    const after = { ...subnet.subnet, [to.family === 4 ? 'cidr' : 'cidr6']: formatPrefix(to) };
    return [fixOf(nameOf(subnet.subnet), block, to, [put(topology, 'subnets', after)])];
  });
};

function fixOf(name: string, from: Prefix, to: Prefix, changes: Fix['patch']['changes']): Fix {
  const title = say((language) => {
    const [before, after] = [formatPrefix(from), formatPrefix(to)];
    return language === 'en'
      ? `Give ${name} ${after} in place of ${before}`
      : `将 ${name} 的网段 ${before} 改为 ${after}`;
  });
  return { title, patch: { changes } };
}

/** The narrowest block that holds blocks of one family. */
function spanOf(blocks: readonly Prefix[]): Prefix {
  const inOrder = blocks.toSorted((a, b) => (a.first < b.first ? -1 : 1));
  const last = inOrder.reduce((end, block) => (block.last > end ? block.last : end), inOrder[0]!.last);
  return narrowest(inOrder[0]!.first, last);
}

function isBlock(text: string, { family, first, length }: Prefix): boolean {
  const prefix = readCidr(text)?.prefix;
  return prefix?.family === family && prefix.first === first && prefix.length === length;
}
