import { formatSet } from '../../net/interval-set.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import { anyJudged, judgedRoutes } from '../engine/judged-routes.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, peeringSubject, routeSubject, tableSubject } from '../engine/words.ts';

export const routeOutsidePeer: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'route-outside-peer',
    group: 'routing',
    severities: ['error', 'warning'],
    summary: {
      en: 'A route sends addresses over a peering that the peer does not have.',
      'zh-CN': '路由把对端没有的地址送入对等连接。',
    },
    why: {
      en: 'Over a peering only destinations inside the peer survive; everything else is dropped there.',
      'zh-CN': '经对等连接只能到达对端私有网络之内的地址，其余数据包会被丢弃。',
    },
    condition: 'Next hop P(V, W): the destination is disjoint from C(W) (error), or partly outside (warning).',
    references: ['Tencent Cloud TCE, Peering Connection: the destination is the peer CIDR', 'AWS: VPC peering routing'],
    messages: {
      outside: {
        title: {
          en: 'Route {destination} of {table} is not in {peer}',
          'zh-CN': '{table} 的路由 {destination} 不在 {peer} 之内',
        },
        text: {
          en: '{peer} has {cidrs}; nothing of {destination} is there, so packets that take {peering} are dropped. Correct the destination, or remove the route.',
          'zh-CN':
            '{peer} 的网段是 {cidrs}，不包含 {destination} 中的任何地址，经 {peering} 的数据包会被丢弃。请修改目的端，或删除该路由。',
        },
      },
      partly: {
        title: {
          en: 'Route {destination} of {table} is wider than {peer}',
          'zh-CN': '{table} 的路由 {destination} 超出了 {peer} 的网段',
        },
        text: {
          en: '{peer} has {cidrs}. Packets over {peering} to the rest are dropped: {dead}. Narrow the route to the blocks of {peer}.',
          'zh-CN':
            '{peer} 的网段是 {cidrs}。经 {peering} 发往其余地址的数据包会被丢弃：{dead}。请把目的端缩小到 {peer} 的网段。',
        },
      },
      beyond: {
        title: {
          en: 'Route {destination} of {table} is wider than {peer}, and does not reach {beyond}',
          'zh-CN': '{table} 的路由 {destination} 超出了 {peer} 的网段，且无法到达 {beyond}',
        },
        text: {
          en: '{peer} has {cidrs}. Packets over {peering} to the rest are dropped: {dead}. In that rest lies {beyond}, which {peer} peers with; peering is not transitive. Narrow the route, and peer with {beyond} directly.',
          'zh-CN':
            '{peer} 的网段是 {cidrs}。经 {peering} 发往其余地址的数据包会被丢弃：{dead}。其中包括 {peer} 的对端 {beyond}，但对等连接的互通性不传递。请缩小目的端，并与 {beyond} 直接建立对等连接。',
        },
      },
    },
  },

  mayFire: anyJudged('outside-peer', 'partly-outside'),

  *check({ tables }: VpcFacts, { facts }: RuleContext): Iterable<Report> {
    for (const { table, route, judgement } of judgedRoutes(facts, tables)) {
      if (judgement.kind !== 'outside-peer' && judgement.kind !== 'partly-outside') continue;
      const partly = judgement.kind === 'partly-outside';
      const dead = partly ? formatSet(judgement.dead) : [route.destination];
      const beyond = partly ? judgement.beyond.map(nameOf) : [];
      yield {
        severity: partly ? 'warning' : 'error',
        subjects: [routeSubject(route.id), tableSubject(table.id), peeringSubject(judgement.over.peering.id)],
        identity: 1,
        message: !partly ? 'outside' : beyond.length > 0 ? 'beyond' : 'partly',
        data: {
          destination: route.destination,
          table: nameOf(table),
          peering: nameOf(judgement.over.peering),
          peer: nameOf(judgement.far),
          cidrs: judgement.far.cidrs,
          dead,
          beyond,
        },
        details: { peer: judgement.far.id, peering: judgement.over.peering.id, dead },
      };
    }
  },
};
