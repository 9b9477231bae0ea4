import type { Reason } from '../../reach/verdict.ts';
import type { RouteView } from '../../reach/trace.ts';
import type { Text } from '../engine/finding.ts';

/** Why a row of a table that holds the address did not win. */
export const lostRowTexts: Readonly<Record<NonNullable<RouteView['why']>, Text>> = {
  'less-specific': { en: 'less specific', 'zh-CN': '前缀较短' },
  'local-wins': { en: 'Local wins', 'zh-CN': 'Local 优先' },
  'same-destination': { en: 'same destination', 'zh-CN': '目的端相同' },
  disabled: { en: 'disabled', 'zh-CN': '已禁用' },
};

/** Where packets die, in the few words of a plate; `{via}` is the VPC in which they do. */
export const stopTexts: Readonly<Record<Reason, Text>> = {
  transit: { en: '{via} does not forward', 'zh-CN': '{via} 不转发' },
  overlap: { en: 'Addresses of the two ends overlap', 'zh-CN': '两端地址重叠' },
  'edge-to-edge': { en: '{via} does not share its gateway', 'zh-CN': '{via} 的网关不供对端使用' },
  'wrong-vpc': { en: 'Arrives in {via} instead', 'zh-CN': '到达了 {via}' },
  'peering-inactive': { en: 'Peering is not active', 'zh-CN': '对等连接未生效' },
  blackhole: { en: 'Route drops the packets', 'zh-CN': '路由丢弃数据包' },
  'outside-peer': { en: '{via} does not have the address', 'zh-CN': '{via} 没有该地址' },
  'no-route': { en: 'No route', 'zh-CN': '没有路由' },
  'no-return-route': { en: 'No route back', 'zh-CN': '没有回程路由' },
  'local-only': { en: 'Stays in its VPC', 'zh-CN': '留在本端私有网络内' },
  'no-subnet': { en: 'No subnet has the address', 'zh-CN': '没有子网包含该地址' },
};
