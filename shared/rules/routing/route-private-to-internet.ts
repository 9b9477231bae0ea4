import { formatSet, isEmpty, meets, subtract } from '../../net/interval-set.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import { isPublic } from '../../reach/gateway-space.ts';
import type { TableFacts } from '../../reach/table-facts.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, routeSubject, tableSubject, vpcSubject } from '../engine/words.ts';

export const routePrivateToInternet: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'route-private-to-internet',
    group: 'routing',
    severities: ['warning'],
    summary: {
      en: 'A route sends private addresses of another VPC to an internet gateway.',
      'zh-CN': '路由把另一私有网络的私网地址送往公网网关。',
    },
    why: {
      en: 'Private addresses do not exist on the internet: the packets are dropped, and what looks like a route is none.',
      'zh-CN': '公网上不存在私网地址，这些数据包会被丢弃，看似有路由，实际不通。',
    },
    condition:
      'An enabled route to an internet gateway whose destination is private (RFC 1918, RFC 6598, RFC 4193, link-local), and longest prefix match selects it for addresses that a VPC of the document has. Default routes are left out: what they swallow of a peer is told as a missing route, and that they swallow VPCs that are not peered is their nature.',
    references: [
      'RFC 1918, section 3: private addresses are not routed on the internet',
      'RFC 4193: unique local IPv6 addresses',
    ],
    messages: {
      swallowed: {
        title: {
          en: 'Route {destination} of {table} sends packets for {owners} to the internet gateway',
          'zh-CN': '{table} 的路由 {destination} 把发往 {owners} 的数据包送往公网网关',
        },
        text: {
          en: '{lost} belongs to {owners}, and no internet gateway carries private addresses, so packets from {vpc} are dropped. Peer {vpc} with {owners} and route over that, or remove the route.',
          'zh-CN':
            '{lost} 属于 {owners}，而公网网关不转发私网地址，{vpc} 发出的数据包会被丢弃。请让 {vpc} 与 {owners} 建立对等连接并配置路由，或删除该路由。',
        },
      },
    },
  },

  mayFire: (vpc: VpcFacts, { facts }: RuleContext): boolean => {
    for (const table of facts.tables(vpc)) {
      for (let i = 0; i < table.hops.length; i++) if (table.hops[i]! < 0 && isPrivateToInternet(table, i)) return true;
    }
    return false;
  },

  *check(vpc: VpcFacts, { facts, project }: RuleContext): Iterable<Report> {
    for (const table of new Set(facts.tables(vpc))) {
      for (let i = 0; i < table.routes.length; i++) {
        if (!isPrivateToInternet(table, i)) continue;
        const route = table.routes[i]!;
        const { family } = table.prefixOf(i);
        const lost = subtract(facts.ownedByAny(family, table.won(route)), vpc.space[family]);
        if (isEmpty(lost) || facts.judged(route.routeTable).some((judged) => judged.route === route)) continue;
        const owners = [...project.vpcs]
          .filter(([, { space }]) => meets(space[family], lost))
          .map(([id]) => facts.outline(id)!.vpc);
        yield {
          severity: 'warning',
          subjects: [routeSubject(route.id), tableSubject(route.routeTable), ...owners.map(({ id }) => vpcSubject(id))],
          identity: 1,
          message: 'swallowed',
          data: {
            destination: route.destination,
            table: nameOf(vpc.tables.find(({ id }) => id === route.routeTable)!),
            vpc: nameOf(vpc.vpc),
            owners: owners.map(nameOf),
            lost: formatSet(lost),
          },
          details: { lost: formatSet(lost), owners: owners.map(({ id }) => id) },
        };
      }
    }
  },
};

/** True for an enabled route of a private block to an internet gateway. */
function isPrivateToInternet(table: TableFacts, index: number): boolean {
  const { nextHop, enabled } = table.routes[index]!;
  if (nextHop.type !== 'internet' || enabled === false || table.blocks[index] === 0) return false;
  const { first, last } = table.prefixOf(index);
  return !isPublic(first) && !isPublic(last); // no block with public addresses begins and ends in private ones
}
