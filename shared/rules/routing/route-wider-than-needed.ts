import { countBetween } from '../../net/address.ts';
import { formatPrefix } from '../../net/cidr.ts';
import { formatSet, meets, sizeOf } from '../../net/interval-set.ts';
import type { PeeringFacts, VpcFacts } from '../../reach/facts.ts';
import { peeringUse } from '../../reach/peering-use.ts';
import { wideRoutes, type WideRoute } from '../../reach/wide-routes.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, routeSubject, tableSubject, vpcSubject } from '../engine/words.ts';

export const routeWiderThanNeeded: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'route-wider-than-needed',
    group: 'routing',
    severities: ['info'],
    summary: {
      en: 'A route over a peering is much broader than the subnets of the peer that it serves.',
      'zh-CN': '经对等连接的路由远大于它所服务的对端子网。',
    },
    why: {
      en: 'Addresses without a subnet lead nowhere today, and a subnet that is made there tomorrow is reachable at once.',
      'zh-CN': '没有子网的地址目前不可达，而以后在其中新建的子网会立即可达。',
    },
    condition:
      'A route over a live P inside a block of C(W), but not a whole block, that serves subnets of W: a single narrower route would serve the same subnets, or less than half of its addresses are in subnets. Not what serves no subnet at all, and not the tightest aggregate of several subnets.',
    references: ['AWS: VPC peering configurations with routes to specific subnets'],
    messages: {
      wider: {
        title: {
          en: 'Route {destination} of {table} is wider than {subnets} of {peer}, which it serves',
          'zh-CN': '{table} 的路由 {destination} 大于它所服务的 {peer} 子网 {subnets}',
        },
        text: {
          en: 'Of its {size} addresses over {peering}, {used} are in subnets of {peer}. Routes to {least} serve the same subnets, and let nothing else in.',
          'zh-CN':
            '该路由经 {peering} 的 {size} 个地址中，只有 {used} 个属于 {peer} 的子网。改用目的端 {least} 的路由即可服务相同的子网，且不会放行其他地址。',
        },
      },
    },
  },

  mayFire(over: PeeringFacts, { facts, profile }: RuleContext): boolean {
    if (over.state !== 'live' || profile.routes.model !== 'manual') return false;
    return facts.ends(over).some((end) => (facts.useOf(over, end!) & peeringUse.loose) !== 0);
  },

  *check(over: PeeringFacts, { facts }: RuleContext): Iterable<Report> {
    const [requester, accepter] = facts.ends(over) as readonly [VpcFacts, VpcFacts];
    for (const [vpc, peer] of [
      [requester, accepter],
      [accepter, requester],
    ] as const) {
      const hop = facts.hopOf(over, vpc);
      for (const table of facts.tables(vpc)) {
        for (const wide of wideRoutes(table, hop, peer)) yield report(over, peer, nameOf(table.table!), wide);
      }
    }
  },
};

function report(over: PeeringFacts, peer: VpcFacts, table: string, { route, destination, served }: WideRoute): Report {
  const { family, first, last } = destination;
  const subnets = peer.subnets.filter(({ space }) => meets(space[family], served));
  const least = formatSet(served);
  return {
    severity: 'info',
    subjects: [
      routeSubject(route.id),
      tableSubject(route.routeTable),
      peeringSubject(over.peering.id),
      vpcSubject(peer.vpc.id),
    ],
    identity: 1,
    message: 'wider',
    data: {
      destination: route.destination,
      table,
      peer: nameOf(peer.vpc),
      peering: nameOf(over.peering),
      subnets: subnets.map(({ subnet }) => nameOf(subnet)),
      size: String(countBetween(first, last)),
      used: String(sizeOf(served)),
      least,
    },
    details: { destination: formatPrefix(destination), least, subnets: subnets.map(({ subnet }) => subnet.id) },
  };
}
