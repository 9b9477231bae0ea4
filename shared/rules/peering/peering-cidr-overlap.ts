import { formatSet, intersect } from '../../net/interval-set.ts';
import { isStanding, type PeeringFacts } from '../../reach/facts.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, vpcSubject } from '../engine/words.ts';

export const peeringCidrOverlap: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'peering-cidr-overlap',
    group: 'peering',
    severities: ['error'],
    summary: {
      en: 'The two ends of a peering overlap.',
      'zh-CN': '对等连接两端私有网络的网段重叠。',
    },
    why: {
      en: 'An address that both ends have is local at each of them, so it never crosses; the provider refuses to create such a peering.',
      'zh-CN': '两端都有的地址在各自网络内都是本地地址，不会经过对等连接；云平台会直接拒绝创建。',
    },
    condition: 'Some block of C(V) overlaps some block of C(W) of a peering of V and W.',
    references: ['Tencent Cloud TCE, Peering Connection, Use Limits', 'AWS: Unsupported VPC peering configurations'],
    messages: {
      refused: {
        title: {
          en: '{requester} and {accepter} overlap on {blocks}',
          'zh-CN': '{requester} 与 {accepter} 的网段在 {blocks} 重叠',
        },
        text: {
          en: '{requester} has {requesterCidrs}, {accepter} has {accepterCidrs}. {provider} refuses to create {peering} while they share addresses, so it carries nothing. Give one of them another block.',
          'zh-CN':
            '{requester} 的网段是 {requesterCidrs}，{accepter} 的网段是 {accepterCidrs}。只要两端有相同的地址，{provider} 就会拒绝创建 {peering}，因此它不会转发任何流量。请为其中一端更换网段。',
        },
      },
    },
  },

  *check(peering: PeeringFacts, { facts, profile }: RuleContext): Iterable<Report> {
    if (!matters(peering)) return;
    const requester = facts.outline(peering.peering.requester);
    const accepter = facts.outline(peering.peering.accepter);
    if (!requester || !accepter || requester === accepter) return;
    const blocks = ([4, 6] as const).flatMap((family) =>
      formatSet(intersect(requester.space[family], accepter.space[family])),
    );
    if (blocks.length === 0) return;
    yield {
      severity: 'error',
      subjects: [peeringSubject(peering.peering.id), vpcSubject(requester.vpc.id), vpcSubject(accepter.vpc.id)],
      message: 'refused',
      data: {
        peering: nameOf(peering.peering),
        requester: nameOf(requester.vpc),
        accepter: nameOf(accepter.vpc),
        requesterCidrs: requester.vpc.cidrs,
        accepterCidrs: accepter.vpc.cidrs,
        blocks,
        provider: profile.name,
      },
      details: { blocks, source: profile.overlap.source },
    };
  },
};

/** A request that failed is still what the user wants; one that was ended or turned down is not. */
function matters({ peering }: PeeringFacts): boolean {
  return isStanding(peering) || peering.status === 'failed';
}
