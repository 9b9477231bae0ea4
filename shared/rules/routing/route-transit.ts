import type { VpcFacts } from '../../reach/facts.ts';
import { anyJudged, judgedRoutes } from '../engine/judged-routes.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, peeringSubject, routeSubject, tableSubject, vpcSubject } from '../engine/words.ts';

export const routeTransit: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'route-transit',
    group: 'routing',
    severities: ['error'],
    summary: {
      en: 'A route hopes that a peer passes packets on to its own peer.',
      'zh-CN': '路由试图借助对端私有网络中转到第三个私有网络。',
    },
    why: {
      en: 'Peering is not transitive: packets that enter a VPC over a peering reach that VPC only, and never its other peerings.',
      'zh-CN':
        '对等连接的互通性不传递：经对等连接进入某个私有网络的数据包只能到达该网络，不会再转发到它的其他对等连接。',
    },
    condition: 'Next hop P(V, W), destination outside C(W), but meeting C(X) of a VPC X that W peers with.',
    references: [
      'Tencent Cloud TCE, Peering Connection: peering is not transitive',
      'AWS: Unsupported VPC peering configurations, transitive peering',
    ],
    messages: {
      transit: {
        title: {
          en: '{from} cannot reach {beyond} through {via}',
          'zh-CN': '{from} 无法经由 {via} 到达 {beyond}',
        },
        text: {
          en: 'Route {destination} of {table} sends packets for {beyond} into {peering}. They arrive in {via} and are dropped there: peering is not transitive. Peer {from} with {beyond} directly and route over that, or remove the route.',
          'zh-CN':
            '{table} 的路由 {destination} 把发往 {beyond} 的数据包送入 {peering}，数据包到达 {via} 后即被丢弃：对等连接的互通性不传递。请在 {from} 与 {beyond} 之间直接建立对等连接并配置路由，或删除该路由。',
        },
      },
    },
  },

  mayFire: anyJudged('transit'),

  *check({ vpc, tables }: VpcFacts, { facts }: RuleContext): Iterable<Report> {
    for (const { table, route, judgement } of judgedRoutes(facts, tables)) {
      if (judgement.kind !== 'transit') continue;
      const { over, far, beyond } = judgement;
      yield {
        severity: 'error',
        subjects: [
          routeSubject(route.id),
          tableSubject(table.id),
          peeringSubject(over.peering.id),
          vpcSubject(vpc.id),
          vpcSubject(far.id),
          ...beyond.map(({ id }) => vpcSubject(id)),
        ],
        identity: 1,
        message: 'transit',
        data: {
          destination: route.destination,
          table: nameOf(table),
          peering: nameOf(over.peering),
          from: nameOf(vpc),
          via: nameOf(far),
          beyond: beyond.map(nameOf),
        },
        details: { from: vpc.id, via: far.id, beyond: beyond.map(({ id }) => id), peering: over.peering.id },
      };
    }
  },
};
