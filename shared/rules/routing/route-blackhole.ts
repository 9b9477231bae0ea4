import { formatSet } from '../../net/interval-set.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import { anyJudged, judgedRoutes } from '../engine/judged-routes.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, peeringSubject, routeSubject, tableSubject } from '../engine/words.ts';

export const routeBlackhole: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'route-blackhole',
    group: 'routing',
    severities: ['error'],
    summary: {
      en: 'A route drops packets that are meant for a VPC of the design.',
      'zh-CN': '路由会丢弃发往设计中私有网络的数据包。',
    },
    why: {
      en: 'The route is the most specific one for those addresses, so no other route can save them.',
      'zh-CN': '对于这些地址，该路由是最长前缀匹配的结果，其他路由无法替代。',
    },
    condition:
      'The next hop is a blackhole or an inactive peering, and longest prefix match selects the route for an address of some VPC.',
    references: ['AWS: VPC peering routing, routes over a pending peering have the state blackhole'],
    messages: {
      inactive: {
        title: {
          en: 'Route {destination} of {table} runs into {peering}, which is not active',
          'zh-CN': '{table} 的路由 {destination} 指向未生效的 {peering}',
        },
        text: {
          en: 'Packets from {vpc} to {dropped} are dropped until {peering} is active. Have it accepted, choose another next hop, or remove the route.',
          'zh-CN':
            '在 {peering} 生效之前，{vpc} 发往 {dropped} 的数据包会被丢弃。请让对端接受连接、选择其他下一跳，或删除该路由。',
        },
      },
      blackhole: {
        title: {
          en: 'Route {destination} of {table} drops packets for VPCs of this design',
          'zh-CN': '{table} 的路由 {destination} 会丢弃发往本设计中私有网络的数据包',
        },
        text: {
          en: 'Packets from {vpc} to {dropped} are dropped. Remove the route, or route those blocks elsewhere.',
          'zh-CN': '{vpc} 发往 {dropped} 的数据包会被丢弃。请删除该路由，或把这些网段指向其他下一跳。',
        },
      },
    },
  },

  mayFire: anyJudged('blackhole'),

  *check({ vpc, tables }: VpcFacts, { facts }: RuleContext): Iterable<Report> {
    for (const { table, route, judgement } of judgedRoutes(facts, tables)) {
      if (judgement.kind !== 'blackhole') continue;
      const peering = judgement.over?.peering;
      const dropped = formatSet(judgement.selected);
      yield {
        severity: 'error',
        subjects: [routeSubject(route.id), tableSubject(table.id), ...(peering ? [peeringSubject(peering.id)] : [])],
        identity: 1,
        message: peering ? 'inactive' : 'blackhole',
        data: {
          destination: route.destination,
          table: nameOf(table),
          vpc: nameOf(vpc),
          dropped,
          ...(peering && { peering: nameOf(peering) }),
        },
        details: { dropped, ...(peering && { peering: peering.id, status: peering.status }) },
      };
    }
  },
};
