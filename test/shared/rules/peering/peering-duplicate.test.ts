import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = 'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16\npeering p1 V W';

ruleTable('peering-duplicate', {
  passes: [
    { name: 'one peering', design: pair },
    { name: 'the other one has ended', design: `${pair}\npeering p2 W V deleted\npeering p3 V W rejected` },
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
  ],
});
