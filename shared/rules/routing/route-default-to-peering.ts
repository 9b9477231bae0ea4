import type { VpcFacts } from '../../reach/facts.ts';
import { anyJudged, judgedRoutes } from '../engine/judged-routes.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, peeringSubject, routeSubject, tableSubject } from '../engine/words.ts';

export const routeDefaultToPeering: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'route-default-to-peering',
    group: 'routing',
    severities: ['error'],
    summary: {
      en: 'A default route goes into a peering.',
      'zh-CN': '默认路由指向对等连接。',
    },
    why: {
      en: "A peering leads to the peer's own addresses and to nothing else: no internet, no other network.",
      'zh-CN': '对等连接只能到达对端私有网络自身的地址，不能访问公网或其他网络。',
    },
    condition: '0.0.0.0/0 or ::/0 over a live peering whose far end has no gateway that it might hope for.',
    references: [
      'Tencent Cloud TCE, Peering Connection: the destination is the peer CIDR',
      'AWS: Unsupported VPC peering configurations',
    ],
    messages: {
      default: {
        title: {
          en: '{table} sends everything else ({destination}) over {peering} to {peer}',
          'zh-CN': '{table} 的默认路由 {destination} 指向 {peering}（对端 {peer}）',
        },
        text: {
          en: '{peer} takes only packets for its own blocks, {cidrs}, and drops all others. Route those blocks over {peering} instead, and the default route to a gateway of {vpc}.',
          'zh-CN':
            '{peer} 只接收发往自身网段 {cidrs} 的数据包，其余全部丢弃。请把目的端改为这些网段，默认路由应指向 {vpc} 自己的网关。',
        },
      },
    },
  },

  mayFire: anyJudged('default-route'),

  *check({ vpc, tables }: VpcFacts, { facts }: RuleContext): Iterable<Report> {
    for (const { table, route, judgement } of judgedRoutes(facts, tables)) {
      if (judgement.kind !== 'default-route') continue;
      const { over, far } = judgement;
      yield {
        severity: 'error',
        subjects: [routeSubject(route.id), tableSubject(table.id), peeringSubject(over.peering.id)],
        identity: 1,
        message: 'default',
        data: {
          destination: route.destination,
          table: nameOf(table),
          vpc: nameOf(vpc),
          peering: nameOf(over.peering),
          peer: nameOf(far),
          cidrs: far.cidrs,
        },
        details: { peer: far.id, peering: over.peering.id, cidrs: far.cidrs },
      };
    }
  },
};
