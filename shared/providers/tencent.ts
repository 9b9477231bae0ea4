import { nextHopTypes } from '../model/topology.ts';
import type { ProviderProfile } from './profile.ts';
import { tencentRegions } from './tencent-regions.ts';

/** Tencent Cloud, public. */
export const tencent: ProviderProfile = {
  id: 'tencent',
  name: { en: 'Tencent Cloud', 'zh-CN': '腾讯云' },
  date: '2024-10-29',
  peeringObjects: 'one',
  crossRegion: true,
  ipv6: null,
  overlap: {
    unit: 'vpc',
    ends: 'refused',
    peersSameRegion: 'error',
    peersCrossRegion: 'error',
    source: 'TC-LIM',
  },
  routes: {
    model: 'manual',
    local: 'vpc',
    mayBeatLocal: [],
    insideLocal: 'refused',
    // as equal-cost paths only, which peerings of one region never form (route table remarks of 2024-10-22)
    sameDestination: null,
    answersBy: 'subnet-table',
    nextHops: nextHopTypes,
    source: 'TC-API',
  },
  edge: {
    internet: 'not-documented',
    nat: 'not-documented',
    vpn: 'not-documented',
    'direct-connect': 'not-documented',
    'gateway-endpoint': 'not-documented',
    source: 'TC-LIM',
  },
  quotas: {
    'peerings-per-vpc': { limit: 10, source: 'TC-LIM' },
    'routes-per-table': { limit: 50, source: 'TC-QUOTA' },
    'tables-per-vpc': { limit: 10, source: 'TC-QUOTA' },
    'subnets-per-vpc': { limit: 100, source: 'TC-QUOTA' },
    'cidrs-per-vpc': {
      limit: 6,
      source: 'TC-QUOTA',
      note: { en: 'the first block and 5 assistant CIDRs', 'zh-CN': '主网段加 5 个辅助网段' },
    },
    'vpcs-per-account-region': { limit: 20, source: 'TC-QUOTA' },
  },
  pendingExpiryDays: 7,
  acceptance: { sameAccount: false, otherAccount: true },
  routesOnDelete: 'deleted',
  bandwidthCap: { crossRegion: 'required', defaultMbps: null, choicesMbps: [10, 20, 50, 100, 200, 500, 1000] },
  billing: {
    sameRegion: { en: 'free', 'zh-CN': '免费' },
    crossRegion: {
      en: 'by the daily peak or the monthly 95th percentile of bandwidth, paid by the requester',
      'zh-CN': '按带宽日峰值或月 95 计费，由发起方付费',
    },
    sameRegionBy: 'free',
    crossRegionBy: 'daily-peak',
    paidBy: 'requester',
  },
  vpcPrefixLength: { min: 12, max: 28, source: 'TC-VPCCIDR' },
  vpcRanges: {
    ranges: [
      { block: '10.0.0.0/8', min: 12, max: 28 },
      { block: '172.16.0.0/12', min: 12, max: 28 },
      { block: '192.168.0.0/16', min: 16, max: 28 },
    ],
    source: 'TC-VPCCIDR',
  },
  reservedRanges: [],
  subnetPrefixLength: { min: 16, max: 28, source: 'TC-API' },
  subnetPrefixLength6: null,
  reservedPerSubnet: null,
  vpcPools: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  regions: tencentRegions,
  statedBy: {
    peeringObjects: 'TC-CREATE',
    crossRegion: 'TC-CREATE',
    pendingExpiryDays: 'TC-LIM',
    acceptance: 'TC-CREATE',
    routesOnDelete: 'TC-DEL',
    bandwidthCap: 'TC-CREATE',
    billing: 'TC-BUY',
  },
  conflicts: [
    'Overlap among the peers of one VPC: the limits page of 2024-10-29 forbids it for every peering, which the profile follows; an older text of the same page (TC-LIM-OLD) only across regions.',
    'VPC ranges: the console page, which the profile follows, allows the whole of 10.0.0.0/8 with /12 to /28, the API text 10.0.0.0/12.',
    'Longest subnet prefix: the API text, which the profile follows, says /28, the console page /29.',
  ],
  sources: [
    {
      key: 'TC-LIM',
      title: 'Peering Connection, use limits',
      url: 'https://www.tencentcloud.com/document/product/553/18830',
      date: '2024-10-29',
    },
    {
      key: 'TC-LIM-OLD',
      title: 'Peering Connection, use limits, older text',
      url: 'https://tencentcloud.com/ko/document/product/553/18830',
    },
    {
      key: 'TC-CREATE',
      title: 'Peering Connection, creation in one account',
      url: 'https://www.tencentcloud.com/document/product/553/18836',
      date: '2024-10-23',
    },
    { key: 'TC-DEL', title: 'API DeleteVpcPeeringConnection', url: 'https://cloud.tencent.com/document/api/215/4804' },
    {
      key: 'TC-API',
      title: 'VPC API 2017-03-12',
      url: 'https://github.com/TencentCloud/tencentcloud-cli',
      date: '2026-08-21',
    },
    { key: 'TC-QUOTA', title: 'VPC quotas', url: 'https://cloud.tencent.com/document/product/215/537' },
    { key: 'TC-VPCCIDR', title: 'Create a VPC', url: 'https://cloud.tencent.com/document/product/215/36515' },
    { key: 'TC-BUY', title: 'Peering Connection, purchase guide' },
  ],
};
