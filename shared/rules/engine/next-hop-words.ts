import type { NextHop, NextHopType } from '../../model/topology.ts';
import type { Facts } from '../../reach/facts.ts';
import type { Text } from './finding.ts';
import { nameOf } from './words.ts';

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

/** What a next hop is called: the name of its peering or gateway, its address, else its type. */
export function nextHopName(facts: Facts, { type, id, ip }: NextHop): string {
  if (id === undefined) return ip ?? type;
  const record = type === 'peering' ? facts.peering(id)?.peering : facts.gateway(id);
  return record ? nameOf(record) : id;
}
