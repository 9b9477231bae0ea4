import type { Family } from '../../net/address.ts';
import { quotaOf } from '../../providers/quota.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, vpcSubject } from '../engine/words.ts';

export const vpcCidrQuota: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'vpc-cidr-quota',
    group: 'addressing',
    severities: ['error'],
    summary: {
      en: 'A VPC has more blocks than allowed.',
      'zh-CN': '私有网络的网段数超过配额。',
    },
    why: {
      en: 'The provider refuses the blocks that are too many.',
      'zh-CN': '云平台会拒绝超出配额的网段。',
    },
    condition:
      'More CIDR blocks than the quota of the profile or of the project; IPv4 and IPv6 apart where the provider counts them apart.',
    references: ['AWS: Amazon VPC quotas', 'Alibaba Cloud: VPC quotas'],
    messages: {
      provider: {
        title: {
          en: '{vpc} has {count} blocks; {provider} allows {limit}',
          'zh-CN': '{vpc} 有 {count} 个网段，{provider} 的配额是 {limit} 个',
        },
        text: {
          en: '{over} too many. Ask the provider for a higher quota, or use fewer and wider blocks.',
          'zh-CN': '超出 {over} 个。请申请提升配额，或改用更少、更大的网段。',
        },
      },
      project: {
        title: {
          en: '{vpc} has {count} blocks; the project allows {limit}',
          'zh-CN': '{vpc} 有 {count} 个网段，本项目设定的配额是 {limit} 个',
        },
        text: {
          en: '{over} more than the limit that this project has set itself. Raise that limit, or use fewer and wider blocks.',
          'zh-CN': '超出本项目自设配额 {over} 个。请调整该配额，或改用更少、更大的网段。',
        },
      },
    },
  },

  *check({ vpc, prefixes }: VpcFacts, { facts, profile }: RuleContext): Iterable<Report> {
    const quota = quotaOf(profile, facts.meta, 'cidrs-per-vpc');
    if (!quota || prefixes.length <= quota.limit || vpc.external) return;
    const countOf = (family: Family): number => prefixes.filter((prefix) => prefix.family === family).length;
    const count = quota.perFamily ? Math.max(countOf(4), countOf(6)) : prefixes.length;
    const { limit, from, source } = quota;
    if (count <= limit) return;
    yield {
      severity: 'error',
      subjects: [vpcSubject(vpc.id)],
      message: from,
      data: { vpc: nameOf(vpc), count, limit, over: count - limit, provider: profile.name },
      details: { count, limit, from, source },
    };
  },
};
