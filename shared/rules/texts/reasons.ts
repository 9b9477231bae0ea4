import type { Reason } from '../../reach/verdict.ts';
import type { Text } from '../engine/finding.ts';

/** Why packets do not get through, as the middle of a sentence. */
export const reasonTexts: Readonly<Record<Reason, Text>> = {
  transit: {
    en: 'the way would lead through a third VPC, and peering is not transitive',
    'zh-CN': '路径需要经过第三个私有网络，而对等连接的互通性不传递',
  },
  overlap: { en: 'the addresses of the two ends overlap', 'zh-CN': '两端的地址重叠' },
  'edge-to-edge': {
    en: 'the way would use a gateway of the peer',
    'zh-CN': '路径需要使用对端私有网络的网关',
  },
  'wrong-vpc': { en: 'the route leads to another VPC', 'zh-CN': '路由指向了另一个私有网络' },
  'peering-inactive': { en: 'the peering is not active', 'zh-CN': '对等连接未生效' },
  blackhole: { en: 'a route drops the packets', 'zh-CN': '路由会丢弃数据包' },
  'outside-peer': { en: 'the peer does not have the addresses', 'zh-CN': '对端没有这些地址' },
  'no-route': { en: 'no route leads there', 'zh-CN': '没有到达目的端的路由' },
  'no-return-route': { en: 'no route leads back', 'zh-CN': '没有回程路由' },
  'local-only': { en: 'the packets stay in their own VPC', 'zh-CN': '数据包留在本端私有网络内' },
  'no-subnet': { en: 'no subnet has the addresses', 'zh-CN': '这些地址不属于任何子网' },
};
