import { isStanding, type PeeringFacts } from '../../reach/facts.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, vpcName, vpcSubject } from '../engine/words.ts';

export const peeringDuplicate: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'peering-duplicate',
    group: 'peering',
    severities: ['error'],
    summary: {
      en: 'Two VPCs have more than one peering with each other.',
      'zh-CN': '两个私有网络之间建立了多条对等连接。',
    },
    why: {
      en: 'Several blocks between two VPCs need several routes, not several peerings; a second peering is refused or only splits the routes.',
      'zh-CN': '两个私有网络的多个网段互通只需增加路由，不需要建立多条对等连接；第二条会被拒绝，或只会让路由分散。',
    },
    condition: 'Two peerings of one pair of VPCs that are planned, asked for or active.',
    references: [
      'Tencent Cloud TCE, Peering Connection: several blocks need several routes, not several peerings',
      'AWS: VPC peering basics, one peering per pair',
    ],
    messages: {
      duplicate: {
        title: {
          en: '{requester} and {accepter} have {count} peerings',
          'zh-CN': '{requester} 与 {accepter} 之间有 {count} 条对等连接',
        },
        text: {
          en: '{peerings} join the same two VPCs. One is enough for every block of both: keep one, move the routes to it, and delete the others.',
          'zh-CN':
            '{peerings} 连接的是相同的两个私有网络。一条对等连接即可承载两端的所有网段：请保留一条，把路由指向它，并删除其余的。',
        },
      },
    },
  },

  mayFire(over: PeeringFacts, { facts }: RuleContext): boolean {
    return facts.mayBeDoubled(over) && facts.peeringsBetween(over).length > 1;
  },

  *check(over: PeeringFacts, { facts }: RuleContext): Iterable<Report> {
    const { peering } = over;
    if (!isStanding(peering) || peering.requester === peering.accepter) return;
    const between = facts.peeringsBetween(over).map((other) => other.peering);
    const peerings = between.filter(isStanding);
    if (peerings.length < 2 || peerings[0]!.id !== peering.id) return; // told once, by the first
    const [a, b] = [peerings[0]!.requester, peerings[0]!.accepter].sort() as [string, string];
    yield {
      severity: 'error',
      subjects: [vpcSubject(a), vpcSubject(b), ...peerings.map(({ id }) => peeringSubject(id))],
      identity: 2,
      message: 'duplicate',
      data: {
        requester: vpcName(facts, a),
        accepter: vpcName(facts, b),
        count: peerings.length,
        peerings: peerings.map(nameOf),
      },
      details: { peerings: peerings.map(({ id }) => id) },
    };
  },
};
