import { ruleTable } from '../../../fixtures/rule-table.ts';

ruleTable('route-next-hop-missing', {
  passes: [
    {
      name: 'a peering that is there',
      design: 'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16\npeering p V W\nroute r1 rt-V 10.1.0.0/16 peering:p',
    },
    { name: 'switched off', design: 'vpc V r 10.0.0.0/16\nroute r1 rt-V 10.1.0.0/16 peering:gone off' },
    { name: 'a gateway without an id', design: 'vpc V r 10.0.0.0/16\nroute r1 rt-V 0.0.0.0/0 internet' },
  ],
  fires: [
    {
      name: 'a peering and a gateway that are gone',
      design: 'vpc V r 10.0.0.0/16\nroute r1 rt-V 10.1.0.0/16 peering:gone\nroute r2 rt-V 0.0.0.0/0 nat:nat-1',
      finds: [
        {
          id: 'route-next-hop-missing:r1',
          message: 'missing',
          severity: 'error',
          title: 'Route 10.1.0.0/16 of default points at gone, which does not exist',
        },
        {
          id: 'route-next-hop-missing:r2',
          message: 'missing',
          severity: 'error',
          title: 'Route 0.0.0.0/0 of default points at nat-1, which does not exist',
          says: 'Packets from V to 0.0.0.0/0 are dropped',
        },
      ],
    },
  ],
});
