import { formatSet, isEmpty } from '../../net/interval-set.ts';
import type { Family } from '../../net/address.ts';
import type { Facts, PeeringFacts, VpcFacts } from '../../reach/facts.ts';
import { peeringUse } from '../../reach/peering-use.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, vpcSubject } from '../engine/words.ts';

export const routeFamilyGap: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'route-family-gap',
    group: 'routing',
    severities: ['warning'],
    summary: {
      en: 'Both ends of a peering have IPv4 and IPv6, and only one of the two is routed.',
      'zh-CN': '对等连接两端都有 IPv4 和 IPv6 网段，但只为其中一种配置了路由。',
    },
    why: {
      en: 'Routes of one family say nothing of the other. Hosts with both try IPv6 first, and wait for it to time out.',
      'zh-CN': '一种地址族的路由对另一种不起作用。双栈主机会优先尝试 IPv6，直到超时。',
    },
    condition:
      'A live P whose ends both have IPv4 and IPv6 blocks (and, where they have subnets, subnets of both): tables route one family over P and not the other. What only one end routes is told as missing-return. Not where the provider carries no IPv6 over a peering.',
    references: ['AWS: VPC peering with an IPv6 CIDR block', 'Alibaba Cloud: VPC peering connections, IPv6 routes'],
    messages: {
      uncovered: {
        title: {
          en: '{peering} between {requester} and {accepter} carries {covered}, and no {gap}',
          'zh-CN': '{requester} 与 {accepter} 之间的 {peering} 只有 {covered} 路由，没有 {gap} 路由',
        },
        text: {
          en: 'Both ends have {gap} blocks, and no table routes {gap} over {peering}. Add at both ends, with {peering} as next hop: {needs}.',
          'zh-CN':
            '两端都有 {gap} 网段，但没有路由表经 {peering} 转发 {gap}。请在两端增加下一跳为 {peering} 的路由：{needs}。',
        },
      },
      undocumented: {
        title: {
          en: '{peering} between {requester} and {accepter} carries {covered}, and no {gap}',
          'zh-CN': '{requester} 与 {accepter} 之间的 {peering} 只有 {covered} 路由，没有 {gap} 路由',
        },
        text: {
          en: 'Both ends have {gap} blocks, and no table routes {gap} over {peering}. Whether {gap} crosses a peering is not documented by {provider}: try it, and add at both ends, with {peering} as next hop: {needs}.',
          'zh-CN':
            '两端都有 {gap} 网段，但没有路由表经 {peering} 转发 {gap}。{provider} 的文档未说明对等连接是否支持 {gap}：请先实测，再在两端增加下一跳为 {peering} 的路由：{needs}。',
        },
      },
    },
  },

  mayFire(over: PeeringFacts, { facts, profile }: RuleContext): boolean {
    if (over.state !== 'live' || profile.routes.model !== 'manual' || profile.ipv6 === false) return false;
    const [requester, accepter] = facts.ends(over);
    if (!isDual(requester!) || !isDual(accepter!)) return false;
    return !routes(facts, requester!, accepter!, over, 4) || !routes(facts, requester!, accepter!, over, 6);
  },

  *check(over: PeeringFacts, { facts, profile }: RuleContext): Iterable<Report> {
    const [requester, accepter] = facts.ends(over) as readonly [VpcFacts, VpcFacts];
    const gap: Family = routes(facts, requester, accepter, over, 4) ? 6 : 4;
    const covered: Family = gap === 4 ? 6 : 4;
    if (!routes(facts, requester, accepter, over, covered)) return;
    const needs = [needOf(facts, requester, accepter, over, gap), needOf(facts, accepter, requester, over, gap)];
    yield {
      severity: 'warning',
      subjects: [peeringSubject(over.peering.id), vpcSubject(requester.vpc.id), vpcSubject(accepter.vpc.id)],
      identity: 1,
      message: gap === 6 && profile.ipv6 === null ? 'undocumented' : 'uncovered',
      data: {
        peering: nameOf(over.peering),
        requester: nameOf(requester.vpc),
        accepter: nameOf(accepter.vpc),
        covered: `IPv${covered}`,
        gap: `IPv${gap}`,
        needs: needs.map(({ vpc, destinations }) => `${nameOf(vpc)} → ${destinations.join(', ')}`),
        provider: profile.name,
      },
      details: {
        family: gap,
        tables: needs.flatMap(({ tables, destinations }) => tables.map((routeTable) => ({ routeTable, destinations }))),
      },
    };
  },
};

/** True when the VPC has blocks of both families, and subnets of both if it has any. */
function isDual({ space, subnets, inhabited }: VpcFacts): boolean {
  if (isEmpty(space[4]) || isEmpty(space[6])) return false;
  return subnets.length === 0 || (!isEmpty(inhabited[4]) && !isEmpty(inhabited[6]));
}

/** True when some table of either end routes the family over the peering. */
function routes(facts: Facts, a: VpcFacts, b: VpcFacts, over: PeeringFacts, family: Family): boolean {
  const bit = family === 4 ? peeringUse.carries4 : peeringUse.carries6;
  return ((facts.useOf(over, a) | facts.useOf(over, b)) & bit) !== 0;
}

/** The tables of an end that use the peering, and what of the other family they would route over it. */
function needOf(facts: Facts, { vpc }: VpcFacts, far: VpcFacts, over: PeeringFacts, gap: Family) {
  const tables = [...new Set(facts.routesOver(over, vpc.id).map(({ routeTable }) => routeTable))];
  return { vpc, tables, destinations: formatSet(far.space[gap]) };
}
