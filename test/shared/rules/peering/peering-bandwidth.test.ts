import { ruleTable } from '../../../fixtures/rule-table.ts';

const design = (settings: string, ...more: string[]) =>
  ['vpc V r1 10.0.0.0/16', 'vpc W r2 10.1.0.0/16', `peering p V W ${settings}`, ...more].join('\n');

ruleTable('peering-bandwidth', {
  passes: [
    { name: 'a cap, and no demands', design: design('active bandwidthMbps=10') },
    { name: 'inside a region', design: design('active').replace('r2', 'r1') },
    { name: 'turned down', design: design('rejected') },
    {
      name: 'demands up to the cap',
      design: design('active bandwidthMbps=10', 'require q V W connected demandMbps=10'),
    },
    {
      name: 'what is to be isolated demands nothing',
      design: design('active bandwidthMbps=10', 'require q V W isolated demandMbps=11'),
    },
    {
      name: 'demands of other VPCs',
      design: design('active bandwidthMbps=10', 'vpc X r1 10.2.0.0/16', 'require q V X connected demandMbps=11'),
    },
    { name: 'AWS has no caps', provider: 'aws', design: design('active', 'require q V W connected demandMbps=9999') },
    { name: 'Alibaba, without a cap', provider: 'alicloud', design: design('active') },
    {
      name: 'Alibaba, demands up to the default',
      provider: 'alicloud',
      design: design('active', 'require q V W connected demandMbps=1024'),
    },
  ],
  fires: [
    {
      name: 'TCE without a cap',
      design: design('planned'),
      finds: [
        {
          id: 'peering-bandwidth:p',
          message: 'uncapped',
          severity: 'warning',
          title: 'p between V and W crosses regions without a bandwidth cap',
          says: 'is created (10 Mbps unless told otherwise), and bills it by the daily peak of bandwidth. Set the cap.',
          details: { capMbps: null, defaultMbps: 10 },
        },
      ],
    },
    {
      name: 'Tencent Cloud without a cap, and with demands',
      provider: 'tencent',
      design: design('active', 'require q V W connected demandMbps=120'),
      finds: [
        {
          id: 'peering-bandwidth:p',
          message: 'uncapped',
          severity: 'warning',
          title: 'p between V and W crosses regions without a bandwidth cap',
          says: 'Requirements on it ask for 120 Mbps.',
          details: { demandMbps: 120, enoughMbps: 200 },
        },
      ],
    },
    {
      name: 'demands of either direction over the cap, by VPC, subnet and CIDR',
      provider: 'tencent',
      design: design(
        'active bandwidthMbps=50',
        'subnet v V 10.0.1.0/24',
        'require q1 V W connected demandMbps=30',
        'require q2 W v connected demandMbps=20',
        'require q3 10.0.2.0/24 W connected demandMbps=1',
        'require q4 V W connected',
      ),
      finds: [
        {
          id: 'peering-bandwidth:p',
          message: 'exceeded',
          severity: 'warning',
          title: 'p is capped at 50 Mbps; requirements ask for 51 Mbps',
          says: '1 Mbps more than the cap lets through. Raise the cap to 100 Mbps',
          details: { capMbps: 50, demandMbps: 51, enoughMbps: 100, requirements: ['q1', 'q2', 'q3'] },
        },
      ],
    },
    {
      name: 'Alibaba, demands over the default',
      provider: 'alicloud',
      design: design('active', 'require q V W connected demandMbps=1025'),
      finds: [
        {
          id: 'peering-bandwidth:p',
          message: 'exceeded',
          severity: 'warning',
          title: 'p is capped at 1024 Mbps; requirements ask for 1025 Mbps',
          details: { capMbps: null, enoughMbps: 1025 },
        },
      ],
    },
    {
      name: 'demands over the greatest cap that is offered',
      provider: 'tencent',
      design: design('active bandwidthMbps=1000', 'require q V W connected demandMbps=1500'),
      finds: [
        {
          id: 'peering-bandwidth:p',
          message: 'exceeded',
          severity: 'warning',
          title: 'p is capped at 1000 Mbps; requirements ask for 1500 Mbps',
          details: { enoughMbps: 1500 },
        },
      ],
    },
    {
      name: 'a cap that is offered and just enough',
      provider: 'tencent',
      design: `
        vpc V r1 10.0.0.0/16
        vpc W r2 10.1.0.0/16
        peering p V W active bandwidthMbps=50
        require q V W connected demandMbps=100`,
      finds: [
        {
          id: 'peering-bandwidth:p',
          message: 'exceeded',
          severity: 'warning',
          title: 'p is capped at 50 Mbps; requirements ask for 100 Mbps',
        },
      ],
    },
  ],
});
