import { formatPrefix } from '../../net/cidr.ts';
import { anyOverlap, overlapGroups } from '../../net/overlap-groups.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, vpcSubject } from '../engine/words.ts';

export const vpcCidrSelfOverlap: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'vpc-cidr-self-overlap',
    group: 'addressing',
    severities: ['error'],
    summary: {
      en: 'Two blocks of one VPC overlap.',
      'zh-CN': '同一私有网络的两个网段重叠。',
    },
    why: {
      en: 'The provider refuses the second block.',
      'zh-CN': '云平台会拒绝添加后一个网段。',
    },
    condition: 'Two CIDR blocks of one VPC share an address.',
    references: ['AWS: VPC CIDR blocks', 'Tencent Cloud: creating a VPC'],
    messages: {
      overlap: {
        title: {
          en: '{outer} of {vpc} contains its own {inner}',
          'zh-CN': '{vpc} 的网段 {outer} 包含了自己的 {inner}',
        },
        text: {
          en: 'A VPC has each address once. Remove {inner}, or choose other blocks.',
          'zh-CN': '同一地址在私有网络中只能出现一次。请删除 {inner}，或选择其他网段。',
        },
      },
    },
  },

  mayFire: (vpc: VpcFacts, { profile }: RuleContext): boolean =>
    vpc.vpc.cidrs.length > 1 && profile.routes.model !== 'network' && anyOverlap([vpc]),

  *check({ vpc, prefixes }: VpcFacts): Iterable<Report> {
    // every block is its own owner, so that two equal ones overlap too
    for (const { outer, inner } of overlapGroups(prefixes.map((prefix, owner) => ({ prefix, owner })))) {
      const blocks = inner.map(({ prefix }) => formatPrefix(prefix));
      yield {
        severity: 'error',
        subjects: [vpcSubject(vpc.id)],
        aspect: formatPrefix(outer.prefix),
        message: 'overlap',
        data: { vpc: nameOf(vpc), outer: formatPrefix(outer.prefix), inner: blocks },
        details: { outer: formatPrefix(outer.prefix), inner: blocks },
      };
    }
  },
};
