import type { VpcFacts } from '../../reach/facts.ts';
import { anyJudged, judgedRoutes } from '../engine/judged-routes.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, routeSubject, tableSubject } from '../engine/words.ts';

export const routeNextHopMissing: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'route-next-hop-missing',
    group: 'routing',
    severities: ['error'],
    summary: {
      en: 'A route points at something that is not in the document.',
      'zh-CN': '路由的下一跳不存在。',
    },
    why: {
      en: 'The provider refuses such a route, or keeps it as a blackhole after its target is gone.',
      'zh-CN': '云平台会拒绝这样的路由；若目标已被删除，路由会成为黑洞。',
    },
    condition: 'An enabled route whose next hop is a peering or gateway that the document does not have.',
    references: ['AWS: a route whose target is gone has the state blackhole'],
    messages: {
      missing: {
        title: {
          en: 'Route {destination} of {table} points at {nextHop}, which does not exist',
          'zh-CN': '{table} 的路由 {destination} 的下一跳 {nextHop} 不存在',
        },
        text: {
          en: 'Packets from {vpc} to {destination} are dropped. Choose another next hop, or remove the route.',
          'zh-CN': '{vpc} 发往 {destination} 的数据包会被丢弃。请选择其他下一跳，或删除该路由。',
        },
      },
    },
  },

  mayFire: anyJudged('next-hop-missing'),

  *check({ vpc, tables }: VpcFacts, { facts }: RuleContext): Iterable<Report> {
    for (const { table, route, judgement } of judgedRoutes(facts, tables)) {
      if (judgement.kind !== 'next-hop-missing') continue;
      const nextHop = route.nextHop.id ?? route.nextHop.type;
      yield {
        severity: 'error',
        subjects: [routeSubject(route.id), tableSubject(table.id)],
        identity: 1,
        message: 'missing',
        data: { destination: route.destination, table: nameOf(table), vpc: nameOf(vpc), nextHop },
        details: { nextHop: route.nextHop },
      };
    }
  },
};
