import { ruleTable } from '../../../fixtures/rule-table.ts';

const blocks = (count: number): string => Array.from({ length: count }, (_, at) => `10.${at}.0.0/16`).join(' ');
const blocks6 = (count: number): string => Array.from({ length: count }, (_, at) => `2001:db8:${at}::/56`).join(' ');

ruleTable('vpc-cidr-quota', {
  passes: [
    { name: 'as many as AWS allows, in each family', provider: 'aws', design: `vpc V r ${blocks(5)} ${blocks6(5)}` },
    { name: 'TCE does not say', design: `vpc V r ${blocks(9)}` },
    { name: 'the project allows more', provider: 'aws', design: `quota cidrs-per-vpc 9\nvpc V r ${blocks(9)}` },
    { name: 'somebody else has more', provider: 'aws', design: `external V r ${blocks(9)}` },
  ],
  fires: [
    {
      name: 'one too many of a family',
      provider: 'aws',
      design: `vpc V r ${blocks(2)} ${blocks6(6)}`,
      finds: [
        {
          id: 'vpc-cidr-quota:V',
          message: 'provider',
          severity: 'error',
          title: 'V has 6 blocks; AWS allows 5',
          says: '1 too many',
          details: { count: 6, limit: 5, from: 'provider', source: 'AWS-QUOTA' },
        },
      ],
    },
    {
      name: 'Alibaba Cloud counts both families together',
      provider: 'alicloud',
      design: `vpc V r ${blocks(4)} ${blocks6(4)}`,
      finds: [
        {
          id: 'vpc-cidr-quota:V',
          message: 'provider',
          severity: 'error',
          title: 'V has 8 blocks; Alibaba Cloud allows 6',
        },
      ],
    },
    {
      name: 'the limit that the project set itself',
      design: `quota cidrs-per-vpc 1\nvpc V r ${blocks(3)}`,
      finds: [
        {
          id: 'vpc-cidr-quota:V',
          message: 'project',
          severity: 'error',
          title: 'V has 3 blocks; the project allows 1',
          says: '2 more than the limit that this project has set itself',
        },
      ],
    },
  ],
});
