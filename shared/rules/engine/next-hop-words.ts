import type { NextHopType } from '../../model/topology.ts';
import type { Text } from './finding.ts';

/** What a next hop of each type is called inside a sentence. */
export const nextHopWords: Readonly<Record<NextHopType, Text>> = {
  peering: { en: 'a peering', 'zh-CN': '对等连接' },
  internet: { en: 'an internet gateway', 'zh-CN': '公网网关' },
  nat: { en: 'a NAT gateway', 'zh-CN': 'NAT 网关' },
  vpn: { en: 'a VPN gateway', 'zh-CN': 'VPN 网关' },
  'direct-connect': { en: 'a direct connect gateway', 'zh-CN': '专线网关' },
  transit: { en: 'a transit gateway', 'zh-CN': '中转网关' },
  instance: { en: 'an instance', 'zh-CN': '云服务器' },
  'gateway-endpoint': { en: 'a gateway endpoint', 'zh-CN': '网关终端节点' },
  blackhole: { en: 'a blackhole', 'zh-CN': '黑洞' },
};
