import { formatPrefix, prefixContains } from '../../net/cidr.ts';
import type { Route, RouteTable } from '../../model/topology.ts';
import type { Facts, VpcFacts } from '../../reach/facts.ts';
import type { SystemRow } from '../../reach/system-rows.ts';
import { anyJudged, judgedRoutes } from '../engine/judged-routes.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, routeSubject, tableSubject, vpcName } from '../engine/words.ts';

export const routeInsideLocal: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'route-inside-local',
    group: 'routing',
    severities: ['error', 'warning'],
    summary: {
      en: "A route's destination lies inside the VPC itself.",
      'zh-CN': '路由的目的端位于本私有网络之内。',
    },
    why: {
      en: 'Addresses of the VPC itself are delivered inside it. Most providers refuse such a route; where it is kept, Local wins all the same.',
      'zh-CN': '发往本私有网络地址的流量总在网络内部转发。多数云平台拒绝这类路由；即使可以保存，Local 路由仍然优先。',
    },
    condition:
      'The destination is inside or equal to what Local covers (the blocks of the VPC, or those of its subnets): an error where the provider refuses such a route, a warning where it keeps it and Local wins.',
    references: [
      'Tencent Cloud API: DestinationCidrBlock of a route must be outside the VPC',
      'AWS: route tables, a route more specific than local may only name a NAT gateway, a network interface or a load balancer endpoint',
      'Huawei Cloud: route tables, Local outranks every other route',
      'Alibaba Cloud: VPC peering connections, a route finer than a system route is refused',
      'Google Cloud: VPC Network Peering, static routes inside subnet routes',
    ],
    messages: {
      refused: {
        title: {
          en: 'Route {destination} of {table} lies inside {vpc} itself',
          'zh-CN': '{table} 的路由 {destination} 位于 {vpc} 自身网段之内',
        },
        text: {
          en: '{held} is Local in {vpc}, and {provider} refuses a route inside it. Remove the route. If the other VPC uses these addresses too, one of the two needs other addresses.',
          'zh-CN':
            '{held} 是 {vpc} 的 Local 网段，{provider} 不允许在其中增加路由。请删除该路由。如果另一私有网络也使用这些地址，则需要其中一方更换网段。',
        },
      },
      loses: {
        title: {
          en: 'Route {destination} of {table} loses to Local',
          'zh-CN': '{table} 的路由 {destination} 不生效，Local 优先',
        },
        text: {
          en: '{held} is Local in {vpc}, and {provider} keeps packets for it inside, however specific a route is. The route has no effect: remove it.',
          'zh-CN':
            '{held} 是 {vpc} 的 Local 网段，在 {provider} 上，无论路由多精确，发往该网段的流量都在网络内部转发。该路由不起作用，请删除。',
        },
      },
      peer: {
        title: {
          en: 'Route {destination} of {table} lies inside a subnet of {peer}, a peer of {vpc}',
          'zh-CN': '{table} 的路由 {destination} 位于 {vpc} 的对端 {peer} 的子网之内',
        },
        text: {
          en: '{held} comes from {peer} over the peering, and {provider} refuses a route inside it. Remove the route.',
          'zh-CN': '{held} 是经对等连接从 {peer} 学到的子网路由，{provider} 不允许在其中增加路由。请删除该路由。',
        },
      },
    },
  },

  mayFire: anyJudged,

  *check({ vpc, tables }: VpcFacts, { facts, profile }: RuleContext): Iterable<Report> {
    const { insideLocal } = profile.routes;
    if (insideLocal === null) return; // Azure, where every route that can be written may win over Local
    for (const { table, route, judgement } of judgedRoutes(facts, tables)) {
      if (judgement.kind !== 'inside-local') continue;
      const { text: held, system } = coveringRow(facts, table, route);
      const peer = system.type === 'peering' ? system.far : undefined;
      const refused = insideLocal === 'refused';
      yield {
        severity: refused ? 'error' : 'warning',
        subjects: [routeSubject(route.id), tableSubject(table.id)],
        identity: 1,
        message: peer !== undefined ? 'peer' : refused ? 'refused' : 'loses',
        data: {
          destination: route.destination,
          table: nameOf(table),
          vpc: nameOf(vpc),
          held,
          provider: profile.name,
          ...(peer !== undefined && { peer: vpcName(facts, peer) }),
        },
        details: { held, peer: peer ?? null, source: profile.routes.source },
      };
    }
  },
};

/** The system row that holds the route's whole destination. */
function coveringRow(
  facts: Facts,
  table: RouteTable,
  route: Route,
): { readonly text: string; readonly system: SystemRow } {
  const { rows } = facts.table(table.id);
  const own = rows.find((row) => row.route === route)!;
  const { prefix, system } = rows.find((row) => row.system !== null && prefixContains(row.prefix, own.prefix))!;
  return { text: formatPrefix(prefix), system: system! };
}
