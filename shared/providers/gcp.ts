import { nextHopTypes } from '../model/topology.ts';
import { gcpRegions } from './gcp-regions.ts';
import type { ProviderProfile, ReservedRange } from './profile.ts';

function refused(block: string, en: string, chinese: string): ReservedRange {
  return { block, refused: true, why: { en, 'zh-CN': chinese }, source: 'GCP-SUB' };
}

/** Google Cloud, VPC Network Peering: networks are global, and subnets are what must not overlap. */
export const gcp: ProviderProfile = {
  id: 'gcp',
  name: { en: 'Google Cloud', 'zh-CN': 'Google Cloud' },
  date: '2026-09-22',
  peeringObjects: 'one-per-end',
  crossRegion: true,
  ipv6: true,
  overlap: {
    unit: 'subnet',
    ends: 'refused',
    peersSameRegion: 'error',
    peersCrossRegion: 'error',
    source: 'GCP-PEER',
  },
  routes: {
    model: 'network',
    local: 'subnet',
    mayBeatLocal: [],
    insideLocal: 'refused',
    sameDestination: 'allowed',
    answersBy: 'subnet-table',
    nextHops: nextHopTypes.filter((type) => type !== 'peering'),
    source: 'GCP-PEER',
  },
  edge: {
    internet: 'no',
    nat: 'not-documented',
    vpn: 'conditional',
    'direct-connect': 'conditional',
    'gateway-endpoint': 'not-documented',
    source: 'GCP-PEER',
  },
  quotas: {
    'peerings-per-vpc': {
      limit: 25,
      source: 'GCP-CFF',
      note: { en: "a tool's default; the quota page gives no number", 'zh-CN': '工具的默认值；官方配额页未给出数值' },
    },
    'subnet-ranges-per-peering-group': {
      limit: 400,
      source: 'GCP-CFF',
      note: {
        en: 'the default of an older version of a tool; the quota page gives no number',
        'zh-CN': '工具旧版本的默认值；官方配额页未给出数值',
      },
    },
  },
  pendingExpiryDays: null,
  acceptance: { sameAccount: true, otherAccount: true },
  routesOnDelete: 'withdrawn',
  bandwidthCap: { crossRegion: 'none', defaultMbps: null, choicesMbps: [] },
  billing: {
    sameRegion: { en: 'regular network pricing', 'zh-CN': '按常规网络价格计费' },
    crossRegion: { en: 'regular network pricing', 'zh-CN': '按常规网络价格计费' },
    sameRegionBy: 'volume',
    crossRegionBy: 'volume',
    paidBy: null,
  },
  vpcPrefixLength: null,
  vpcRanges: null,
  reservedRanges: [
    refused('0.0.0.0/8', 'this network', '本网络地址'),
    refused('127.0.0.0/8', 'loopback', '环回地址'),
    refused('169.254.0.0/16', 'link-local', '链路本地地址'),
    refused('224.0.0.0/4', 'multicast', '组播地址'),
    refused('255.255.255.255/32', 'broadcast', '广播地址'),
    refused('199.36.153.4/30', 'restricted access to Google APIs', 'Google API 受限访问地址'),
    refused('199.36.153.8/30', 'private access to Google APIs', 'Google API 专用访问地址'),
  ],
  subnetPrefixLength: { min: 0, max: 29, source: 'GCP-29' },
  subnetPrefixLength6: null,
  reservedPerSubnet: { count: 4, source: 'GCP-SUB' },
  // 10.128.0.0/9 is left to networks in auto mode, which peer with nothing that has a block there (GCP-PEER)
  vpcPools: ['10.0.0.0/9', '172.16.0.0/12', '192.168.0.0/16'],
  regions: gcpRegions,
  statedBy: {
    peeringObjects: 'GCP-ABOUT',
    crossRegion: 'GCP-ABOUT',
    ipv6: 'GCP-PEER',
    acceptance: 'GCP-ABOUT',
    routesOnDelete: 'GCP-STRAT',
    billing: 'GCP-PEER',
  },
  conflicts: [
    'Peerings per network: one version of the tool (GCP-CFF) counts with 25, a later one with 250. It is a quota of the project: state the real number there.',
    'Subnet ranges: an older version of the tool counts 400 per peering group, a later one 300 per network.',
  ],
  sources: [
    {
      key: 'GCP-PEER',
      title: 'VPC Network Peering (read in the edition of Cloud de Confiance by S3NS)',
      url: 'https://cloud.google.com/vpc/docs/vpc-peering',
    },
    {
      key: 'GCP-ABOUT',
      title: 'About peering connections',
      url: 'https://docs.cloud.google.com/vpc/docs/about-peering-connections',
    },
    {
      key: 'GCP-CFF',
      title: "Defaults of a tool, Cloud Foundation Fabric's network dashboard; no figure of Google's quota page",
      url: 'https://github.com/GoogleCloudPlatform/cloud-foundation-fabric',
    },
    { key: 'GCP-SUB', title: 'Subnets', url: 'https://docs.cloud.google.com/vpc/docs/subnets' },
    { key: 'GCP-29', title: 'Texts of third parties on the smallest subnet, /29' },
    {
      key: 'GCP-STRAT',
      title: 'NetworkPeering, update strategy',
      url: 'https://cloud.google.com/dotnet/docs/reference/Google.Cloud.Compute.V1/latest/Google.Cloud.Compute.V1.NetworkPeering.Types.UpdateStrategy',
    },
    { key: 'GCP-API', title: 'Compute Engine v1, discovery document', date: '2026-09-22' },
  ],
};
