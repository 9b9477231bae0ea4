import type { RouteTable } from '../../model/topology.ts';
import { formatSet, subtract } from '../../net/interval-set.ts';
import type { Facts, PeeringFacts, SubnetFacts, VpcFacts } from '../../reach/facts.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, vpcSubject } from '../engine/words.ts';

/** A table that sends for some subnets and needs routes to the peer's blocks. */
interface Lacking {
  readonly vpc: VpcFacts;
  readonly table: RouteTable;
  readonly subnets: readonly SubnetFacts[];
  readonly destinations: readonly string[];
}

export const routeMissingBoth: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'route-missing-both',
    group: 'routing',
    severities: ['error', 'warning'],
    summary: {
      en: 'No route table of either end uses a peering.',
      'zh-CN': '对等连接两端的路由表都没有指向它的路由。',
    },
    why: {
      en: 'A peering without routes carries nothing: routes are written by hand at both ends.',
      'zh-CN': '没有路由的对等连接不会转发任何流量：必须在两端手工配置路由。',
    },
    condition: 'A live P that no table of either end uses: an error when it is active, a warning while it is planned.',
    references: [
      'Tencent Cloud TCE, Peering Connection, Use Limits: routes are needed at both ends',
      'Tencent Cloud, Peering Connection: communication needs routes at both ends',
      'AWS: Update your route tables for a VPC peering connection',
    ],
    messages: {
      unused: {
        title: {
          en: '{peering} has no routes at either end',
          'zh-CN': '{peering} 两端都没有配置路由',
        },
        text: {
          en: 'Nothing flows between {requester} and {accepter} until both ends route to each other over {peering}. Add to these tables, with {peering} as next hop: {needs}.',
          'zh-CN':
            '{requester} 与 {accepter} 之间还不能通信：两端都需要配置指向 {peering} 的路由。请在以下路由表中增加下一跳为 {peering} 的路由：{needs}。',
        },
      },
    },
  },

  mayFire(over: PeeringFacts, { facts, profile }: RuleContext): boolean {
    if (over.state !== 'live' || profile.routes.model !== 'manual') return false;
    const [requester, accepter] = facts.ends(over);
    return !facts.usesPeering(over, requester!) && !facts.usesPeering(over, accepter!);
  },

  *check(over: PeeringFacts, { facts }: RuleContext): Iterable<Report> {
    const requester = facts.vpc(over.peering.requester)!;
    const accepter = facts.vpc(over.peering.accepter)!;
    if (requester.vpc.external && accepter.vpc.external) return;
    const lacking = [...lackingTables(facts, requester, accepter), ...lackingTables(facts, accepter, requester)];
    yield {
      severity: over.peering.status === 'planned' ? 'warning' : 'error',
      subjects: [peeringSubject(over.peering.id), vpcSubject(requester.vpc.id), vpcSubject(accepter.vpc.id)],
      identity: 1,
      message: 'unused',
      data: {
        peering: nameOf(over.peering),
        requester: nameOf(requester.vpc),
        accepter: nameOf(accepter.vpc),
        needs:
          lacking.length > 0
            ? lacking.map(needText)
            : { en: 'the route tables that are still to be made', 'zh-CN': '尚待创建的路由表' },
      },
      details: {
        tables: lacking.map(({ table, subnets, destinations }) => ({
          routeTable: table.id,
          subnets: subnets.map(({ subnet }) => subnet.id),
          destinations,
        })),
      },
    };
  },
};

/** The tables by which subnets of the VPC send or answer; while there is none, its default table. */
function lackingTables(facts: Facts, vpc: VpcFacts, peer: VpcFacts): Lacking[] {
  if (vpc.vpc.external) return [];
  const destinations = ([4, 6] as const).flatMap((family) =>
    formatSet(subtract(peer.space[family], vpc.space[family])),
  );
  const serving = new Set(vpc.subnets.flatMap((subnet) => [subnet.table, facts.answerTable(vpc, subnet)]));
  const used = vpc.tables.filter((table) => serving.has(table));
  const tables = used.length > 0 ? used : [vpc.defaultTable ?? vpc.tables[0]];
  return tables.flatMap((table): Lacking[] =>
    table ? [{ vpc, table, subnets: vpc.subnets.filter((subnet) => subnet.table === table), destinations }] : [],
  );
}

function needText({ vpc, table, subnets, destinations }: Lacking): string {
  const served = subnets.length > 0 ? ` (${subnets.map(({ subnet }) => nameOf(subnet)).join(', ')})` : '';
  return `${nameOf(vpc.vpc)} ${nameOf(table)}${served} → ${destinations.join(', ')}`;
}
