import { ruleTable } from '../../../fixtures/rule-table.ts';

const across = 'vpc V cn-north-4 10.0.0.0/16\nvpc W cn-east-3 10.1.0.0/16\npeering p V W';

ruleTable('peering-region', {
  passes: [
    { name: 'TCE peers across regions', design: across },
    { name: 'Alibaba peers across regions', design: across, provider: 'alicloud' },
    { name: 'Huawei inside one region', design: across.replace('cn-east-3', 'cn-north-4'), provider: 'huaweicloud' },
    { name: 'Huawei, a request that was turned down', design: `${across} rejected`, provider: 'huaweicloud' },
    {
      name: 'Huawei, an end is missing',
      design: 'vpc V cn-north-4 10.0.0.0/16\npeering p V W',
      provider: 'huaweicloud',
    },
  ],
  fires: [
    {
      name: 'Huawei across regions',
      provider: 'huaweicloud',
      design: `${across} planned`,
      finds: [
        {
          id: 'peering-region:p',
          message: 'cross-region',
          severity: 'error',
          title: 'p crosses regions: V in cn-north-4, W in cn-east-3',
          says: 'Huawei Cloud peers VPCs of one region only; across regions: not offered (Cloud Connect instead)',
          details: { regions: ['cn-north-4', 'cn-east-3'] },
        },
      ],
    },
    {
      name: 'Huawei, a request that failed',
      provider: 'huaweicloud',
      design: `${across} failed`,
      finds: [
        {
          id: 'peering-region:p',
          message: 'cross-region',
          severity: 'error',
          title: 'p crosses regions: V in cn-north-4, W in cn-east-3',
        },
      ],
    },
  ],
});
