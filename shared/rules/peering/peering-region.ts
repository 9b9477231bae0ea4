import { isWanted, type PeeringFacts } from '../../reach/facts.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, vpcSubject } from '../engine/words.ts';

export const peeringRegion: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'peering-region',
    group: 'peering',
    severities: ['error'],
    summary: {
      en: 'A peering crosses regions where the provider peers inside one region only.',
      'zh-CN': '云平台仅支持同地域对等连接，但两端位于不同地域。',
    },
    why: {
      en: 'Such a peering cannot be created; VPCs of different regions need another service.',
      'zh-CN': '此类对等连接无法创建；不同地域的私有网络需使用其他产品互通。',
    },
    condition: 'The ends of a peering are in different regions, and the provider has no peering across regions.',
    references: ['Huawei Cloud: VPC peering connection overview, same region only'],
    messages: {
      'cross-region': {
        title: {
          en: '{peering} crosses regions: {requester} in {requesterRegion}, {accepter} in {accepterRegion}',
          'zh-CN': '{peering} 跨地域：{requester} 在 {requesterRegion}，{accepter} 在 {accepterRegion}',
        },
        text: {
          en: '{provider} peers VPCs of one region only; across regions: {offer}. Put both ends into one region, or join them by that service.',
          'zh-CN': '{provider} 仅支持同地域的对等连接；跨地域：{offer}。请将两端置于同一地域，或改用该产品互通。',
        },
      },
    },
  },

  mayFire: ({ crossRegion }: PeeringFacts, { profile }: RuleContext): boolean => crossRegion && !profile.crossRegion,

  *check({ peering, requester, accepter }: PeeringFacts, { profile }: RuleContext): Iterable<Report> {
    if (!isWanted(peering)) return;
    const [from, to] = [requester!, accepter!]; // a peering without an end crosses nothing
    yield {
      severity: 'error',
      subjects: [peeringSubject(peering.id), vpcSubject(from.id), vpcSubject(to.id)],
      identity: 1,
      message: 'cross-region',
      data: {
        peering: nameOf(peering),
        requester: nameOf(from),
        accepter: nameOf(to),
        requesterRegion: from.region,
        accepterRegion: to.region,
        provider: profile.name,
        offer: profile.billing.crossRegion,
      },
      details: { regions: [from.region, to.region], source: profile.statedBy.crossRegion ?? null },
    };
  },
};
