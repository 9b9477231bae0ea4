import type { ProviderProfile } from './profile.ts';
import { tencentRegions } from './tencent-regions.ts';

/** Tencent Cloud TCE (private cloud): the product document that Peerplan models. */
export const tencentTce: ProviderProfile = {
  id: 'tencent-tce',
  name: { en: 'Tencent Cloud TCE', 'zh-CN': '腾讯云 TCE' },
  date: '2025-03-11',
  overlap: { peersSameRegion: 'warning', peersCrossRegion: 'error', source: 'TCE-DOC' },
  routes: { mayBeatLocal: [], source: 'TCE-SDK' },
  peeringsPerVpc: { limit: 10, source: 'TCE-DOC' },
  routesPerTable: null,
  pendingExpiryDays: 7,
  acceptance: { sameAccount: false, otherAccount: true },
  routesOnDelete: 'deleted',
  bandwidthCap: { crossRegion: 'required', defaultMbps: 10, choicesMbps: [10, 20, 50, 100, 200, 500, 1000] },
  billing: {
    sameRegion: { en: 'free', 'zh-CN': '免费' },
    crossRegion: { en: 'daily peak', 'zh-CN': '日峰值计费' },
  },
  vpcPrefixLength: { min: 16, max: 28 },
  subnetPrefixLength: { min: 16, max: 28 },
  vpcPools: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  regions: tencentRegions,
  conflicts: [
    'VPC ranges: the SDK text allows 172.16.0.0/16, the Terraform text 172.16.0.0/12.',
    'The cross-account page says in its fifth step that a peering is effective at once; its later steps and the limits page ask for acceptance within 7 days.',
  ],
  sources: [
    { key: 'TCE-DOC', title: 'Tencent Cloud TCE, product document Peering Connection (PC)', date: '2025-03-11' },
    {
      key: 'TCE-SDK',
      title: 'SDK texts in the TCE Terraform provider, sdk/vpc/v20170312',
      url: 'https://github.com/dcee97/terraform-provider-tencentcloudenterprise',
      date: '2026-04-30',
    },
  ],
};
