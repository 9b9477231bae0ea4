import type { VpcFacts } from '../../reach/facts.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, subnetSubject, tableSubject, vpcSubject } from '../engine/words.ts';

export const subnetImplicitTable: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'subnet-implicit-table',
    group: 'routing',
    severities: ['info'],
    summary: {
      en: 'Subnets rely on the default table while others of the VPC have tables of their own.',
      'zh-CN': '部分子网沿用默认路由表，而同一私有网络的其他子网有自己的路由表。',
    },
    why: {
      en: 'A route added to the default table reaches every subnet that nobody thought of, and a new subnet joins it silently.',
      'zh-CN': '默认路由表中新增的路由会影响所有未单独关联的子网，新建的子网也会自动使用它。',
    },
    condition:
      'Subnets without an association, in a VPC with a default table, while another subnet is associated with another table; one finding per VPC.',
    references: [
      'AWS: route tables, implicit association with the main route table',
      'Tencent Cloud: route tables, default table',
    ],
    messages: {
      implicit: {
        title: {
          en: 'Not associated, so on the default table {table} of {vpc}: {subnets}',
          'zh-CN': '{vpc} 的 {subnets} 未单独关联，沿用默认路由表 {table}',
        },
        text: {
          en: 'Other subnets have tables of their own: {siblings}. If the default table is meant for these subnets ({count}), associate them with it, so that the drawing says so.',
          'zh-CN':
            '其他子网有自己的路由表：{siblings}。如果这 {count} 个子网确实应使用默认路由表，请显式关联，使设计意图清晰。',
        },
      },
    },
  },

  mayFire: ({ vpc, subnets, defaultTable }: VpcFacts, { profile }: RuleContext): boolean => {
    if (profile.routes.model !== 'manual' || vpc.external || !defaultTable) return false;
    let implicit = false;
    let own = false;
    for (const { subnet, table } of subnets) {
      if (subnet.routeTable === undefined) implicit = true;
      else if (table !== defaultTable) own = true;
    }
    return implicit && own;
  },

  *check({ vpc, subnets, defaultTable }: VpcFacts): Iterable<Report> {
    const table = defaultTable!;
    const implicit = subnets.filter(({ subnet }) => subnet.routeTable === undefined).map(({ subnet }) => subnet);
    const siblings = subnets.filter((sibling) => sibling.table !== table).map(({ subnet }) => subnet);
    yield {
      severity: 'info',
      subjects: [vpcSubject(vpc.id), tableSubject(table.id), ...implicit.map(({ id }) => subnetSubject(id))],
      identity: 1,
      message: 'implicit',
      data: {
        vpc: nameOf(vpc),
        table: nameOf(table),
        subnets: implicit.map(nameOf),
        siblings: siblings.map(nameOf),
        count: implicit.length,
      },
      details: { table: table.id, subnets: implicit.map(({ id }) => id), siblings: siblings.map(({ id }) => id) },
    };
  },
};
