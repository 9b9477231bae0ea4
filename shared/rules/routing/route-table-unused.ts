import type { VpcFacts } from '../../reach/facts.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, tableSubject, vpcSubject } from '../engine/words.ts';

export const routeTableUnused: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'route-table-unused',
    group: 'routing',
    severities: ['info'],
    summary: {
      en: 'No subnet uses a route table.',
      'zh-CN': '路由表没有被任何子网使用。',
    },
    why: {
      en: 'Its routes steer nothing, and a reader may take them for ways that exist.',
      'zh-CN': '其中的路由不起作用，却容易让人误以为链路已经打通。',
    },
    condition:
      'A table that no subnet of its VPC uses, in a VPC that has subnets. A default table is told only when it holds routes, as it cannot be deleted, and not where answers follow it (Huawei Cloud).',
    references: [
      'Tencent Cloud TCE, Peering Connection: routes belong in the table of the subnet',
      'AWS: route tables, main route table',
    ],
    messages: {
      unused: {
        title: {
          en: '{table} of {vpc} is used by no subnet',
          'zh-CN': '{vpc} 的路由表 {table} 未关联任何子网',
        },
        text: {
          en: 'Its routes ({count}) steer nothing. Associate the subnets it is meant for, or delete it.',
          'zh-CN': '其中的 {count} 条路由不起作用。请关联相应的子网，或删除该路由表。',
        },
      },
      default: {
        title: {
          en: 'The default table {table} of {vpc} holds routes that no subnet uses: {count}',
          'zh-CN': '{vpc} 的默认路由表 {table} 有 {count} 条路由，但没有子网使用',
        },
        text: {
          en: 'Every subnet has a table of its own. Move the routes to the tables that need them, or remove them.',
          'zh-CN': '所有子网都已关联其他路由表。请把这些路由移到需要的路由表中，或将其删除。',
        },
      },
    },
  },

  mayFire: (vpc: VpcFacts, { profile }: RuleContext): boolean => {
    if (profile.routes.model === 'network' || vpc.vpc.external || vpc.subnets.length === 0) return false;
    for (const table of vpc.tables) if (!isUsed(vpc, table)) return true;
    return false;
  },

  *check(vpc: VpcFacts, { facts, profile }: RuleContext): Iterable<Report> {
    for (const table of vpc.tables) {
      if (isUsed(vpc, table)) continue;
      const routes = facts.routesIn(table.id).filter(({ enabled }) => enabled !== false);
      const isDefault = table === vpc.defaultTable;
      if (isDefault && (routes.length === 0 || profile.routes.answersBy === 'default-table')) continue;
      yield {
        severity: 'info',
        subjects: [tableSubject(table.id), vpcSubject(vpc.vpc.id)],
        identity: 1,
        message: isDefault ? 'default' : 'unused',
        data: { table: nameOf(table), vpc: nameOf(vpc.vpc), count: routes.length },
        details: { routes: routes.map(({ id }) => id) },
      };
    }
  },
};

function isUsed({ subnets }: VpcFacts, table: VpcFacts['defaultTable']): boolean {
  for (const subnet of subnets) if (subnet.table === table) return true;
  return false;
}
