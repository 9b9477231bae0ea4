import { ruleTable } from '../../../fixtures/rule-table.ts';

ruleTable('subnet-outside-vpc', {
  passes: [
    { name: 'inside', design: 'vpc V r 10.0.0.0/16\nsubnet v1 V 10.0.1.0/24' },
    { name: 'equal to the VPC', design: 'vpc V r 10.0.0.0/24\nsubnet v1 V 10.0.0.0/24' },
    {
      name: 'in a secondary block, and in IPv6',
      design: 'vpc V r 10.0.0.0/16 10.9.0.0/16 2001:db8::/56\nsubnet v1 V 10.9.1.0/24 2001:db8:0:1::/64',
    },
    { name: 'without a block', design: 'vpc V r 10.0.0.0/16\nsubnet v1 V' },
  ],
  fires: [
    {
      name: 'beside, and wider than the VPC',
      design: 'vpc V r 10.0.0.0/16\nsubnet v1 V 10.1.1.0/24\nsubnet v2 V 10.0.0.0/15',
      finds: [
        {
          id: 'subnet-outside-vpc:v1+V',
          message: 'outside',
          severity: 'error',
          title: 'Subnet v1 (10.1.1.0/24) is outside V',
          says: 'V has 10.0.0.0/16; 10.1.1.0/24 is not inside any one of them',
        },
        {
          id: 'subnet-outside-vpc:v2+V',
          message: 'outside',
          severity: 'error',
          title: 'Subnet v2 (10.0.0.0/15) is outside V',
        },
      ],
    },
    {
      name: 'across two blocks of the VPC, which no single one holds',
      design: 'vpc V r 10.0.0.0/17 10.0.128.0/17\nsubnet v1 V 10.0.0.0/16',
      finds: [
        {
          id: 'subnet-outside-vpc:v1+V',
          message: 'outside',
          severity: 'error',
          title: 'Subnet v1 (10.0.0.0/16) is outside V',
        },
      ],
    },
    {
      name: 'only the IPv6 block is outside',
      design: 'vpc V r 10.0.0.0/16\nsubnet v1 V 10.0.1.0/24 2001:db8::/64',
      finds: [
        {
          id: 'subnet-outside-vpc:v1+V',
          message: 'outside',
          severity: 'error',
          title: 'Subnet v1 (2001:db8::/64) is outside V',
          details: { outside: ['2001:db8::/64'] },
        },
      ],
    },
    {
      name: 'one subnet of two',
      design: `
        vpc V r 10.0.0.0/16
        subnet a V 10.0.1.0/24
        subnet b V 10.1.1.0/24`,
      finds: [
        {
          id: 'subnet-outside-vpc:b+V',
          message: 'outside',
          severity: 'error',
          title: 'Subnet b (10.1.1.0/24) is outside V',
        },
      ],
    },
  ],
});
