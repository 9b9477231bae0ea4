import { formatPrefix, prefixContains, type Prefix } from '../../net/cidr.ts';
import type { Route, RouteTable, VpcId } from '../../model/topology.ts';
import type { Facts, VpcFacts } from '../../reach/facts.ts';
import { piecesOfLocal } from '../../reach/pieces-of-local.ts';
import type { TableRow } from '../../reach/table-facts.ts';
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
      'The destination is inside or equal to what Local covers (the blocks of the VPC, or those of its subnets): an error where the provider refuses such a route, a warning where it keeps it and Local wins. AWS lets some next hops win over Local for whole subnets only: any other block is an error.',
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
      piece: {
        title: {
          en: 'Route {destination} of {table} is no whole subnet of {vpc}',
          'zh-CN': '{table} 的路由 {destination} 不是 {vpc} 中某个子网的完整网段',
        },
        text: {
          en: 'It lies inside {held}, which is Local. {provider} lets this next hop win over Local for the whole block of a subnet only, and refuses anything else. Write the block of a subnet, or remove the route.',
          'zh-CN':
            '该目的端位于 Local 网段 {held} 之内。在 {provider} 上，此类下一跳只能针对子网的完整网段优先于 Local，其余会被拒绝。请改为子网的网段，或删除该路由。',
        },
      },
    },
  },

  mayFire: (vpc: VpcFacts, context: RuleContext): boolean =>
    anyInsideLocal(vpc, context) || piecesOfLocal(context.facts, vpc).next().done !== true,

  *check(vpc: VpcFacts, { facts, profile }: RuleContext): Iterable<Report> {
    for (const { route, held, peer, message } of insideLocal(facts, vpc)) {
      const table = vpc.tables.find(({ id }) => id === route.routeTable)!;
      yield {
        severity: message === 'loses' ? 'warning' : 'error',
        subjects: [routeSubject(route.id), tableSubject(table.id)],
        identity: 1,
        message,
        data: {
          destination: route.destination,
          table: nameOf(table),
          vpc: nameOf(vpc.vpc),
          held: formatPrefix(held),
          provider: profile.name,
          peer: peer === null ? '' : vpcName(facts, peer),
        },
        details: { held: formatPrefix(held), peer, source: profile.routes.source },
      };
    }
  },
};

const anyInsideLocal = anyJudged('inside-local');

interface Inside {
  readonly route: Route;
  /** The block of Local, or of a peer, that holds the route's destination. */
  readonly held: Prefix;
  readonly peer: VpcId | null;
  readonly message: 'refused' | 'loses' | 'peer' | 'piece';
}

function* insideLocal(facts: Facts, vpc: VpcFacts): Generator<Inside> {
  const { insideLocal: verdict } = facts.profile.routes;
  if (verdict === null) return; // Azure, where every route that can be written may win over Local
  for (const { table, route, judgement } of judgedRoutes(facts, vpc.tables)) {
    if (judgement.kind !== 'inside-local') continue;
    const { prefix: held, system } = coveringRow(facts, table, route);
    if (system?.type === 'peering') yield { route, held, peer: system.far, message: 'peer' };
    else yield { route, held, peer: null, message: verdict };
  }
  for (const { route, held } of piecesOfLocal(facts, vpc)) yield { route, held, peer: null, message: 'piece' };
}

/** The system row that holds the route's whole destination. */
function coveringRow(facts: Facts, { id }: RouteTable, route: Route): TableRow {
  const { rows } = facts.table(id);
  const own = rows.find((row) => row.route === route)!;
  return rows.find((row) => row.system !== null && prefixContains(row.prefix, own.prefix))!;
}
