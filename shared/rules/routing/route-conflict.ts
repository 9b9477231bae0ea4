import type { VpcFacts } from '../../reach/facts.ts';
import { sameNextHop, sharedDestinations, unselectedRoutes } from '../../reach/unselected.ts';
import { nextHopName } from '../engine/next-hop-words.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, routeSubject, tableSubject } from '../engine/words.ts';

const title = {
  en: '{destination} stands {count} times in {table}, with different next hops',
  'zh-CN': '{table} 中有 {count} 条目的端为 {destination} 的路由，下一跳各不相同',
};

export const routeConflict: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'route-conflict',
    group: 'routing',
    severities: ['error', 'warning'],
    summary: {
      en: 'One table has two routes to the same destination with different next hops.',
      'zh-CN': '同一路由表中有目的端相同、下一跳不同的路由。',
    },
    why: {
      en: 'Only one of them can count. Where the provider does not refuse the second, which one counts is not what the table seems to say.',
      'zh-CN': '其中只有一条能生效。即使云平台允许写入，实际生效的也未必是期望的那一条。',
    },
    condition:
      'Equal canonical destinations of enabled routes in one table with different next hops: an error where the provider refuses the second, a warning where it allows it or its documents are silent. Routes inside Local are told by route-inside-local.',
    references: [
      'Huawei Cloud: route tables, the destination of a custom route is unique',
      'Google Cloud: VPC routes, of equal destinations the priority decides',
      'Tencent Cloud: route tables, equal destinations as equal-cost paths of some next-hop types',
    ],
    messages: {
      refused: {
        title,
        text: {
          en: '{provider} refuses the second route to a destination. Keep one of the next hops, {nextHops}, or write narrower destinations for the others.',
          'zh-CN': '{provider} 不允许目的端重复。请在 {nextHops} 中保留一个下一跳，或为其余路由改用更精确的目的端。',
        },
      },
      allowed: {
        title,
        text: {
          en: '{provider} allows it and decides by a priority, which a design does not hold; the checks follow {followed}. Keep one of {nextHops}, or write narrower destinations for the others.',
          'zh-CN':
            '{provider} 允许这样配置，并按优先级选择，而设计中不含优先级；本检查按 {followed} 计算。请在 {nextHops} 中保留一个，或为其余路由改用更精确的目的端。',
        },
      },
      'not-documented': {
        title,
        text: {
          en: 'Which of them counts is not documented by {provider}; the checks follow {followed}. Keep one of {nextHops}, or write narrower destinations for the others.',
          'zh-CN':
            '{provider} 的文档未说明哪一条生效；本检查按 {followed} 计算。请在 {nextHops} 中保留一个，或为其余路由改用更精确的目的端。',
        },
      },
    },
  },

  mayFire: (vpc: VpcFacts, { facts }: RuleContext): boolean => {
    for (const table of facts.tables(vpc)) if (unselectedRoutes(table).length > 0) return true;
    return false;
  },

  *check(vpc: VpcFacts, { facts, profile }: RuleContext): Iterable<Report> {
    const { sameDestination } = profile.routes;
    for (const table of new Set(facts.tables(vpc))) {
      for (const [destination, routes] of sharedDestinations(table)) {
        const [first, ...others] = routes;
        if (others.every((route) => sameNextHop(route.nextHop, first!.nextHop))) continue;
        const record = vpc.tables.find(({ id }) => id === first!.routeTable)!;
        const nextHops = [...new Set(routes.map((route) => nextHopName(facts, route.nextHop)))];
        yield {
          severity: sameDestination === 'refused' ? 'error' : 'warning',
          subjects: [...routes.map(({ id }) => routeSubject(id)), tableSubject(record.id)],
          identity: 1,
          message: sameDestination ?? 'not-documented',
          data: {
            destination,
            table: nameOf(record),
            count: routes.length,
            nextHops,
            followed: nextHops[0]!,
            provider: profile.name,
          },
          details: {
            destination,
            routes: routes.map(({ id, nextHop }) => ({ id, nextHop })),
            followed: first!.id,
            source: profile.routes.source,
          },
        };
      }
    }
  },
};
