import type { PeeringStatus } from '../../model/topology.ts';
import type { Text } from '../engine/finding.ts';
import type { RuleMeta } from '../engine/rule.ts';

type Inactive = Exclude<PeeringStatus, 'planned' | 'active'>;

const statuses: Readonly<Record<Inactive, { readonly title: Text; readonly next: Text }>> = {
  pending: {
    title: { en: 'waits for acceptance', 'zh-CN': '待接受' },
    next: {
      en: 'Have the owner of {accepter} accept it; it takes effect at once.',
      'zh-CN': '请 {accepter} 的所有者接受申请，接受后立即生效。',
    },
  },
  provisioning: {
    title: { en: 'is being set up', 'zh-CN': '正在建立' },
    next: { en: 'Wait until it is active.', 'zh-CN': '请等待连接建立完成。' },
  },
  failed: {
    title: { en: 'has failed', 'zh-CN': '创建失败' },
    next: { en: 'Mend the cause and ask for it again.', 'zh-CN': '请先排除失败原因，再重新创建。' },
  },
  rejected: {
    title: { en: 'was rejected', 'zh-CN': '已被拒绝' },
    next: { en: 'Ask for it again, or remove what relies on it.', 'zh-CN': '请重新发起申请，或删除依赖它的配置。' },
  },
  expired: {
    title: { en: 'has expired', 'zh-CN': '已过期' },
    next: {
      en: 'Nobody accepted it in time. Ask for it again, or remove what relies on it.',
      'zh-CN': '申请超期未被接受。请重新发起申请，或删除依赖它的配置。',
    },
  },
  deleting: {
    title: { en: 'is being deleted', 'zh-CN': '正在删除' },
    next: { en: 'Peer again, or remove what relies on it.', 'zh-CN': '请重新建立对等连接，或删除依赖它的配置。' },
  },
  deleted: {
    title: { en: 'is deleted', 'zh-CN': '已删除' },
    next: { en: 'Peer again, or remove what relies on it.', 'zh-CN': '请重新建立对等连接，或删除依赖它的配置。' },
  },
  'peer-deleted': {
    title: { en: 'was deleted by the peer', 'zh-CN': '对端已删除' },
    next: {
      en: 'Traffic stopped when the other end cut it. Peer again, or remove what relies on it.',
      'zh-CN': '对端删除后流量已立即中断。请重新建立对等连接，或删除依赖它的配置。',
    },
  },
};

/** The messages about a peering that carries nothing: one per status, and `unconnected` where routes come with the peering. */
export const inactivePeeringMessages: RuleMeta['messages'] = {
  ...Object.fromEntries(
    Object.entries(statuses).map(([status, { title, next }]) => [
      status,
      {
        title: {
          en: `{peering} ${title.en}; {relying}`,
          'zh-CN': `{peering} ${title['zh-CN']}，{relying}`,
        },
        text: {
          en: `{peering} between {requester} and {accepter} ${title.en}, so it carries nothing. ${next.en} {effect}`,
          'zh-CN': `{requester} 与 {accepter} 之间的 {peering} ${title['zh-CN']}，不会转发任何流量。${next['zh-CN']}{effect}`,
        },
      },
    ]),
  ),
  unconnected: {
    title: {
      en: '{peering} is not connected: {requester} and {accepter} exchange no routes',
      'zh-CN': '{peering} 未连接，{requester} 与 {accepter} 未交换路由',
    },
    text: {
      en: 'Its status is {status}. {provider} gives each end the blocks of the other once the peering is active. {effect}',
      'zh-CN': '其状态为 {status}。连接生效后，{provider} 才会为两端下发对方的网段。{effect}',
    },
  },
};
