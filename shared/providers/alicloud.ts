import { nextHopTypes } from '../model/topology.ts';
import { alicloudRegions } from './alicloud-regions.ts';
import type { ProviderProfile, ReservedRange } from './profile.ts';

function refused(block: string, en: string, chinese: string): ReservedRange {
  return { block, refused: true, why: { en, 'zh-CN': chinese }, source: 'ALI-TF' };
}

/** Alibaba Cloud, VPC peering connections: Local is per vSwitch, so VPCs that overlap may still peer by vSwitch. */
export const alicloud: ProviderProfile = {
  id: 'alicloud',
  name: { en: 'Alibaba Cloud', 'zh-CN': '阿里云' },
  date: '2026-08-21',
  peeringObjects: 'one',
  crossRegion: true,
  ipv6: true,
  overlap: {
    unit: 'vpc',
    ends: 'local-wins',
    peersSameRegion: null,
    peersCrossRegion: null,
    source: 'ALI-PEER',
  },
  routes: {
    model: 'manual',
    local: 'subnet',
    mayBeatLocal: [],
    insideLocal: 'refused',
    sameDestination: null,
    answersBy: 'subnet-table',
    nextHops: nextHopTypes,
    source: 'ALI-PEER',
  },
  edge: {
    internet: 'not-documented',
    nat: 'not-documented',
    vpn: 'not-documented',
    'direct-connect': 'not-documented',
    'gateway-endpoint': 'not-documented',
    source: 'ALI-PEER',
  },
  quotas: {
    'peerings-per-vpc-same-region': { limit: 10, source: 'ALI-PEER' },
    'peerings-per-vpc-cross-region': { limit: 20, source: 'ALI-PEER' },
    'peerings-per-account-region': { limit: 20, source: 'ALI-PEER' },
    'routes-per-table': {
      limit: 200,
      source: 'ALI-QUOTA',
      note: { en: 'custom entries', 'zh-CN': '自定义路由条目' },
    },
    'tables-per-vpc': {
      limit: 10,
      source: 'ALI-QUOTA',
      note: { en: 'the system table and 9 custom ones', 'zh-CN': '系统路由表加 9 张自定义路由表' },
    },
    'subnets-per-vpc': { limit: 150, source: 'ALI-QUOTA' },
    'cidrs-per-vpc': {
      limit: 6,
      source: 'ALI-QUOTA',
      note: { en: 'the first block and 5 secondary IPv4 ones', 'zh-CN': '主网段加 5 个 IPv4 附加网段' },
    },
    'vpcs-per-account-region': { limit: 10, source: 'ALI-QUOTA' },
  },
  pendingExpiryDays: 7,
  acceptance: { sameAccount: false, otherAccount: true },
  routesOnDelete: 'kept',
  bandwidthCap: { crossRegion: 'optional', defaultMbps: 1024, choicesMbps: [] },
  billing: {
    sameRegion: { en: 'free', 'zh-CN': '免费' },
    crossRegion: {
      en: 'by outbound GB through CDT, each side for its own',
      'zh-CN': '经 CDT 按出方向流量计费，双方各付各的',
    },
    sameRegionBy: 'free',
    crossRegionBy: 'volume',
    paidBy: 'each-side',
  },
  vpcPrefixLength: { min: 8, max: 28, source: 'ALI-TF' },
  // 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16 are offered, and every other block but the refused ones as a custom one
  vpcRanges: null,
  reservedRanges: [
    refused('100.64.0.0/10', "Alibaba Cloud's own services", '阿里云云服务保留地址'),
    refused('224.0.0.0/4', 'multicast', '组播地址'),
    refused('127.0.0.0/8', 'loopback', '环回地址'),
    refused('169.254.0.0/16', 'link-local', '链路本地地址'),
  ],
  subnetPrefixLength: { min: 16, max: 29, source: 'ALI-TF' },
  subnetPrefixLength6: null,
  reservedPerSubnet: { count: 4, source: 'ALI-TF' },
  vpcPools: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  regions: alicloudRegions,
  statedBy: {
    peeringObjects: 'ALI-PEER',
    crossRegion: 'ALI-PEER',
    ipv6: 'ALI-PEER',
    pendingExpiryDays: 'ALI-PEER',
    acceptance: 'ALI-PEER',
    routesOnDelete: 'ALI-DEL',
    bandwidthCap: 'ALI-PEER',
    billing: 'ALI-PEER',
  },
  conflicts: [
    'VPC prefix lengths: the Terraform provider, which the profile follows, says /8 to /28, a blog /8 to /24.',
    'Peerings: 20 across regions per VPC, and 20 per account and region; whichever is reached first may be the limit.',
  ],
  sources: [
    { key: 'ALI-PEER', title: 'VPC 对等连接', url: 'https://help.aliyun.com/zh/vpc/vpc-peer-to-peer-connection' },
    {
      key: 'ALI-QUOTA',
      title: 'VPC quotas',
      url: 'https://www.alibabacloud.com/help/en/vpc/user-guide/vpc-quotas',
    },
    {
      key: 'ALI-DEL',
      title: 'API DeleteVpcPeerConnection',
      url: 'https://alibabacloud.com/help/tc/vpc/api-deletevpcpeerconnection',
    },
    {
      key: 'ALI-TF',
      title: 'Terraform provider alicloud, vpc, vswitch, vpc_peer_connection',
      url: 'https://github.com/aliyun/terraform-provider-alicloud',
      date: '2026-08-21',
    },
  ],
};
