import type { ProviderProfile } from './profile.ts';
import { tencentRegions } from './tencent-regions.ts';

/** Tencent Cloud, public. */
export const tencent: ProviderProfile = {
  id: 'tencent',
  name: { en: 'Tencent Cloud', 'zh-CN': '腾讯云' },
  date: '2024-10-29',
  overlap: { peersSameRegion: 'error', peersCrossRegion: 'error', source: 'TC-LIM' },
  routes: { mayBeatLocal: [], source: 'TC-API' },
  peeringsPerVpc: { limit: 10, source: 'TC-LIM' },
  routesPerTable: { limit: 50, source: 'TC-QUOTA' },
  pendingExpiryDays: 7,
  acceptance: { sameAccount: false, otherAccount: true },
  routesOnDelete: 'deleted',
  bandwidthCap: { crossRegion: 'required', defaultMbps: 10, choicesMbps: [10, 20, 50, 100, 200, 500, 1000] },
  billing: {
    sameRegion: { en: 'free', 'zh-CN': '免费' },
    crossRegion: { en: 'daily peak or monthly 95th percentile', 'zh-CN': '日峰值或月95计费' },
  },
  vpcPrefixLength: { min: 12, max: 28 },
  subnetPrefixLength: { min: 16, max: 28 },
  vpcPools: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  regions: tencentRegions,
  conflicts: [
    'Overlap among the peers of one VPC: the limits page of 2024-10-29 forbids it for every peering; an older text of the same page only across regions.',
    'VPC ranges: the console text allows 10.0.0.0/8, the API text 10.0.0.0/12.',
  ],
  sources: [
    {
      key: 'TC-LIM',
      title: 'Peering Connection, Use Limits',
      url: 'https://www.tencentcloud.com/document/product/553/18830',
      date: '2024-10-29',
    },
    {
      key: 'TC-API',
      title: 'VPC API 2017-03-12',
      url: 'https://github.com/TencentCloud/tencentcloud-cli',
      date: '2026-08-21',
    },
    { key: 'TC-QUOTA', title: 'VPC quotas', url: 'https://cloud.tencent.com/document/product/215/537' },
  ],
};
