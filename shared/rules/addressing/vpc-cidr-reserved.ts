import { formatPrefix, prefixContains, type Prefix } from '../../net/cidr.ts';
import { statedBlock } from '../../providers/stated-block.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import type { Text } from '../engine/finding.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, vpcSubject } from '../engine/words.ts';

const range = (block: string, en: string, zh: string): { readonly range: Prefix; readonly why: Text } => ({
  range: statedBlock(block),
  why: { en, 'zh-CN': zh },
});

/** Ranges that are in use on hosts or in other networks, whoever the provider is. */
const everywhere = [
  range('172.17.0.0/16', 'the network of Docker on every host that runs it', 'Docker 在主机上的默认网络'),
  range('172.31.0.0/16', 'the block of every default VPC of AWS', 'AWS 默认 VPC 的网段'),
  range('169.254.0.0/16', 'link-local (RFC 3927)', '链路本地地址（RFC 3927）'),
  range(
    '100.64.0.0/10',
    'shared address space that providers use themselves (RFC 6598)',
    '云平台自用的共享地址空间（RFC 6598）',
  ),
];

export const vpcCidrReserved: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'vpc-cidr-reserved',
    group: 'addressing',
    severities: ['warning'],
    summary: {
      en: 'A block of a VPC meets a range that something else uses.',
      'zh-CN': '私有网络的网段与其他用途的地址范围相交。',
    },
    why: {
      en: 'Hosts take those addresses for their own, so packets for the VPC never leave them, or another network already has them.',
      'zh-CN': '主机会把这些地址当作本机或其他网络的地址，发往该私有网络的数据包无法送出。',
    },
    condition:
      'A block meets 172.17.0.0/16 (Docker), 172.31.0.0/16 (AWS default VPC), 169.254.0.0/16, 100.64.0.0/10, or a range that the profile reserves without refusing it.',
    references: ['Docker: the default bridge network', 'AWS: default VPC', 'RFC 3927', 'RFC 6598'],
    messages: {
      reserved: {
        title: {
          en: '{block} of {vpc} meets {reserved}',
          'zh-CN': '{vpc} 的网段 {block} 与 {reserved} 相交',
        },
        text: {
          en: '{reserved} is {why}. Choose a block beside it unless you are sure that nothing there uses it.',
          'zh-CN': '{reserved} 是{why}。除非确定不会冲突，请选择其他网段。',
        },
      },
    },
  },

  *check({ vpc, prefixes }: VpcFacts, { profile }: RuleContext): Iterable<Report> {
    for (const prefix of prefixes) {
      if (prefix.family !== 4) continue;
      for (const { range, why } of everywhere) if (meet(range, prefix)) yield report(vpc, prefix, range, why);
      for (const { block, refused, why } of profile.reservedRanges) {
        const range = statedBlock(block);
        if (!refused && meet(range, prefix)) yield report(vpc, prefix, range, why);
      }
    }
  },
};

function meet(a: Prefix, b: Prefix): boolean {
  return prefixContains(a, b) || prefixContains(b, a);
}

function report(vpc: VpcFacts['vpc'], prefix: Prefix, reserved: Prefix, why: Text): Report {
  const block = formatPrefix(prefix);
  return {
    severity: 'warning',
    subjects: [vpcSubject(vpc.id)],
    aspect: `${block}+${formatPrefix(reserved)}`,
    message: 'reserved',
    data: { vpc: nameOf(vpc), block, reserved: formatPrefix(reserved), why },
    details: { block, reserved: formatPrefix(reserved) },
  };
}
