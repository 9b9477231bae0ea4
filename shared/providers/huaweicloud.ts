import { nextHopTypes } from '../model/topology.ts';
import { huaweicloudRegions } from './huaweicloud-regions.ts';
import type { ProviderProfile, ReservedRange } from './profile.ts';

function refused(block: string, en: string, chinese: string): ReservedRange {
  return { block, refused: true, why: { en, 'zh-CN': chinese }, source: 'HW-EXT' };
}

/** Huawei Cloud, VPC peering: in one region only; Local is per subnet, and answers go by the default table. */
export const huaweicloud: ProviderProfile = {
  id: 'huaweicloud',
  name: { en: 'Huawei Cloud', 'zh-CN': '华为云' },
  date: '2026-02-04',
  peeringObjects: 'one',
  crossRegion: false,
  ipv6: null,
  overlap: {
    unit: 'vpc',
    ends: 'local-wins',
    peersSameRegion: 'warning',
    peersCrossRegion: null,
    source: 'HW-INTRO',
    peersSource: 'HW-EX',
  },
  routes: {
    model: 'manual',
    local: 'subnet',
    mayBeatLocal: [],
    insideLocal: 'loses',
    sameDestination: 'refused',
    answersBy: 'default-table',
    nextHops: nextHopTypes,
    source: 'HW-RT',
  },
  edge: {
    internet: 'no',
    nat: 'conditional',
    vpn: 'no',
    'direct-connect': 'no',
    'gateway-endpoint': 'not-documented',
    source: 'HW-QUOTA',
  },
  quotas: {
    'peerings-per-account-region': {
      limit: 50,
      source: 'HW-QUOTA',
      note: {
        en: 'an accepted peering counts for both accounts, a pending one for the requester',
        'zh-CN': '已接受的对等连接计入双方账户，待接受的只计入发起方',
      },
    },
    'routes-per-table': { limit: 200, source: 'HW-RTQ' },
    'routes-per-vpc': { limit: 1000, source: 'HW-ADVICE' },
    'tables-per-vpc': {
      limit: 1,
      source: 'HW-RT',
      note: { en: 'the default table; custom ones on request', 'zh-CN': '默认路由表；自定义路由表需申请' },
    },
    'subnets-per-account-region': { limit: 100, source: 'HW-QUOTA' },
    'cidrs-per-vpc': {
      limit: 6,
      source: 'HW-TF',
      note: { en: 'the first block and 5 secondary ones', 'zh-CN': '主网段加 5 个扩展网段' },
    },
    'vpcs-per-account-region': { limit: 5, source: 'HW-PLAN' },
  },
  pendingExpiryDays: null,
  acceptance: { sameAccount: false, otherAccount: true },
  routesOnDelete: 'deleted',
  bandwidthCap: { crossRegion: 'none', defaultMbps: null, choicesMbps: [] },
  billing: {
    sameRegion: { en: 'free', 'zh-CN': '免费' },
    crossRegion: { en: 'not offered (Cloud Connect instead)', 'zh-CN': '不支持（使用云连接）' },
    sameRegionBy: 'free',
    crossRegionBy: 'not-offered',
    paidBy: null,
  },
  vpcPrefixLength: { min: 8, max: 24, source: 'HW-PLAN' },
  vpcRanges: {
    ranges: [
      { block: '10.0.0.0/8', min: 8, max: 24 },
      { block: '172.16.0.0/12', min: 12, max: 24 },
      { block: '192.168.0.0/16', min: 16, max: 24 },
    ],
    source: 'HW-PLAN',
    firstBlockOnly: true,
  },
  reservedRanges: [
    refused('100.64.0.0/10', "Huawei Cloud's own system routes", '华为云系统路由保留地址'),
    refused('214.0.0.0/7', "on Huawei Cloud's list of refused secondary blocks", '华为云扩展网段禁用地址'),
    refused('198.18.0.0/15', "Huawei Cloud's own system routes lie in it", '含华为云系统路由保留地址'),
    refused('169.254.0.0/16', 'link-local', '链路本地地址'),
    refused('0.0.0.0/8', 'this network', '本网络地址'),
    refused('127.0.0.0/8', 'loopback', '环回地址'),
    refused('240.0.0.0/4', 'reserved, with the broadcast address', '保留地址，含广播地址'),
  ],
  subnetPrefixLength: { min: 8, max: 28, source: 'HW-TF' },
  subnetPrefixLength6: null,
  reservedPerSubnet: { count: 5, source: 'HW-PLAN' },
  vpcPools: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  regions: huaweicloudRegions,
  statedBy: {
    peeringObjects: 'HW-INTRO',
    crossRegion: 'HW-INTRO',
    acceptance: 'HW-INTRO',
    routesOnDelete: 'HW-DEL',
    billing: 'HW-INTRO',
  },
  conflicts: [
    'A destination inside a subnet of the VPC: the Terraform provider says that it must not be written; the page about secondary blocks (HW-EXT) shows a /24 over a peering written inside Local, and Local wins. The profile follows the page.',
    'The flag enhanced_local_route of the Terraform provider, on and not to be turned off, may change the rank of Local.',
    'VPCs per account and region: 5 in the guide, which the profile follows, 150 in a sample of the API; subnets: 100, and 400 in the sample.',
    'Secondary blocks per VPC: 5 in the text of 2026, which the profile follows, 1 in the guide of 2024.',
    'Longest subnet prefix: /28 in the Terraform provider, which the profile follows, /29 in the guide.',
  ],
  sources: [
    {
      key: 'HW-INTRO',
      title: 'VPC peering connection overview',
      url: 'https://support.huaweicloud.com/usermanual-vpc/zh-cn_topic_0046655036.html',
      date: '2024-03-15',
    },
    {
      key: 'HW-ADVICE',
      title: 'VPC and subnet planning, notes',
      url: 'https://support.huaweicloud.com/usermanual-vpc/zh-cn_topic_0046809840.html',
      date: '2026-02-04',
    },
    {
      key: 'HW-EX',
      title: 'VPC peering connection usage examples (Open Telekom Cloud, the same product)',
      url: 'https://github.com/opentelekomcloud-docs/virtual-private-cloud',
      date: '2026-04',
    },
    {
      key: 'HW-DEL',
      title: 'Deleting a VPC peering connection',
      url: 'https://support.huaweicloud.com/usermanual-vpc/vpc_peering_0003.html',
    },
    {
      key: 'HW-RT',
      title: 'Route tables and routes',
      url: 'https://support.huaweicloud.com/usermanual-vpc/vpc_route01_0001.html',
    },
    {
      key: 'HW-EXT',
      title: 'Secondary CIDR blocks of a VPC',
      url: 'https://support.huaweicloud.com/usermanual-vpc/vpc_vpc_0007.html',
    },
    { key: 'HW-PLAN', title: 'VPC user guide: network planning, create a subnet' },
    {
      key: 'HW-QUOTA',
      title: 'VPC frequently asked questions: quotas; what a peering cannot share from a copy in the forum',
      url: 'https://support.huaweicloud.com/vpc_faq/vpc_faq_0070.html',
    },
    {
      key: 'HW-RTQ',
      title: 'VPC frequently asked questions: routes per table',
      url: 'https://support.huaweicloud.com/eu/vpc_faq/vpc_faq_0063.html',
    },
    {
      key: 'HW-TF',
      title: 'Terraform provider huaweicloud',
      url: 'https://github.com/huaweicloud/terraform-provider-huaweicloud',
      date: '2026-08-21',
    },
  ],
};
