import { formatSet, meets, subtract, type AddressSpace } from '../../net/interval-set.ts';
import type { PeeringFacts, SubnetFacts, VpcFacts } from '../../reach/facts.ts';
import { peerCoverage } from '../../reach/peer-coverage.ts';
import type { TableFacts } from '../../reach/table-facts.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, tableSubject, vpcSubject } from '../engine/words.ts';

const text = {
  en: 'No route of {table} leads to {uncovered}. If {subnets} should reach them, add routes for {uncovered} with next hop {peering}, and the way back; if not, waive this finding or require the isolation.',
  'zh-CN':
    '{table} 没有到 {uncovered} 的路由。如果 {subnets} 需要访问，请增加目的端为 {uncovered}、下一跳为 {peering} 的路由，并配置回程；否则请豁免此项，或添加隔离需求。',
};

export const routeCoverageGap: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'route-coverage-gap',
    group: 'routing',
    severities: ['warning'],
    summary: {
      en: 'A table routes over a peering to some subnets of the peer and not to others.',
      'zh-CN': '路由表经对等连接只覆盖对端的部分子网。',
    },
    why: {
      en: 'Meant, it keeps subnets apart. Not meant, it is how a subnet that was added later stays unreachable without a word.',
      'zh-CN': '若是有意为之，可以隔离子网；若非有意，后来新增的子网往往就这样不通，且没有任何提示。',
    },
    condition:
      'A table of V that serves subnets has a route over P that covers some subnets of W, and others, or parts of them, have no way from it. Subnets of W that send packets to subnets of the table are told as missing-return.',
    references: [
      'AWS: VPC peering configurations with routes to specific subnets',
      'Tencent Cloud TCE, Peering Connection: the destination is a subnet of the peer or all of its block',
    ],
    messages: {
      partial: {
        title: {
          en: '{table} of {vpc} leaves out {missed} of {peer}, while it routes {covered} over {peering}',
          'zh-CN': '{vpc} 的 {table} 经 {peering} 覆盖 {peer} 的 {covered}，但缺少 {missed}',
        },
        text,
      },
      inPart: {
        title: {
          en: '{table} of {vpc} routes {missed} of {peer} only in part over {peering}',
          'zh-CN': '{vpc} 的 {table} 经 {peering} 只覆盖 {peer} 中 {missed} 的一部分',
        },
        text,
      },
    },
  },

  mayFire(over: PeeringFacts, { facts, profile }: RuleContext): boolean {
    if (over.state !== 'live' || profile.routes.model !== 'manual') return false;
    // where the default table answers for others, what these tables send is not what is answered
    return profile.routes.answersBy === 'default-table' || !facts.answersAll(over);
  },

  *check(over: PeeringFacts, { facts }: RuleContext): Iterable<Report> {
    const [requester, accepter] = facts.ends(over) as readonly [VpcFacts, VpcFacts];
    for (const [vpc, peer] of [
      [requester, accepter],
      [accepter, requester],
    ] as const) {
      if (!facts.usesPeering(over, vpc)) continue;
      const answering = facts.answersNeeded(over, peer, vpc);
      for (const table of facts.tables(vpc)) {
        const served = vpc.subnets.filter((subnet) => subnet.table === table.table);
        if (served.length === 0 || !table.hops.includes(facts.hopOf(over, vpc))) continue;
        const told = answering.find((needed) => needed.table === table.table)?.sources;
        const { covered, uncovered } = peerCoverage(facts, over, vpc, table, peer);
        const untold: AddressSpace = {
          4: subtract(uncovered[4], told?.[4] ?? []),
          6: subtract(uncovered[6], told?.[6] ?? []),
        };
        const missed = peer.subnets.filter((subnet) => shares(subnet, untold));
        const reached = peer.subnets.filter((subnet) => shares(subnet, covered));
        if (missed.length > 0) yield report(over, vpc, peer, table, served, reached, missed, untold);
      }
    }
  },
};

function shares({ space }: SubnetFacts, set: AddressSpace): boolean {
  return meets(space[4], set[4]) || meets(space[6], set[6]);
}

function report(
  over: PeeringFacts,
  { vpc }: VpcFacts,
  peer: VpcFacts,
  { table }: TableFacts,
  served: readonly SubnetFacts[],
  covered: readonly SubnetFacts[],
  missed: readonly SubnetFacts[],
  uncovered: AddressSpace,
): Report {
  const ranges = ([4, 6] as const).flatMap((family) => formatSet(uncovered[family]));
  return {
    severity: 'warning',
    subjects: [tableSubject(table!.id), peeringSubject(over.peering.id), vpcSubject(vpc.id), vpcSubject(peer.vpc.id)],
    identity: 2,
    message: missed.every((subnet) => covered.includes(subnet)) ? 'inPart' : 'partial',
    data: {
      table: nameOf(table!),
      vpc: nameOf(vpc),
      peer: nameOf(peer.vpc),
      peering: nameOf(over.peering),
      covered: covered.map(({ subnet }) => nameOf(subnet)),
      missed: missed.map(({ subnet }) => nameOf(subnet)),
      uncovered: ranges,
      subnets: served.map(({ subnet }) => nameOf(subnet)),
    },
    details: {
      uncovered: ranges,
      covered: covered.map(({ subnet }) => subnet.id),
      missed: missed.map(({ subnet }) => subnet.id),
    },
  };
}
