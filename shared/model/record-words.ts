import type { Text } from '../rules/engine/finding.ts';
import type { GatewayType, PeeringStatus, RecordType } from './topology.ts';

/** A text that reads the same in every language: a name, an address, a number. */
export function sameText(text: string): Text {
  return { en: text, 'zh-CN': text };
}

/** What a record of each kind is called. */
export const kindWords: Readonly<Record<RecordType | 'project', Text>> = {
  project: { en: 'project', 'zh-CN': '项目' },
  accounts: { en: 'account', 'zh-CN': '账号' },
  vpcs: { en: 'VPC', 'zh-CN': '私有网络' },
  subnets: { en: 'subnet', 'zh-CN': '子网' },
  routeTables: { en: 'route table', 'zh-CN': '路由表' },
  routes: { en: 'route', 'zh-CN': '路由' },
  gateways: { en: 'gateway', 'zh-CN': '网关' },
  peerings: { en: 'peering', 'zh-CN': '对等连接' },
  requirements: { en: 'requirement', 'zh-CN': '互通要求' },
  waivers: { en: 'waiver', 'zh-CN': '豁免' },
  notes: { en: 'note', 'zh-CN': '便签' },
};

/** What each status of a peering is called. */
export const statusWords: Readonly<Record<PeeringStatus, Text>> = {
  planned: { en: 'planned', 'zh-CN': '规划中' },
  pending: { en: 'pending acceptance', 'zh-CN': '待接受' },
  provisioning: { en: 'provisioning', 'zh-CN': '建立中' },
  active: { en: 'active', 'zh-CN': '已连接' },
  failed: { en: 'failed', 'zh-CN': '创建失败' },
  rejected: { en: 'rejected', 'zh-CN': '已拒绝' },
  expired: { en: 'expired', 'zh-CN': '已过期' },
  deleting: { en: 'being deleted', 'zh-CN': '删除中' },
  deleted: { en: 'deleted', 'zh-CN': '已删除' },
  'peer-deleted': { en: 'deleted by peer', 'zh-CN': '对端已删除' },
};

/** What a next hop without a name is called, by its type. */
export const hopWords: Readonly<Record<GatewayType | 'peering' | 'blackhole', Text>> = {
  peering: { en: 'peering', 'zh-CN': '对等连接' },
  internet: { en: 'internet gateway', 'zh-CN': '公网网关' },
  nat: { en: 'NAT gateway', 'zh-CN': 'NAT 网关' },
  vpn: { en: 'VPN gateway', 'zh-CN': 'VPN 网关' },
  'direct-connect': { en: 'direct connect gateway', 'zh-CN': '专线网关' },
  transit: { en: 'transit gateway', 'zh-CN': '中转网关' },
  instance: { en: 'instance', 'zh-CN': '云服务器' },
  'gateway-endpoint': { en: 'gateway endpoint', 'zh-CN': '网关终端节点' },
  blackhole: { en: 'blackhole', 'zh-CN': '黑洞' },
};
