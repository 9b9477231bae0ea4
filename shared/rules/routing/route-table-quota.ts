import { formatPrefix } from '../../net/cidr.ts';
import type { ProviderProfile } from '../../providers/profile.ts';
import type { EffectiveQuota } from '../../providers/quota.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import { joinableRoutes, type JoinableRoutes } from '../../reach/joinable-routes.ts';
import { routeCounts } from '../../reach/route-counts.ts';
import type { Text } from '../engine/finding.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, tableSubject, vpcSubject } from '../engine/words.ts';

/** From this share of a quota on it is worth a word. */
const nearly = 0.8;

const what = {
  both: { en: 'routes', 'zh-CN': '条路由' },
  4: { en: 'IPv4 routes', 'zh-CN': '条 IPv4 路由' },
  6: { en: 'IPv6 routes', 'zh-CN': '条 IPv6 路由' },
  together: { en: 'routes in all its tables', 'zh-CN': '条路由（全部路由表合计）' },
};

export const routeTableQuota: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'route-table-quota',
    group: 'routing',
    severities: ['error', 'warning'],
    summary: {
      en: 'A route table, or the tables of a VPC together, have more routes than the provider allows, or nearly so many.',
      'zh-CN': '路由表或私有网络内全部路由表的路由条目数超过或接近配额。',
    },
    why: {
      en: 'The provider refuses the next route, and a new peering stays without a way.',
      'zh-CN': '超过配额后无法新增路由，新的对等连接将没有路由可用。',
    },
    condition:
      "Routes of a table (IPv4 and IPv6 apart where the provider counts so), or of all tables of a VPC, disabled ones included and Local not: more than the quota (error), or 80 % of it and more (warning). The project's own limit goes before the provider's.",
    references: [
      'AWS: VPC quotas, 500 routes per table, IPv4 and IPv6 apart',
      'Azure: subscription limits, 400 routes per table',
      'Tencent Cloud: VPC quotas, 50 routes per table',
      'Alibaba Cloud: VPC quotas, 200 custom entries per table',
      'Huawei Cloud: route tables, 200 routes per table, 1,000 per VPC',
    ],
    messages: {
      over: {
        title: {
          en: '{who} has {count} {what}; {allows}',
          'zh-CN': '{who} 有 {count} {what}，{allows}',
        },
        text: {
          en: 'What is over the limit cannot be written: {over} too many. {remedy}',
          'zh-CN': '超出的 {over} 条无法创建。{remedy}',
        },
      },
      near: {
        title: {
          en: '{who} has {count} of {limit} {what}',
          'zh-CN': '{who} 已使用 {count}/{limit} {what}',
        },
        text: {
          en: '{left} are left, as {allows}. {remedy}',
          'zh-CN': '{allows}，还剩 {left} 条。{remedy}',
        },
      },
    },
  },

  mayFire: (vpc: VpcFacts, { facts }: RuleContext): boolean =>
    vpc.vpc.external !== true && routeCounts(facts, vpc, nearly).next().done !== true,

  *check(vpc: VpcFacts, { facts, profile }: RuleContext): Iterable<Report> {
    for (const { quota, table, family, count } of routeCounts(facts, vpc, nearly)) {
      const { key, limit, from, source } = quota;
      const tables = facts.tables(vpc).filter((_, at) => table === null || vpc.tables[at] === table);
      const joinable = tables.flatMap((each) => joinableRoutes(facts, vpc, each));
      yield {
        severity: count > limit ? 'error' : 'warning',
        subjects: [table ? tableSubject(table.id) : vpcSubject(vpc.vpc.id)],
        ...(family === 6 && { aspect: 'ipv6' }),
        message: count > limit ? 'over' : 'near',
        data: {
          who: nameOf(table ?? vpc.vpc),
          what: table ? what[family ?? 'both'] : what.together,
          count,
          limit,
          over: count - limit,
          left: limit - count,
          allows: allowsOf(quota, profile),
          remedy: remedyOf(quota, profile, joinable),
        },
        details: {
          quota: key,
          count,
          limit,
          from,
          source,
          joinable: joinable.map(({ peering, routes, destination }) => ({
            peering,
            routes: routes.map(({ id }) => id),
            destination: formatPrefix(destination),
          })),
        },
      };
    }
  },
};

function allowsOf({ limit, from }: EffectiveQuota, { name }: ProviderProfile): Text {
  if (from === 'project') return { en: `the project's own limit is ${limit}`, 'zh-CN': `项目自设的上限是 ${limit} 条` };
  return { en: `${name.en} allows ${limit}`, 'zh-CN': `${name['zh-CN']} 的配额是 ${limit} 条` };
}

function remedyOf({ key, from }: EffectiveQuota, profile: ProviderProfile, joinable: readonly JoinableRoutes[]): Text {
  const raisedTo = from === 'provider' ? profile.quotas[key]?.raisedTo : undefined;
  const saved = joinable.reduce((sum, { routes }) => sum + routes.length - 1, 0);
  const upTo = { en: raisedTo ? ` (up to ${raisedTo})` : '', 'zh-CN': raisedTo ? `（最高 ${raisedTo}）` : '' };
  return {
    en: `${saved > 0 ? `Joining routes to one peer would save ${saved} and take nobody else's range. ` : ''}Ask the provider for a higher quota${upTo.en}, or route wider blocks.`,
    'zh-CN': `${saved > 0 ? `合并指向同一对端的路由可减少 ${saved} 条，且不影响其他网段。` : ''}请申请提升配额${upTo['zh-CN']}，或改用更大的目的端网段。`,
  };
}
