import { ruleTable } from '../../../fixtures/rule-table.ts';

ruleTable('peering-self', {
  passes: [
    { name: 'two VPCs', design: 'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16\npeering p V W' },
    { name: 'an end twice that is not in the document is told as missing', design: 'peering p gone gone' },
  ],
  fires: [
    {
      name: 'one VPC at both ends',
      design: 'vpc V r 10.0.0.0/16\npeering p V V planned',
      finds: [
        {
          id: 'peering-self:p',
          message: 'self',
          severity: 'error',
          title: 'p joins V with itself',
          details: { vpc: 'V' },
        },
      ],
    },
    {
      name: 'whatever its status says',
      provider: 'gcp',
      design: 'vpc V r 10.0.0.0/16\npeering p V V rejected',
      finds: [{ id: 'peering-self:p', message: 'self', severity: 'error', title: 'p joins V with itself' }],
    },
  ],
});
