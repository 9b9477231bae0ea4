import type { PeeringFacts } from '../../reach/facts.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, vpcSubject } from '../engine/words.ts';

export const peeringSelf: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'peering-self',
    group: 'peering',
    severities: ['error'],
    summary: {
      en: 'A peering joins a VPC with itself.',
      'zh-CN': '对等连接的两端是同一个私有网络。',
    },
    why: {
      en: 'A peering joins two VPCs; the addresses of one VPC reach each other by its Local route already.',
      'zh-CN': '对等连接用于连接两个私有网络；同一私有网络内的地址通过 Local 路由即可互通。',
    },
    condition: 'The requester and the accepter of a peering are one VPC.',
    references: ['Tencent Cloud TCE, Peering Connection: overview', 'AWS: VPC peering basics'],
    messages: {
      self: {
        title: {
          en: '{peering} joins {vpc} with itself',
          'zh-CN': '{peering} 的两端都是 {vpc}',
        },
        text: {
          en: 'Both ends of {peering} are {vpc}, so it can neither be created nor carry anything. Choose another VPC for one end, or delete it.',
          'zh-CN':
            '{peering} 的两端都是 {vpc}，无法创建，也不会转发任何流量。请为其中一端选择另一个私有网络，或删除它。',
        },
      },
    },
  },

  mayFire: ({ requester, accepter }: PeeringFacts): boolean => requester !== undefined && requester === accepter,

  *check({ peering, requester }: PeeringFacts, _: RuleContext): Iterable<Report> {
    if (!requester) return; // an end that is missing is told as that
    yield {
      severity: 'error',
      subjects: [peeringSubject(peering.id), vpcSubject(requester.id)],
      identity: 1,
      message: 'self',
      data: { peering: nameOf(peering), vpc: nameOf(requester) },
      details: { vpc: requester.id },
    };
  },
};
