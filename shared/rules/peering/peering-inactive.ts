import type { PeeringFacts } from '../../reach/facts.ts';
import type { PeeringStatus } from '../../model/topology.ts';
import type { Text } from '../engine/finding.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, routeSubject, vpcName } from '../engine/words.ts';

type Inactive = Exclude<PeeringStatus, 'planned' | 'active'>;

const states: Readonly<Record<Inactive, { readonly title: Text; readonly next: Text }>> = {
  pending: {
    title: { en: 'waits for acceptance', 'zh-CN': '待接受' },
    next: {
      en: 'Once {accepter} accepts it, the routes take effect as they stand.',
      'zh-CN': '{accepter} 接受后，这些路由即可生效。',
    },
  },
  provisioning: {
    title: { en: 'is being set up', 'zh-CN': '正在建立' },
    next: { en: 'The routes take effect once it is active.', 'zh-CN': '连接建立后，这些路由即可生效。' },
  },
  failed: {
    title: { en: 'has failed', 'zh-CN': '创建失败' },
    next: {
      en: 'Mend the cause, which is most often an overlap, and ask for it again.',
      'zh-CN': '请先排除失败原因（多为网段重叠），再重新创建。',
    },
  },
  rejected: {
    title: { en: 'was rejected', 'zh-CN': '已被拒绝' },
    next: { en: 'Ask for it again, or remove the routes.', 'zh-CN': '请重新发起申请，或删除这些路由。' },
  },
  expired: {
    title: { en: 'has expired', 'zh-CN': '已过期' },
    next: {
      en: 'Nobody accepted it in time. Ask for it again, or remove the routes.',
      'zh-CN': '申请超期未被接受。请重新发起申请，或删除这些路由。',
    },
  },
  deleting: {
    title: { en: 'is being deleted', 'zh-CN': '正在删除' },
    next: { en: 'Remove the routes, or peer again.', 'zh-CN': '请删除这些路由，或重新建立对等连接。' },
  },
  deleted: {
    title: { en: 'is deleted', 'zh-CN': '已删除' },
    next: { en: 'Remove the routes, or peer again.', 'zh-CN': '请删除这些路由，或重新建立对等连接。' },
  },
  'peer-deleted': {
    title: { en: 'was deleted by the peer', 'zh-CN': '对端已删除' },
    next: {
      en: 'Traffic stopped when the other end cut it. Remove the routes, or peer again.',
      'zh-CN': '对端删除后流量已立即中断。请删除这些路由，或重新建立对等连接。',
    },
  },
};

export const peeringInactive: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'peering-inactive',
    group: 'peering',
    severities: ['warning'],
    summary: {
      en: 'Routes rely on a peering that carries nothing.',
      'zh-CN': '有路由指向未生效的对等连接。',
    },
    why: {
      en: 'A peering carries traffic only while it is active; until then every route over it drops what it selects.',
      'zh-CN': '只有已连接的对等连接才会转发流量；在此之前，指向它的路由会丢弃所匹配的流量。',
    },
    condition: 'A peering that is neither planned nor active while enabled routes point at it.',
    references: ['Tencent Cloud TCE, Peering Connection: a request expires after 7 days', 'AWS: VPC peering lifecycle'],
    messages: Object.fromEntries(
      Object.entries(states).map(([status, { title, next }]) => [
        status,
        {
          title: {
            en: `{peering} ${title.en}; routes that rely on it: {count}`,
            'zh-CN': `{peering} ${title['zh-CN']}，有 {count} 条路由依赖它`,
          },
          text: {
            en: `{peering} between {requester} and {accepter} ${title.en}, so it carries nothing. ${next.en}`,
            'zh-CN': `{requester} 与 {accepter} 之间的 {peering} ${title['zh-CN']}，不会转发任何流量。${next['zh-CN']}`,
          },
        },
      ]),
    ),
  },

  *check(over: PeeringFacts, { facts }: RuleContext): Iterable<Report> {
    const { peering, state } = over;
    if (state !== 'inactive') return;
    const routes = [peering.requester, peering.accepter].flatMap((end) => facts.routesOver(over, end));
    if (routes.length === 0) return;
    yield {
      severity: 'warning',
      subjects: [peeringSubject(peering.id), ...routes.map(({ id }) => routeSubject(id))],
      identity: 1,
      message: peering.status,
      data: {
        peering: nameOf(peering),
        requester: vpcName(facts, peering.requester),
        accepter: vpcName(facts, peering.accepter),
        count: routes.length,
      },
      details: { status: peering.status, routes: routes.map(({ id }) => id) },
    };
  },
};
