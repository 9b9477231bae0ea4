import { formatPrefix, prefixContains, type Prefix } from '../../net/cidr.ts';
import type { ProviderProfile, ReservedRange, VpcRange } from '../../providers/profile.ts';
import { statedBlock } from '../../providers/stated-block.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, vpcSubject } from '../engine/words.ts';

interface Fault extends Pick<Report, 'message' | 'data'> {
  readonly source: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export const vpcCidrSize: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'vpc-cidr-size',
    group: 'addressing',
    severities: ['error'],
    summary: {
      en: 'A block of a VPC has a size or lies where the provider does not allow it.',
      'zh-CN': '私有网络的网段大小或位置不符合云平台的规定。',
    },
    why: {
      en: 'The provider refuses to create the VPC, or to add the block to it.',
      'zh-CN': '云平台会拒绝创建该私有网络，或拒绝添加该网段。',
    },
    condition:
      'The prefix length of an IPv4 block is outside what the profile allows, or the block lies outside its ranges or meets one that it refuses.',
    references: ['Tencent Cloud: creating a VPC', 'AWS: VPC CIDR blocks', 'Huawei Cloud: network planning'],
    messages: {
      length: {
        title: {
          en: '{block} of {vpc} is not between /{min} and /{max}',
          'zh-CN': '{vpc} 的网段 {block} 不在 /{min} 到 /{max} 之间',
        },
        text: {
          en: '{provider} allows VPC blocks from /{min} to /{max} there. Choose another prefix length.',
          'zh-CN': '{provider} 在该范围内只允许 /{min} 到 /{max} 的私有网络网段。请选择其他前缀长度。',
        },
      },
      range: {
        title: {
          en: '{block} of {vpc} is outside the ranges of {provider}',
          'zh-CN': '{vpc} 的网段 {block} 不在 {provider} 允许的范围内',
        },
        text: {
          en: '{provider} takes VPC blocks from {ranges}. Choose a block inside one of them.',
          'zh-CN': '{provider} 的私有网络网段须取自 {ranges}。请在其中选择网段。',
        },
      },
      refused: {
        title: {
          en: '{block} of {vpc} meets {reserved}, which {provider} refuses',
          'zh-CN': '{vpc} 的网段 {block} 与 {provider} 禁用的 {reserved} 相交',
        },
        text: {
          en: '{reserved} is not available: {why}. Choose a block beside it.',
          'zh-CN': '{reserved} 不可使用：{why}。请选择其他网段。',
        },
      },
    },
  },

  mayFire: ({ vpc }: VpcFacts): boolean => vpc.external !== true,

  *check({ vpc, prefixes }: VpcFacts, { profile }: RuleContext): Iterable<Report> {
    for (const [index, prefix] of prefixes.entries()) {
      if (prefix.family !== 4) continue;
      const fault = faultOf(profile, prefix, index === 0);
      if (!fault) continue;
      const block = formatPrefix(prefix);
      yield {
        severity: 'error',
        subjects: [vpcSubject(vpc.id)],
        aspect: block,
        message: fault.message,
        data: { vpc: nameOf(vpc), block, provider: profile.name, ...fault.data },
        details: { block, source: fault.source, ...fault.details },
      };
    }
  },
};

function faultOf(profile: ProviderProfile, prefix: Prefix, first: boolean): Fault | undefined {
  const reserved = profile.reservedRanges.find((range) => range.refused && meets(range, prefix));
  if (reserved) {
    const { block, why, source } = reserved;
    return { message: 'refused', data: { reserved: block, why }, source, details: { reserved: block } };
  }
  const { vpcRanges, vpcPrefixLength } = profile;
  if (vpcRanges && (first || !vpcRanges.firstBlockOnly)) {
    const range = vpcRanges.ranges.find(({ block }) => prefixContains(statedBlock(block), prefix));
    if (range) return lengthFault(range, prefix, vpcRanges.source);
    const ranges = vpcRanges.ranges.map(({ block }) => block);
    return { message: 'range', data: { ranges }, source: vpcRanges.source, details: { ranges } };
  }
  return vpcPrefixLength && !vpcRanges ? lengthFault(vpcPrefixLength, prefix, vpcPrefixLength.source) : undefined;
}

function lengthFault({ min, max }: Pick<VpcRange, 'min' | 'max'>, prefix: Prefix, source: string): Fault | undefined {
  if (prefix.length >= min && prefix.length <= max) return undefined;
  return { message: 'length', data: { min, max }, source, details: { min, max } };
}

function meets({ block }: ReservedRange, prefix: Prefix): boolean {
  const range = statedBlock(block);
  return prefixContains(range, prefix) || prefixContains(prefix, range);
}
