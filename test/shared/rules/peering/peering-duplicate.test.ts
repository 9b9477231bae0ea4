import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = 'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16\npeering p1 V W';

ruleTable('peering-duplicate', {
  passes: [
    { name: 'one peering', design: pair },
    { name: 'the other one has ended', design: `${pair}\npeering p2 W V deleted\npeering p3 V W rejected` },
    {
      name: 'three VPCs, each pair once',
      design: `
        vpc V r 10.0.0.0/16
        vpc W r 10.1.0.0/16
        vpc X r 10.2.0.0/16
        peering p1 V W
        peering p2 W X
        peering p3 X V`,
    },
    {
      name: 'one VPC to itself: told by peering-self',
      design: `
        vpc V r 10.0.0.0/16
        peering p1 V V
        peering p2 V V`,
    },
    {
      name: 'the end that asks is not in the document',
      design: `
        vpc V r 10.0.0.0/16
        peering p1 X V
        peering p2 X V`,
    },
  ],
  fires: [
    {
      name: 'asked for from the other side while one is active',
      design: `${pair}\npeering p2 W V pending`,
      finds: [
        {
          id: 'peering-duplicate:V+W',
          message: 'duplicate',
          severity: 'error',
          title: 'V and W have 2 peerings',
          says: 'p1 and p2 join the same two VPCs',
          details: { peerings: ['p1', 'p2'] },
        },
      ],
    },
    {
      name: 'three of one pair are one finding',
      provider: 'aws',
      design: `${pair}\npeering p2 V W planned\npeering p3 W V provisioning`,
      finds: [
        { id: 'peering-duplicate:V+W', message: 'duplicate', severity: 'error', title: 'V and W have 3 peerings' },
      ],
    },
    {
      name: 'one of three has been turned down, and each end has another peer',
      design: `
        vpc V r 10.0.0.0/16
        vpc W r 10.1.0.0/16
        vpc X r 10.2.0.0/16
        peering p1 V W rejected
        peering p2 V W
        peering p3 W V
        peering p4 V X
        peering p5 X W
        peering p6 X V pending`,
      finds: [
        { id: 'peering-duplicate:V+W', message: 'duplicate', severity: 'error', title: 'V and W have 2 peerings' },
        { id: 'peering-duplicate:V+X', message: 'duplicate', severity: 'error', title: 'V and X have 2 peerings' },
      ],
    },
  ],
});
