import { formatPrefix } from '../../net/cidr.ts';
import { forEachSegment } from '../../net/prefix-table.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import type { TableFacts, TableRow } from '../../reach/table-facts.ts';
import { sameNextHop, sharedDestinations, unselectedRoutes } from '../../reach/unselected.ts';
import { nextHopName } from '../engine/next-hop-words.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, routeSubject, tableSubject } from '../engine/words.ts';

export const routeNeverSelected: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'route-never-selected',
    group: 'routing',
    severities: ['warning'],
    summary: {
      en: 'No address ever takes a route.',
      'zh-CN': '路由永远不会被匹配。',
    },
    why: {
      en: 'The longest prefix wins. A route that others cover entirely does nothing, and a reader of the table may count on it.',
      'zh-CN': '路由按最长前缀匹配。被其他路由完全覆盖的路由不起作用，却容易让人误以为它生效。',
    },
    condition:
      'Every address of an enabled route is won by more specific routes or Local, or an equal route has the same next hop. Routes inside Local, with other next hops for an equal destination, or at fault themselves are told by their own rules.',
    references: ['AWS: route tables, the most specific route wins', 'Azure: virtual network traffic routing'],
    messages: {
      covered: {
        title: {
          en: 'Route {destination} of {table} is never selected',
          'zh-CN': '{table} 的路由 {destination} 永远不会被匹配',
        },
        text: {
          en: 'More specific routes take all of its addresses: {winners}. Remove the route, or remove the one that should not win.',
          'zh-CN': '更精确的路由已覆盖其全部地址：{winners}。请删除该路由，或删除不应优先的路由。',
        },
      },
      same: {
        title: {
          en: 'Route {destination} of {table} stands there twice',
          'zh-CN': '{table} 的路由 {destination} 重复',
        },
        text: {
          en: 'Another route has the same destination and the same next hop, {nextHop}. Remove one of the two.',
          'zh-CN': '另一条路由的目的端与下一跳（{nextHop}）完全相同。请删除其中一条。',
        },
      },
    },
  },

  mayFire: (vpc: VpcFacts, { facts }: RuleContext): boolean => {
    for (const table of facts.tables(vpc)) if (unselectedRoutes(table).length > 0) return true;
    return false;
  },

  *check(vpc: VpcFacts, { facts }: RuleContext): Iterable<Report> {
    for (const table of new Set(facts.tables(vpc))) {
      const unselected = unselectedRoutes(table);
      if (unselected.length === 0) continue;
      const shared = sharedDestinations(table);
      const told = new Set(vpc.tables.flatMap(({ id }) => facts.judged(id)).map(({ route }) => route));
      for (const index of unselected) {
        const route = table.routes[index]!;
        const first = shared.get(formatPrefix(table.prefixOf(index)))?.[0];
        const twice = first !== undefined && first !== route;
        if (told.has(route) || (twice && !sameNextHop(first.nextHop, route.nextHop))) continue;
        const record = vpc.tables.find(({ id }) => id === route.routeTable)!;
        const winners = twice ? [] : winnersOver(table, index);
        yield {
          severity: 'warning',
          subjects: [routeSubject(route.id), tableSubject(record.id)],
          identity: 1,
          message: twice ? 'same' : 'covered',
          data: {
            destination: route.destination,
            table: nameOf(record),
            winners: winners.map(rowText),
            nextHop: nextHopName(facts, route.nextHop),
          },
          details: { wonBy: twice ? [first.id] : winners.flatMap((row) => row.route?.id ?? []) },
        };
      }
    }
  },
};

/** The rows that win the addresses of a route, in the order of addresses. */
function winnersOver(table: TableFacts, index: number): readonly TableRow[] {
  const { family, first, last } = table.prefixOf(index);
  const values = new Set<number>();
  forEachSegment(table.lpm[family], first, last, (_first, _last, value) => values.add(value));
  return [...values].map((value) => table.rows[value]!);
}

function rowText({ prefix, system }: TableRow): string {
  return system?.type === 'local' ? `Local ${formatPrefix(prefix)}` : formatPrefix(prefix);
}
