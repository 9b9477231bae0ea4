import { ruleTable } from '../../../fixtures/rule-table.ts';

const one = 'vpc V r 10.0.0.0/16\npeering p V W';

ruleTable('peering-end-missing', {
  passes: [
    { name: 'both ends there', design: `vpc W r 10.1.0.0/16\n${one}` },
    { name: 'an external VPC is there', design: `external W r 10.1.0.0/16\n${one}` },
    { name: 'ended, and nothing relies on it', design: `${one} deleted` },
    {
      name: 'ended, and its route is switched off',
      design: `${one} rejected\nroute r rt-V 10.1.0.0/16 peering:p off`,
    },
  ],
  fires: [
    {
      name: 'the accepter is missing',
      design: one,
      finds: [
        {
          id: 'peering-end-missing:p',
          message: 'one',
          severity: 'error',
          title: 'p of V leads to W, which is not in the document',
          details: { missing: ['W'] },
        },
      ],
    },
    {
      name: 'the requester is missing, and the request failed',
      provider: 'azure',
      design: 'vpc V r 10.0.0.0/16\npeering p W V failed',
      finds: [
        {
          id: 'peering-end-missing:p',
          message: 'one',
          severity: 'error',
          title: 'p of V leads to W, which is not in the document',
        },
      ],
    },
    {
      name: 'ended, and a route points at it',
      design: `${one} expired\nroute r rt-V 10.1.0.0/16 peering:p`,
      finds: [
        {
          id: 'peering-end-missing:p',
          message: 'one',
          severity: 'error',
          title: 'p of V leads to W, which is not in the document',
        },
      ],
    },
    {
      name: 'both are missing',
      design: 'peering p V W pending\npeering q X X',
      finds: [
        {
          id: 'peering-end-missing:p',
          message: 'both',
          severity: 'error',
          title: 'Neither end of p is in the document: V and W',
          details: { missing: ['V', 'W'] },
        },
        {
          id: 'peering-end-missing:q',
          message: 'both',
          severity: 'error',
          title: 'Neither end of q is in the document: X',
        },
      ],
    },
  ],
});
