import type { ProviderProfile, Region } from './profile.ts';

const regions: readonly Region[] = [
  { id: 'us-east-1', name: { en: 'N. Virginia', 'zh-CN': '弗吉尼亚北部' } },
  { id: 'us-east-2', name: { en: 'Ohio', 'zh-CN': '俄亥俄' } },
  { id: 'us-west-1', name: { en: 'N. California', 'zh-CN': '加利福尼亚北部' } },
  { id: 'us-west-2', name: { en: 'Oregon', 'zh-CN': '俄勒冈' } },
  { id: 'eu-west-1', name: { en: 'Ireland', 'zh-CN': '爱尔兰' } },
  { id: 'eu-central-1', name: { en: 'Frankfurt', 'zh-CN': '法兰克福' } },
  { id: 'ap-southeast-1', name: { en: 'Singapore', 'zh-CN': '新加坡' } },
  { id: 'ap-northeast-1', name: { en: 'Tokyo', 'zh-CN': '东京' } },
  { id: 'ap-southeast-2', name: { en: 'Sydney', 'zh-CN': '悉尼' } },
  { id: 'sa-east-1', name: { en: 'São Paulo', 'zh-CN': '圣保罗' } },
];

/** Amazon Web Services, VPC peering. */
export const aws: ProviderProfile = {
  id: 'aws',
  name: { en: 'AWS', 'zh-CN': 'AWS' },
  date: '2026-09-26',
  overlap: { peersSameRegion: 'warning', peersCrossRegion: 'warning', source: 'AWS-UNSUP' },
  routes: { mayBeatLocal: ['nat', 'instance'], source: 'AWS-RT' },
  peeringsPerVpc: { limit: 50, source: 'AWS-PQUOTA' },
  routesPerTable: { limit: 500, source: 'AWS-QUOTA' },
  pendingExpiryDays: 7,
  acceptance: { sameAccount: true, otherAccount: true },
  routesOnDelete: 'blackhole',
  bandwidthCap: { crossRegion: 'none', defaultMbps: null, choicesMbps: [] },
  billing: {
    sameRegion: { en: 'free inside one zone', 'zh-CN': '同可用区免费' },
    crossRegion: { en: 'inter-Region data transfer', 'zh-CN': '跨区域流量计费' },
  },
  vpcPrefixLength: { min: 16, max: 28 },
  subnetPrefixLength: { min: 16, max: 28 },
  vpcPools: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  regions,
  conflicts: [
    'Routes per table: 500 by default in the text of 2026, 50 in the text of 2023.',
    'The route table guide lets a network interface, a NAT gateway or a Gateway Load Balancer endpoint take a block inside the VPC, and never a peering.',
  ],
  sources: [
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
