import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = 'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16';

ruleTable('peering-one-sided', {
  passes: [
    {
      name: 'an object at each end',
      provider: 'azure',
      design: `${pair}\npeering p V W active requester=allowForwardedTraffic accepter=`,
    },
    { name: 'drawn without options', provider: 'gcp', design: `${pair}\npeering p V W planned` },
    { name: 'one object for both ends', provider: 'aws', design: `${pair}\npeering p V W pending accepter=-` },
    { name: 'TCE, the peer has deleted it', design: `${pair}\npeering p V W peer-deleted` },
    { name: 'both ends are deleted', provider: 'azure', design: `${pair}\npeering p V W deleted accepter=-` },
    {
      name: 'an end that is not in the document',
      provider: 'azure',
      design: `${pair}\npeering p V X active accepter=-`,
    },
    { name: 'one VPC twice', provider: 'gcp', design: `${pair}\npeering p V V active accepter=-` },
    { name: 'one VPC twice, deleted by the peer', provider: 'gcp', design: `${pair}\npeering p V V peer-deleted` },
    {
      name: 'Azure: a peering of a VPC with itself: told there',
      provider: 'azure',
      design: 'vpc V r 10.0.0.0/16\npeering p V V pending accepter=-',
    },
  ],
  fires: [
    {
      name: 'Azure: Initiated',
      provider: 'azure',
      design: `${pair}\npeering p V W pending accepter=-`,
      finds: [
        {
          id: 'peering-one-sided:p',
          message: 'missing',
          severity: 'error',
          title: 'p exists in V only; W has no peering to V',
          says: 'Create the one in W',
          details: { status: 'pending', missing: 'W' },
        },
      ],
    },
    {
      name: 'Google Cloud: INACTIVE, the object of the requester is missing',
      provider: 'gcp',
      design: `${pair}\npeering p V W active requester=-`,
      finds: [
        {
          id: 'peering-one-sided:p',
          message: 'missing',
          severity: 'error',
          title: 'p exists in W only; V has no peering to W',
          details: { missing: 'V' },
        },
      ],
    },
    {
      name: 'Azure: Disconnected',
      provider: 'azure',
      design: `${pair}\npeering p V W peer-deleted accepter=-`,
      finds: [
        {
          id: 'peering-one-sided:p',
          message: 'disconnected',
          severity: 'error',
          title: 'p between V and W is cut off: the peer has deleted its end',
          details: { missing: 'W' },
        },
      ],
    },
    {
      name: 'Google Cloud: deleted by the peer, drawn without options',
      provider: 'gcp',
      design: `${pair}\npeering p V W peer-deleted`,
      finds: [
        {
          id: 'peering-one-sided:p',
          message: 'disconnected',
          severity: 'error',
          title: 'p between V and W is cut off: the peer has deleted its end',
          details: { missing: null },
        },
      ],
    },
  ],
});
