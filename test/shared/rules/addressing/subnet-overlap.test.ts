import { ruleTable } from '../../../fixtures/rule-table.ts';

ruleTable('subnet-overlap', {
  passes: [
    { name: 'neighbours', design: 'vpc V r 10.0.0.0/16\nsubnet v1 V 10.0.0.0/24\nsubnet v2 V 10.0.1.0/24' },
    {
      name: 'equal blocks in different VPCs',
      design: 'vpc V r 10.0.0.0/16\nvpc W r 10.0.0.0/16\nsubnet v1 V 10.0.0.0/24\nsubnet w1 W 10.0.0.0/24',
    },
  ],
  fires: [
    {
      name: 'equal blocks',
      design: 'vpc V r 10.0.0.0/16\nsubnet v1 V 10.0.0.0/24\nsubnet v2 V 10.0.0.0/24',
      finds: [
        { id: 'subnet-overlap:v1+v2', message: 'overlap', severity: 'error', title: 'Subnet v1 of V overlaps v2' },
      ],
    },
    {
      name: 'one wide subnet over several is one finding',
      design:
        'vpc V r 10.0.0.0/16\nsubnet a V 10.0.0.0/24\nsubnet b V 10.0.0.0/20\nsubnet c V 10.0.3.0/24\nsubnet d V 10.0.16.0/24',
      finds: [
        {
          id: 'subnet-overlap:b+a',
          message: 'overlap',
          severity: 'error',
          title: 'Subnet b of V overlaps a and c',
          says: 'b has 10.0.0.0/20, and inside it there is a 10.0.0.0/24 and c 10.0.3.0/24',
        },
      ],
    },
    {
      name: 'IPv6 too',
      design: 'vpc V r 2001:db8::/56\nsubnet v1 V 2001:db8::/60\nsubnet v2 V 2001:db8:0:1::/64',
      finds: [
        { id: 'subnet-overlap:v1+v2', message: 'overlap', severity: 'error', title: 'Subnet v1 of V overlaps v2' },
      ],
    },
  ],
});
