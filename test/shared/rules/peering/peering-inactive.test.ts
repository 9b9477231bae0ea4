import { ruleTable } from '../../../fixtures/rule-table.ts';

const design = (status: string) =>
  `vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16\npeering p V W ${status}\nroute r1 rt-V 10.1.0.0/16 peering:p`;
const title: Record<string, string> = {
  pending: 'waits for acceptance',
  provisioning: 'is being set up',
  failed: 'has failed',
  rejected: 'was rejected',
  expired: 'has expired',
  deleting: 'is being deleted',
  deleted: 'is deleted',
  'peer-deleted': 'was deleted by the peer',
};

ruleTable('peering-inactive', {
  passes: [
    { name: 'active', design: design('active') },
    { name: 'planned counts as built', design: design('planned') },
    { name: 'pending, and nothing relies on it', design: design('pending').replace('peering:p', 'blackhole') },
    { name: 'pending, and the route is switched off', design: `${design('pending')} off` },
  ],
  fires: Object.entries(title).map(([status, words]) => ({
    name: status,
    design: design(status),
    finds: [
      {
        id: 'peering-inactive:p',
        message: status,
        severity: 'warning' as const,
        title: `p ${words}; routes that rely on it: 1`,
        details: { status, routes: ['r1'] },
      },
    ],
  })),
});
