import { quotaOf } from '../../providers/quota.ts';
import { isStanding, type VpcFacts } from '../../reach/facts.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, vpcSubject } from '../engine/words.ts';

/** From this share of a quota on it is worth a word. */
const nearly = 0.8;

export const peeringQuota: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'peering-quota',
    group: 'peering',
    severities: ['error', 'warning'],
    summary: {
      en: 'A VPC has more peerings than the provider allows, or nearly so many.',
      'zh-CN': '私有网络的对等连接数超过或接近配额。',
    },
    why: {
      en: 'The provider refuses the next peering; a hub that is full cannot take another site.',
      'zh-CN': '超过配额后云平台会拒绝新建对等连接，中心网络无法再接入新的站点。',
    },
    condition:
      'Peerings of a VPC that are planned, asked for or active: more than the quota (error), or 80 % of it and more (warning).',
    references: [
      'Tencent Cloud TCE, Peering Connection: 10 per VPC',
      'AWS: VPC peering connection quotas, 50 per VPC by default',
    ],
    messages: {
      over: {
        title: {
          en: '{vpc} has {count} peerings; {provider} allows {limit}',
          'zh-CN': '{vpc} 有 {count} 条对等连接，{provider} 的配额是 {limit} 条',
        },
        text: {
          en: 'Peerings over the quota cannot be created: {over} too many. Ask the provider for a higher quota, or spread the peers over more VPCs.',
          'zh-CN': '超出配额的 {over} 条对等连接无法创建。请申请提升配额，或把对端分散到更多私有网络。',
        },
      },
      near: {
        title: {
          en: '{vpc} has {count} of {limit} peerings',
          'zh-CN': '{vpc} 已使用 {count}/{limit} 条对等连接',
        },
        text: {
          en: '{provider} allows {limit} peerings per VPC; {left} are left.',
          'zh-CN': '{provider} 每个私有网络支持 {limit} 条对等连接，还剩 {left} 条。',
        },
      },
    },
  },

  *check({ vpc, peerings }: VpcFacts, { facts, profile }: RuleContext): Iterable<Report> {
    const quota = quotaOf(profile, facts.meta, 'peerings-per-vpc');
    if (!quota) return;
    const { limit, source } = quota;
    const count = peerings.filter(({ peering }) => isStanding(peering)).length;
    if (count < limit * nearly) return;
    yield {
      severity: count > limit ? 'error' : 'warning',
      subjects: [vpcSubject(vpc.id)],
      message: count > limit ? 'over' : 'near',
      data: { vpc: nameOf(vpc), count, limit, over: count - limit, left: limit - count, provider: profile.name },
      details: { count, limit, source },
    };
  },
};
