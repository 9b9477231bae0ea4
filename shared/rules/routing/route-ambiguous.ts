import { formatSet } from '../../net/interval-set.ts';
import { ambiguousRoutes, type AmbiguousRoute } from '../../reach/ambiguous-routes.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, peeringSubject, routeSubject, tableSubject, vpcSubject } from '../engine/words.ts';

export const routeAmbiguous: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'route-ambiguous',
    group: 'routing',
    severities: ['warning'],
    summary: {
      en: 'Overlapping destinations lead to different peers that have the same addresses.',
      'zh-CN': '目的端相互重叠的路由通向拥有相同地址的不同对端。',
    },
    why: {
      en: 'The longest prefix decides which of the peers gets a packet, and answers to the other one go the same way.',
      'zh-CN': '数据包发往哪个对端由最长前缀决定，发给另一个对端的回包也会走同一条路。',
    },
    condition:
      'One table has overlapping destinations over two live peerings whose far ends share addresses of both. Equal destinations are told as route-conflict; where the provider refuses peers that overlap, peering-second-order-overlap tells it.',
    references: [
      'AWS: VPC peering configurations with specific routes, longest prefix match',
      'Tencent Cloud TCE, Peering Connection, Use Limits: peers in one region may overlap',
    ],
    messages: {
      nested: {
        title: {
          en: '{table} of {vpc} sends {ranges} to {inner}, and {outer} has these addresses too',
          'zh-CN': '{vpc} 的 {table} 把 {ranges} 送到 {inner}，而 {outer} 也有这些地址',
        },
        text: {
          en: 'Route {destination} leads to {outer} over {outerPeering}, and the narrower {narrower} to {inner}. From subnets of {table}, {ranges} of {outer} cannot be reached, and answers to it go to {inner}. If that is meant, waive this finding; if not, give a peer other addresses, or serve the peers by different tables.',
          'zh-CN':
            '路由 {destination} 经 {outerPeering} 通向 {outer}，更精确的 {narrower} 通向 {inner}。使用 {table} 的子网无法访问 {outer} 的 {ranges}，发给它的回包也会送到 {inner}。若是有意为之，请豁免此项；否则请更换其中一个对端的网段，或为各对端使用不同的路由表。',
        },
      },
    },
  },

  mayFire: (vpc: VpcFacts, { facts }: RuleContext): boolean =>
    facts.links(vpc).peerings.length > 1 && facts.peersMayOverlap(vpc),

  *check(vpc: VpcFacts, { facts }: RuleContext): Iterable<Report> {
    for (const table of facts.tables(vpc)) {
      if (table.table === null) continue; // routes that the provider derives
      for (const ambiguous of ambiguousRoutes(facts, vpc, table)) yield report(vpc, nameOf(table.table), ambiguous);
    }
  },
};

function report({ vpc }: VpcFacts, table: string, { outer, inner, shared }: AmbiguousRoute): Report {
  const others = [...new Set(inner.map(({ far }) => far.vpc))];
  const ranges = formatSet(shared);
  return {
    severity: 'warning',
    subjects: [
      routeSubject(outer.route.id),
      tableSubject(outer.route.routeTable),
      ...inner.map(({ route }) => routeSubject(route.id)),
      ...[...new Set([outer, ...inner].map(({ over }) => over.peering.id))].map(peeringSubject),
      ...[outer.far.vpc, ...others].map(({ id }) => vpcSubject(id)),
    ],
    identity: 1,
    message: 'nested',
    data: {
      table,
      vpc: nameOf(vpc),
      destination: outer.route.destination,
      outer: nameOf(outer.far.vpc),
      outerPeering: nameOf(outer.over.peering),
      narrower: inner.map(({ route }) => route.destination),
      inner: others.map(nameOf),
      ranges,
    },
    details: {
      ranges,
      routes: [outer, ...inner].map(({ route, over, far }) => ({
        id: route.id,
        destination: route.destination,
        peering: over.peering.id,
        vpc: far.vpc.id,
      })),
    },
  };
}
