import type { VpcFacts } from '../../reach/facts.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, subnetSubject, vpcSubject } from '../engine/words.ts';

export const subnetNoRouteTable: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'subnet-no-route-table',
    group: 'routing',
    severities: ['error'],
    summary: {
      en: 'Subnets have no route table: none is associated, and the VPC has no default table.',
      'zh-CN': '子网没有路由表：未关联路由表，私有网络也没有默认路由表。',
    },
    why: {
      en: 'Every subnet follows exactly one table. Without one nothing can be said of where its packets go.',
      'zh-CN': '每个子网都必须对应一张路由表，否则无法确定其数据包的去向。',
    },
    condition:
      'Subnets without an association in a VPC without a default table, where routes are written by hand; one finding per VPC. Azure and Google Cloud derive routes for every subnet.',
    references: [
      'Tencent Cloud: route tables, a subnet is bound to one table, the default table at first',
      'AWS: route tables, a subnet without an association uses the main table',
    ],
    messages: {
      none: {
        title: {
          en: 'No route table in {vpc} for {subnets}',
          'zh-CN': '{vpc} 的 {subnets} 没有路由表',
        },
        text: {
          en: '{vpc} has no default table, and these subnets are associated with none: packets from them go nowhere. Make one of its tables the default, or associate the subnets ({count}) with a table.',
          'zh-CN':
            '{vpc} 没有默认路由表，这 {count} 个子网也未关联路由表，发出的数据包无路可走。请将其中一张路由表设为默认，或为这些子网关联路由表。',
        },
      },
    },
  },

  mayFire: ({ vpc, subnets }: VpcFacts, { profile }: RuleContext): boolean => {
    if (profile.routes.model !== 'manual' || vpc.external) return false;
    for (const { table } of subnets) if (!table) return true;
    return false;
  },

  *check({ vpc, subnets, tables }: VpcFacts): Iterable<Report> {
    const lost = subnets.filter(({ table }) => !table).map(({ subnet }) => subnet);
    yield {
      severity: 'error',
      subjects: [vpcSubject(vpc.id), ...lost.map(({ id }) => subnetSubject(id))],
      identity: 1,
      message: 'none',
      data: { vpc: nameOf(vpc), subnets: lost.map(nameOf), count: lost.length },
      details: { subnets: lost.map(({ id }) => id), tables: tables.map(({ id }) => id) },
    };
  },
};
