import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = 'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16';
const asked = `${pair}\npeering p V W pending requestedAt=2026-03-01T22:30:00+08:00`;

ruleTable('peering-expiring', {
  passes: [
    { name: '3 days left', design: asked, today: '2026-03-05' },
    { name: 'no day of the check', design: asked },
    { name: 'no day of the request', design: `${pair}\npeering p V W pending`, today: '2026-03-20' },
    { name: 'accepted', design: asked.replace('pending', 'active'), today: '2026-03-20' },
    { name: 'Huawei states no period', design: asked, provider: 'huaweicloud', today: '2026-03-20' },
    { name: 'Azure has no requests', design: asked, provider: 'azure', today: '2026-03-20' },
  ],
  fires: [
    {
      name: '2 days left',
      design: asked,
      today: '2026-03-06',
      finds: [
        {
          id: 'peering-expiring:p',
          message: 'expiring',
          severity: 'warning',
          title: 'p waits for acceptance until 2026-03-08; days left: 2',
          says: 'V asked for it on 2026-03-01, and Tencent Cloud TCE keeps a request open for 7 days',
          details: { until: '2026-03-08', left: 2, source: 'TCE-DOC' },
        },
      ],
    },
    {
      name: 'the last day, over the end of a month, of a date without a time',
      provider: 'aws',
      design: `${pair}\npeering p V W pending requestedAt=2026-02-25`,
      today: '2026-03-04',
      finds: [
        {
          id: 'peering-expiring:p',
          message: 'expiring',
          severity: 'warning',
          title: 'p waits for acceptance until 2026-03-04; days left: 0',
        },
      ],
    },
    {
      name: 'the day after',
      provider: 'alicloud',
      design: asked,
      today: '2026-03-09',
      finds: [
        {
          id: 'peering-expiring:p',
          message: 'expired',
          severity: 'warning',
          title: 'p was to be accepted until 2026-03-08',
          details: { left: -1 },
        },
      ],
    },
  ],
});
