import { put } from '../../model/edits/change.ts';
import { prefixContains, readCidr } from '../../net/cidr.ts';
import { joinNames } from '../engine/message.ts';
import { nameOf } from '../engine/words.ts';
import type { Fixer } from './fixer.ts';
import { say } from './route-words.ts';

/** Drops the blocks of a VPC that lie in another one of its own: no address is lost. */
export const dropInnerCidr: Fixer = ({ subjects }, { topology }) => {
  const vpc = topology.vpcs.get(subjects[0]!.id);
  if (!vpc) return [];
  const blocks = vpc.cidrs.map((text) => readCidr(text)!.prefix);
  const isInner = (_: string, at: number): boolean =>
    blocks.some(
      (block, other) => prefixContains(block, blocks[at]!) && (block.length < blocks[at]!.length || other < at),
    );
  const inner = vpc.cidrs.filter(isInner);
  const cidrs = vpc.cidrs.filter((text, at) => !isInner(text, at));
  const title = say((language) => {
    const dropped = joinNames(inner, language);
    return language === 'en'
      ? `Drop ${dropped} of ${nameOf(vpc)}, which its wider block holds`
      : `删除 ${nameOf(vpc)} 中已被更大网段包含的 ${dropped}`;
  });
  return [{ title, patch: { changes: [put(topology, 'vpcs', { ...vpc, cidrs })] } }];
};
