import type { Route } from '../../model/topology.ts';
import { readCidr } from '../../net/cidr.ts';
import { formatSet, isEmpty, meets, setOfPrefixes, subtract, type AddressSpace } from '../../net/interval-set.ts';
import { spaceOfSubnets, type Facts, type PeeringFacts, type SubnetFacts, type VpcFacts } from '../../reach/facts.ts';
import { otherWaysOf } from '../../reach/other-ways.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, tableSubject, vpcSubject } from '../engine/words.ts';

/** A table that needs a route over the peering, and the destinations that it needs. */
interface Lacking {
  readonly table: { readonly id: string; readonly name: string };
  readonly subnets: readonly SubnetFacts[];
  readonly destinations: readonly string[];
}

export const routeMissingForward: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'route-missing-forward',
    group: 'routing',
    severities: ['error'],
    summary: {
      en: 'One end of a peering routes over it, the other end not at all.',
      'zh-CN': '对等连接的一端已配置路由，另一端完全没有配置。',
    },
    why: {
      en: 'Packets arrive and no answer comes back: a peering needs routes at both ends.',
      'zh-CN': '数据包能够到达，但没有回包：对等连接必须在两端都配置路由。',
    },
    condition:
      'A live P over which tables of W route to V, and no table of V routes over P at all; not where all answers take another connection.',
    references: [
      'Tencent Cloud TCE, Peering Connection, Use Limits: routes are needed at both ends',
      'AWS: Update your route tables for a VPC peering connection',
    ],
    messages: {
      missing: {
        title: {
          en: '{vpc} has no route to {peer} over {peering}',
          'zh-CN': '{vpc} 没有经 {peering} 到 {peer} 的路由',
        },
        text: {
          en: 'Packets from {peer} arrive in {vpc}, but no route table of {vpc} uses {peering}, so no answer returns. Add to these tables, with {peering} as next hop: {needs}.',
          'zh-CN':
            '{peer} 的数据包可以到达 {vpc}，但 {vpc} 的路由表都没有指向 {peering}，因此没有回包。请在以下路由表中增加下一跳为 {peering} 的路由：{needs}。',
        },
      },
    },
  },

  mayFire(over: PeeringFacts, { facts, profile }: RuleContext): boolean {
    if (over.state !== 'live' || profile.routes.model !== 'manual') return false;
    const [requester, accepter] = facts.ends(over);
    return facts.usesPeering(over, requester!) !== facts.usesPeering(over, accepter!);
  },

  *check(over: PeeringFacts, { facts }: RuleContext): Iterable<Report> {
    const ends = [facts.vpc(over.peering.requester)!, facts.vpc(over.peering.accepter)!];
    const using = ends.filter(({ vpc }) => facts.routesOver(over, vpc.id).length > 0);
    if (using.length !== 1) return;
    const [peer] = using as [VpcFacts];
    const vpc = ends.find((end) => end !== peer)!;
    if (vpc.vpc.external || !facts.routesOver(over, peer.vpc.id).some((route) => leadsTo(route, vpc))) return;
    const lacking = lackingTables(facts, over, peer, vpc);
    if (lacking) yield report(over, peer, vpc, lacking);
  },
};

/** False for a route that names nothing of the VPC: no packet arrives there, and the rule about that route says so. */
function leadsTo({ destination }: Route, { space }: VpcFacts): boolean {
  const { prefix } = readCidr(destination)!;
  return meets(setOfPrefixes([prefix], prefix.family), space[prefix.family]);
}

function report(over: PeeringFacts, peer: VpcFacts, { vpc }: VpcFacts, lacking: readonly Lacking[]): Report {
  return {
    severity: 'error',
    subjects: [
      peeringSubject(over.peering.id),
      vpcSubject(vpc.id),
      ...lacking.map(({ table }) => tableSubject(table.id)),
    ],
    identity: 2,
    message: 'missing',
    data: {
      vpc: nameOf(vpc),
      peer: nameOf(peer.vpc),
      peering: nameOf(over.peering),
      needs: lacking.map(
        ({ table, subnets, destinations }) =>
          `${nameOf(table)}${subnets.length > 0 ? ` (${subnets.map(({ subnet }) => nameOf(subnet)).join(', ')})` : ''} → ${destinations.join(', ')}`,
      ),
    },
    details: {
      tables: lacking.map(({ table, subnets, destinations }) => ({
        routeTable: table.id,
        subnets: subnets.map(({ subnet }) => subnet.id),
        destinations,
      })),
    },
  };
}

/**
 * The tables whose subnets get packets; while the VPC has no such subnet, its default table and what the peer has.
 * Undefined when all answers go by another connection.
 */
function lackingTables(facts: Facts, over: PeeringFacts, peer: VpcFacts, vpc: VpcFacts): Lacking[] | undefined {
  const needed = facts.answersNeeded(over, peer, vpc);
  if (needed.length > 0) {
    const lost = needed.some((part) =>
      ([4, 6] as const).some((family) => {
        const { ranges } = otherWaysOf(facts, over, part, peer, vpc, family);
        return !isEmpty(subtract(subtract(part.sources[family], vpc.space[family]), ranges));
      }),
    );
    if (!lost) return undefined;
    return needed.map(({ table, receivers, sources }) => ({
      table,
      subnets: receivers,
      destinations: textsOf(sources),
    }));
  }
  const table = vpc.defaultTable ?? vpc.tables[0];
  if (!table) return [];
  const subnets = vpc.subnets.filter((subnet) => subnet.table === table);
  const senders = spaceOfSubnets(peer.subnets.filter((subnet) => usesPeering(facts, over, subnet)));
  const destinations = textsOf(senders);
  return [{ table, subnets, destinations: destinations.length > 0 ? destinations : textsOf(peer.space) }];
}

function usesPeering(facts: Facts, over: PeeringFacts, { table }: SubnetFacts): boolean {
  return table !== undefined && facts.routesOver(over, table.vpc).some((route) => route.routeTable === table.id);
}

function textsOf(space: AddressSpace): string[] {
  return ([4, 6] as const).flatMap((family) => (isEmpty(space[family]) ? [] : formatSet(space[family])));
}
