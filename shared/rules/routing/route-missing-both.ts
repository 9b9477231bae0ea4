import type { PeeringFacts } from '../../reach/facts.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, vpcSubject } from '../engine/words.ts';

export const routeMissingBoth: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'route-missing-both',
    group: 'routing',
    severities: ['warning'],
    summary: {
      en: 'No route table of either end uses a peering.',
      'zh-CN': '对等连接两端的路由表都没有指向它的路由。',
    },
    why: {
      en: 'A peering without routes carries nothing: routes are written by hand at both ends.',
      'zh-CN': '没有路由的对等连接不会转发任何流量：必须在两端手工配置路由。',
    },
    condition: 'A live P that no table of either end uses.',
    references: ['Tencent Cloud TCE, Peering Connection, Use Limits: routes are needed at both ends'],
    messages: {
      unused: {
        title: {
          en: '{peering} has no routes at either end',
          'zh-CN': '{peering} 两端都没有配置路由',
        },
        text: {
          en: 'Nothing flows between {requester} and {accepter} until a table of {requester} routes {accepterCidrs} and a table of {accepter} routes {requesterCidrs} over {peering}.',
          'zh-CN':
            '{requester} 与 {accepter} 之间还不能通信：需要在 {requester} 的路由表中增加目的端 {accepterCidrs}，并在 {accepter} 的路由表中增加目的端 {requesterCidrs}，下一跳均为 {peering}。',
        },
      },
    },
  },

  *check(over: PeeringFacts, { facts, profile }: RuleContext): Iterable<Report> {
    if (over.state !== 'live' || profile.routes.model !== 'manual') return;
    const requester = facts.outline(over.peering.requester)!;
    const accepter = facts.outline(over.peering.accepter)!;
    if (requester.vpc.external && accepter.vpc.external) return;
    if ([requester, accepter].some(({ vpc }) => facts.routesOver(over, vpc.id).length > 0)) return;
    yield {
      severity: 'warning',
      subjects: [peeringSubject(over.peering.id), vpcSubject(requester.vpc.id), vpcSubject(accepter.vpc.id)],
      identity: 1,
      message: 'unused',
      data: {
        peering: nameOf(over.peering),
        requester: nameOf(requester.vpc),
        accepter: nameOf(accepter.vpc),
        requesterCidrs: requester.vpc.cidrs,
        accepterCidrs: accepter.vpc.cidrs,
      },
      details: {},
    };
  },
};
