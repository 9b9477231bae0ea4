import { ruleTable } from '../../../fixtures/rule-table.ts';

const design = (ours: string, theirs: string, status = 'pending') => `
  account ours ${ours}
  account theirs ${theirs}
  vpc V r 10.0.0.0/16 account=ours
  external W r 10.1.0.0/16 account=theirs
  peering p W V ${status}`;

ruleTable('peering-untrusted-account', {
  passes: [
    { name: 'a trusted account', design: design('own', 'trusted') },
    { name: 'turned down', design: design('own', 'unknown', 'rejected') },
    {
      name: 'inside one account, though unknown',
      design: 'account a unknown\nvpc V r 10.0.0.0/16 account=a\nvpc W r 10.1.0.0/16 account=a\npeering p V W',
    },
    { name: 'no accounts', design: 'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16\npeering p V W' },
    {
      name: 'an account that is not in the document',
      design: 'vpc V r 10.0.0.0/16 account=gone\nvpc W r 10.1.0.0/16\npeering p V W',
    },
  ],
  fires: [
    {
      name: 'a request of an unknown account',
      design: design('own', 'unknown'),
      finds: [
        {
          id: 'peering-untrusted-account:p',
          message: 'unknown',
          severity: 'warning',
          title: 'p joins W, whose account is not known to be trusted: theirs',
          says: 'Find out who owns theirs',
          details: { accounts: ['theirs'] },
        },
      ],
    },
    {
      name: 'the other end has no account stated',
      provider: 'gcp',
      design: 'account a unknown\nvpc V r 10.0.0.0/16 account=a\nvpc W r 10.1.0.0/16\npeering p V W active',
      finds: [
        {
          id: 'peering-untrusted-account:p',
          message: 'unknown',
          severity: 'warning',
          title: 'p joins V, whose account is not known to be trusted: a',
        },
      ],
    },
    {
      name: 'both accounts',
      provider: 'aws',
      design: design('unknown', 'unknown', 'active'),
      finds: [
        {
          id: 'peering-untrusted-account:p',
          message: 'unknown',
          severity: 'warning',
          title: 'p joins W and V, whose account is not known to be trusted: theirs and ours',
          details: { accounts: ['theirs', 'ours'] },
        },
      ],
    },
  ],
});
