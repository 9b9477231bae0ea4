import { ruleTable } from '../../../fixtures/rule-table.ts';

ruleTable('vpc-cidr-self-overlap', {
  passes: [
    { name: 'blocks side by side', design: 'vpc V r 10.0.0.0/17 10.0.128.0/17 2001:db8::/56' },
    { name: 'two VPCs with one block', design: 'vpc V r 10.0.0.0/16\nvpc W r 10.0.0.0/16' },
  ],
  fires: [
    {
      name: 'equal and nested, in both families',
      design: 'vpc V r 10.0.0.0/16 10.0.3.0/24 10.0.0.0/16 2001:db8::/56 2001:db8:0:1::/64',
      finds: [
        {
          id: 'vpc-cidr-self-overlap:V+10.0.0.0/16',
          message: 'overlap',
          severity: 'error',
          title: '10.0.0.0/16 of V contains its own 10.0.0.0/16 and 10.0.3.0/24',
          details: { outer: '10.0.0.0/16', inner: ['10.0.0.0/16', '10.0.3.0/24'] },
        },
        {
          id: 'vpc-cidr-self-overlap:V+2001:db8::/56',
          message: 'overlap',
          severity: 'error',
          title: '2001:db8::/56 of V contains its own 2001:db8:0:1::/64',
        },
      ],
    },
  ],
});
