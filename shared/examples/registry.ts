import type { Topology } from '../model/topology.ts';
import type { Text } from '../rules/engine/finding.ts';
import { twoRegions } from './two-regions.ts';

/** A design to start from. */
export interface Example {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly topology: () => Topology;
}

/** The examples of the start page, the product document's own first. */
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
];
