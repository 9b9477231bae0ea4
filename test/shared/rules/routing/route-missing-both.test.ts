import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = 'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16\npeering p V W\n';

ruleTable('route-missing-both', {
  passes: [
    { name: 'one end routes: told as missing-forward', design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p` },
    { name: 'a pending peering', design: pair.replace('V W', 'V W pending') },
    { name: "both ends are somebody else's", design: pair.replaceAll('vpc', 'external') },
  ],
  fires: [
    {
      name: 'a new peering',
      design: pair.replace('V W', 'V W planned'),
      finds: [
        {
          id: 'route-missing-both:p',
          message: 'unused',
          severity: 'warning',
          title: 'p has no routes at either end',
          says: 'until a table of V routes 10.1.0.0/16 and a table of W routes 10.0.0.0/16 over p',
        },
      ],
    },
    {
      name: 'its only route is switched off',
      design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p off`,
      finds: [
        { id: 'route-missing-both:p', message: 'unused', severity: 'warning', title: 'p has no routes at either end' },
      ],
    },
  ],
});
