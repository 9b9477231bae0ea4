import type { Topology } from '../model/topology.ts';
import type { Text } from '../rules/engine/finding.ts';
import { disasterRecovery } from './disaster-recovery.ts';
import { gameServers } from './game-servers.ts';
import { mistakes } from './mistakes.ts';
import { officeSync } from './office-sync.ts';
import { twoRegions } from './two-regions.ts';

/** A design to start from. */
export interface Example {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly topology: () => Topology;
}

/** The templates, which check clean; the product document's own first. */
export const examples: readonly Example[] = [
  {
    id: 'two-regions',
    title: { en: 'Two regions', 'zh-CN': '两个地域' },
    summary: {
      en: 'Guangzhou and Beijing, one peering, a route at each end: the walk-through of the product document.',
      'zh-CN': '广州与北京之间一条对等连接，两端各一条路由：产品文档中的示例。',
    },
    topology: twoRegions,
  },
  {
    id: 'disaster-recovery',
    title: { en: 'Two sites, three centres', 'zh-CN': '两地三中心' },
    summary: {
      en: 'Disaster recovery: production and its twin in Shanghai, a remote centre in Beijing, operations beside them.',
      'zh-CN': '灾备：上海的生产与同城中心、北京的异地中心，以及单独的运维网络。',
    },
    topology: disasterRecovery,
  },
  {
    id: 'game-servers',
    title: { en: 'Game servers in five regions', 'zh-CN': '五个地域的游戏服务器' },
    summary: {
      en: 'A platform in Shanghai with login and rankings, and game servers in five regions that each reach it.',
      'zh-CN': '上海的登录与排行平台，五个地域的游戏服务器分别与之互通。',
    },
    topology: gameServers,
  },
  {
    id: 'office-sync',
    title: { en: 'Office data sync', 'zh-CN': '办公数据同步' },
    summary: {
      en: 'Files of the head office and three branches kept alike through one VPC; one peering and several CIDRs each.',
      'zh-CN': '总部与三个分支的文件经一个私有网络保持同步：每处一条对等连接、多个网段。',
    },
    topology: officeSync,
  },
];

/** A design to learn on: it has the mistakes that are made most. */
export const exampleWithMistakes: Example = {
  id: 'mistakes',
  title: { en: 'An example with mistakes', 'zh-CN': '带有错误的示例' },
  summary: {
    en: 'Four regions with six mistakes that are made often. A short tour shows how they are found and mended.',
    'zh-CN': '四个地域，六处常见错误。简短的导览会演示如何发现和修复它们。',
  },
  topology: mistakes,
};
