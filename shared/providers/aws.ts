import { nextHopTypes } from '../model/topology.ts';
import { awsRegions } from './aws-regions.ts';
import type { ProviderProfile } from './profile.ts';

/** Amazon Web Services, VPC peering. */
export const aws: ProviderProfile = {
  id: 'aws',
  name: { en: 'AWS', 'zh-CN': 'AWS' },
  date: '2026-09-26',
  peeringObjects: 'one',
  crossRegion: true,
  ipv6: true,
  overlap: {
    unit: 'vpc',
    ends: 'refused',
    peersSameRegion: 'warning',
    peersCrossRegion: 'warning',
    source: 'AWS-UNSUP',
    peersSource: 'AWS-PART',
  },
  routes: {
    model: 'manual',
    local: 'vpc',
    mayBeatLocal: ['nat', 'instance'],
    beatsLocalForWholeSubnets: true,
    insideLocal: 'refused',
    sameDestination: null,
    answersBy: 'subnet-table',
    nextHops: nextHopTypes,
    source: 'AWS-RT',
  },
  edge: {
    internet: 'no',
    nat: 'no',
    vpn: 'no',
    'direct-connect': 'no',
    'gateway-endpoint': 'no',
    source: 'AWS-UNSUP',
  },
  quotas: {
    'peerings-per-vpc': { limit: 50, raisedTo: 125, source: 'AWS-PQUOTA' },
    'pending-peerings-per-vpc': { limit: 25, source: 'AWS-PQUOTA' },
    'routes-per-table': { limit: 500, raisedTo: 1000, perFamily: true, source: 'AWS-QUOTA' },
    'tables-per-vpc': { limit: 200, source: 'AWS-QUOTA' },
    'subnets-per-vpc': { limit: 200, source: 'AWS-QUOTA' },
    'cidrs-per-vpc': { limit: 5, raisedTo: 50, perFamily: true, source: 'AWS-QUOTA' },
    'vpcs-per-account-region': { limit: 5, source: 'AWS-QUOTA' },
  },
  pendingExpiryDays: 7,
  acceptance: { sameAccount: true, otherAccount: true },
  routesOnDelete: 'blackhole',
  bandwidthCap: { crossRegion: 'none', defaultMbps: null, choicesMbps: [] },
  billing: {
    sameRegion: {
      en: 'free inside one Availability Zone, by data volume across zones',
      'zh-CN': '同可用区免费，跨可用区按流量计费',
    },
    crossRegion: { en: 'by data volume, at inter-Region rates', 'zh-CN': '按跨区域流量计费' },
    sameRegionBy: 'volume',
    crossRegionBy: 'volume',
    paidBy: null,
  },
  vpcPrefixLength: { min: 16, max: 28, source: 'AWS-CIDR' },
  vpcRanges: null,
  reservedRanges: [
    {
      block: '169.254.0.0/16',
      refused: true,
      why: { en: 'link-local addresses, which AWS keeps for itself', 'zh-CN': '链路本地地址，由 AWS 保留' },
      source: 'AWS-CIDR',
    },
    {
      block: '198.19.0.0/16',
      refused: false,
      why: {
        en: 'AWS restricts which other blocks a VPC may have beside it',
        'zh-CN': 'AWS 限制可与之并存于同一私有网络的其他网段',
      },
      source: 'AWS-CIDR',
    },
  ],
  subnetPrefixLength: { min: 16, max: 28, source: 'AWS-SUB' },
  subnetPrefixLength6: { min: 64, max: 64, source: 'AWS-SUB' },
  reservedPerSubnet: { count: 5, source: 'AWS-SUB' },
  vpcPools: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  regions: awsRegions,
  statedBy: {
    peeringObjects: 'AWS-BASICS',
    crossRegion: 'AWS-BASICS',
    ipv6: 'AWS-BASICS',
    pendingExpiryDays: 'AWS-PQUOTA',
    acceptance: 'AWS-BASICS',
    routesOnDelete: 'AWS-STATE',
    billing: 'AWS-WHAT',
  },
  conflicts: [
    'Routes per table: 500 by default in the text of 2026, which the profile follows, 50 in the text of 2023.',
    'Routes over a deleted peering: that they stay as blackholes is concluded from the state of a route (AWS-STATE); the page about deleting does not say it.',
  ],
  sources: [
    {
      key: 'AWS-BASICS',
      title: 'How VPC peering connections work',
      url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
      date: '2023-06',
    },
    {
      key: 'AWS-WHAT',
      title: 'What is VPC peering?',
      url: 'https://docs.aws.amazon.com/vpc/latest/peering/what-is-vpc-peering.html',
    },
    {
      key: 'AWS-PART',
      title: 'VPC peering configurations with specific routes',
      url: 'https://docs.aws.amazon.com/vpc/latest/peering/peering-configurations-partial-access.html',
    },
    {
      key: 'AWS-STATE',
      title: 'API Route, state',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html',
    },
    {
      key: 'AWS-CIDR',
      title: 'VPC CIDR blocks',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
    },
    {
      key: 'AWS-UNSUP',
      title: 'Unsupported VPC peering configurations',
      url: 'https://docs.aws.amazon.com/vpc/latest/peering/invalid-peering-configurations.html',
    },
    {
      key: 'AWS-RT',
      title: 'Configure route tables',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
    },
    {
      key: 'AWS-SUB',
      title: 'Subnet CIDR blocks',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
    },
    {
      key: 'AWS-PQUOTA',
      title: 'VPC peering connection quotas',
      url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-connection-quotas.html',
    },
    {
      key: 'AWS-QUOTA',
      title: 'Amazon VPC quotas',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
      date: '2026-09-26',
    },
  ],
};
