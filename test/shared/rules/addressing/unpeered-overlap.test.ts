import { ruleTable } from '../../../fixtures/rule-table.ts';

ruleTable('unpeered-overlap', {
  passes: [
    { name: 'blocks side by side', design: 'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16' },
    { name: 'peered: told by peering-cidr-overlap', design: 'vpc V r 10.0.0.0/16\nvpc W r 10.0.0.0/16\npeering p V W' },
    { name: 'one VPC with itself: told by vpc-cidr-self-overlap', design: 'vpc V r 10.0.0.0/16 10.0.0.0/24' },
  ],
  fires: [
    {
      name: 'equal blocks, and a peering that has ended',
      design: 'vpc V r 10.0.0.0/16\nvpc W r 10.0.0.0/16\npeering p V W deleted',
      finds: [
        {
          id: 'unpeered-overlap:V+10.0.0.0/16',
          message: 'one',
          severity: 'info',
          title: '10.0.0.0/16 of V overlaps W',
          says: 'In it lies W 10.0.0.0/16.',
          details: { block: '10.0.0.0/16', overlaps: [{ vpc: 'W', cidr: '10.0.0.0/16' }] },
        },
      ],
    },
    {
      name: 'one wide block over many is one finding, less those that are peered',
      provider: 'alicloud',
      design:
        'vpc V r 10.0.0.0/8\nvpc W r 10.1.0.0/16\nvpc X r 10.2.0.0/16\nvpc Y r 10.3.0.0/16\npeering p W V pending',
      finds: [
        {
          id: 'unpeered-overlap:V+10.0.0.0/8',
          message: 'overlap',
          severity: 'info',
          title: '10.0.0.0/8 of V overlaps 2 other VPCs',
          details: {
            overlaps: [
              { vpc: 'X', cidr: '10.2.0.0/16' },
              { vpc: 'Y', cidr: '10.3.0.0/16' },
            ],
          },
        },
      ],
    },
    {
      name: 'IPv6, and the same block whatever the order of the document',
      design: 'vpc W r 2001:db8::/56\nvpc V r 2001:db8::/56',
      finds: [
        {
          id: 'unpeered-overlap:V+2001:db8::/56',
          message: 'one',
          severity: 'info',
          title: '2001:db8::/56 of V overlaps W',
        },
      ],
    },
    {
      name: 'names the others by id, not by address',
      design: `
        vpc V r 10.0.0.0/8
        vpc X r 10.1.0.0/16
        vpc W r 10.2.0.0/16`,
      finds: [
        {
          id: 'unpeered-overlap:V+10.0.0.0/8',
          message: 'overlap',
          severity: 'info',
          title: '10.0.0.0/8 of V overlaps 2 other VPCs',
        },
      ],
    },
  ],
});
