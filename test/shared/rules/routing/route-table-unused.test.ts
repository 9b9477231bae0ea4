import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = 'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16\npeering p V W\ntable own V\n';
const taken = `${pair}subnet v1 V 10.0.1.0/24 table=own\n`;

ruleTable('route-table-unused', {
  passes: [
    { name: 'both tables have subnets', design: `${taken}subnet v2 V 10.0.2.0/24` },
    { name: 'a default table without routes cannot be deleted', design: taken },
    { name: 'its routes are switched off', design: `${taken}route r1 rt-V 10.1.0.0/16 peering:p off` },
    { name: 'a VPC drawn without subnets', design: `${pair}route r1 own 10.1.0.0/16 peering:p` },
    { name: "somebody else's VPC", design: 'external E r 10.9.0.0/16\nsubnet e1 E 10.9.1.0/24\ntable t E' },
    {
      name: 'Huawei Cloud: answers follow the default table',
      provider: 'huaweicloud',
      design: `${taken}route r1 rt-V 10.1.0.0/16 peering:p`,
    },
    { name: 'Google Cloud has no tables', provider: 'gcp', design: `${pair}subnet v1 V 10.0.1.0/24` },
  ],
  fires: [
    {
      name: 'a table that nothing is associated with',
      design: `${pair}subnet v1 V 10.0.1.0/24\nroute r1 own 10.1.0.0/16 peering:p`,
      finds: [
        {
          id: 'route-table-unused:own',
          message: 'unused',
          severity: 'info',
          title: 'own of V is used by no subnet',
          says: 'Its routes (1) steer nothing',
          details: { routes: ['r1'] },
        },
      ],
    },
    {
      name: 'a default table with routes, as every subnet has its own',
      design: `${taken}route r1 rt-V 10.1.0.0/16 peering:p`,
      finds: [
        {
          id: 'route-table-unused:rt-V',
          message: 'default',
          severity: 'info',
          title: 'The default table default of V holds routes that no subnet uses: 1',
        },
      ],
    },
    {
      name: 'Azure: a subnet without a table uses none',
      provider: 'azure',
      design: 'vpc V r 10.0.0.0/16\nno-table V\ntable own V\nsubnet v1 V 10.0.1.0/24',
      finds: [
        { id: 'route-table-unused:own', message: 'unused', severity: 'info', title: 'own of V is used by no subnet' },
      ],
    },
  ],
});
