import { ruleTable } from '../../../fixtures/rule-table.ts';

ruleTable('vpc-cidr-reserved', {
  passes: [
    {
      name: 'beside all of them',
      design: 'vpc V r 172.16.0.0/16 172.18.0.0/16 172.30.0.0/16 10.0.0.0/16 2001:db8::/56',
    },
    { name: 'the addresses right before and after', provider: 'aws', design: 'vpc V r 100.63.0.0/16 100.128.0.0/16' },
  ],
  fires: [
    {
      name: 'inside, equal, around',
      provider: 'aws',
      design: 'vpc V r 172.17.3.0/24\nvpc W r 172.31.0.0/16\nvpc X r 100.64.0.0/16 169.254.7.0/24',
      finds: [
        {
          id: 'vpc-cidr-reserved:V+172.17.3.0/24+172.17.0.0/16',
          message: 'reserved',
          severity: 'warning',
          title: '172.17.3.0/24 of V meets 172.17.0.0/16',
          says: 'the network of Docker',
          details: { block: '172.17.3.0/24', reserved: '172.17.0.0/16' },
        },
        {
          id: 'vpc-cidr-reserved:W+172.31.0.0/16+172.31.0.0/16',
          message: 'reserved',
          severity: 'warning',
          title: '172.31.0.0/16 of W meets 172.31.0.0/16',
        },
        {
          id: 'vpc-cidr-reserved:X+100.64.0.0/16+100.64.0.0/10',
          message: 'reserved',
          severity: 'warning',
          title: '100.64.0.0/16 of X meets 100.64.0.0/10',
        },
        {
          id: 'vpc-cidr-reserved:X+169.254.7.0/24+169.254.0.0/16',
          message: 'reserved',
          severity: 'warning',
          title: '169.254.7.0/24 of X meets 169.254.0.0/16',
        },
      ],
    },
    {
      name: 'one wide block meets two',
      provider: 'tencent',
      design: 'vpc V r 172.16.0.0/12',
      finds: [
        {
          id: 'vpc-cidr-reserved:V+172.16.0.0/12+172.17.0.0/16',
          message: 'reserved',
          severity: 'warning',
          title: '172.16.0.0/12 of V meets 172.17.0.0/16',
        },
        {
          id: 'vpc-cidr-reserved:V+172.16.0.0/12+172.31.0.0/16',
          message: 'reserved',
          severity: 'warning',
          title: '172.16.0.0/12 of V meets 172.31.0.0/16',
        },
      ],
    },
  ],
});
