import { nextHopTypes } from '../model/topology.ts';
import type { ProviderProfile } from './profile.ts';
import { tencentRegions } from './tencent-regions.ts';

/** Tencent Cloud TCE (private cloud): the product document that Peerplan models. */
export const tencentTce: ProviderProfile = {
  id: 'tencent-tce',
  name: { en: 'Tencent Cloud TCE', 'zh-CN': '腾讯云 TCE' },
  date: '2025-03-11',
  peeringObjects: 'one',
  crossRegion: true,
  ipv6: null,
  overlap: {
    unit: 'vpc',
    ends: 'refused',
    peersSameRegion: 'warning',
    peersCrossRegion: 'error',
    source: 'TCE-DOC',
  },
  routes: {
    model: 'manual',
    local: 'vpc',
    mayBeatLocal: [],
    insideLocal: 'refused',
    sameDestination: null,
    answersBy: 'subnet-table',
    nextHops: nextHopTypes,
    source: 'TCE-SDK',
  },
  edge: {
    internet: 'not-documented',
    nat: 'not-documented',
    vpn: 'not-documented',
    'direct-connect': 'not-documented',
    'gateway-endpoint': 'not-documented',
    source: 'TCE-DOC',
  },
  quotas: { 'peerings-per-vpc': { limit: 10, source: 'TCE-DOC' } },
  pendingExpiryDays: 7,
  acceptance: { sameAccount: false, otherAccount: true },
  routesOnDelete: 'deleted',
  bandwidthCap: { crossRegion: 'required', defaultMbps: 10, choicesMbps: [] },
  billing: {
    sameRegion: { en: 'free', 'zh-CN': '免费' },
    crossRegion: { en: 'by the daily peak of bandwidth', 'zh-CN': '按带宽日峰值计费' },
    sameRegionBy: 'free',
    crossRegionBy: 'daily-peak',
    paidBy: null,
  },
  vpcPrefixLength: { min: 16, max: 28, source: 'TCE-SDK' },
  vpcRanges: {
    ranges: [
      { block: '10.0.0.0/8', min: 16, max: 28 },
      { block: '172.16.0.0/12', min: 16, max: 28 },
      { block: '192.168.0.0/16', min: 16, max: 28 },
    ],
    source: 'TC-VPCCIDR',
  },
  reservedRanges: [],
  subnetPrefixLength: { min: 16, max: 28, source: 'TCE-SDK' },
  subnetPrefixLength6: null,
  reservedPerSubnet: null,
  vpcPools: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  regions: tencentRegions,
  statedBy: {
    peeringObjects: 'TCE-DOC',
    crossRegion: 'TCE-DOC',
    pendingExpiryDays: 'TCE-DOC',
    acceptance: 'TCE-DOC',
    routesOnDelete: 'TCE-DOC',
    bandwidthCap: 'TCE-DOC',
    billing: 'TCE-DOC',
  },
  conflicts: [
    'VPC ranges: the SDK text names 10.0.0.0/16, 172.16.0.0/16 and 192.168.0.0/16, the Terraform text (TCE-TF) 172.16.0.0/12 instead, and the console of the public cloud takes the whole of 10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16. What one of them allows is not refused; the lengths /16 to /28 are undisputed.',
    'Acceptance by another account: the fifth step of the cross-account page says that the peering is effective at once; its later steps and the limits page ask for acceptance within 7 days, which the profile follows.',
  ],
  sources: [
    { key: 'TCE-DOC', title: 'Tencent Cloud TCE, product document Peering Connection (PC)', date: '2025-03-11' },
    {
      key: 'TCE-SDK',
      title: 'SDK texts in the TCE Terraform provider, sdk/vpc/v20170312',
      url: 'https://github.com/dcee97/terraform-provider-tencentcloudenterprise',
      date: '2026-04-30',
    },
    {
      key: 'TCE-TF',
      title: 'TCE Terraform provider, docs/resources',
      url: 'https://github.com/TencentCloud/terraform-provider-tencentcloudenterprise',
      date: '2025-11-27',
    },
    {
      key: 'TC-VPCCIDR',
      title: 'Tencent Cloud, public: create a VPC',
      url: 'https://cloud.tencent.com/document/product/215/36515',
    },
  ],
};
