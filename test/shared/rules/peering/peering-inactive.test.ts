import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = 'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16';
const design = (status: string) => `${pair}\npeering p V W ${status}\nroute r1 rt-V 10.1.0.0/16 peering:p`;
const required = (status: string) => `${pair}\npeering p V W ${status}\nrequire q W V connected`;
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
    { name: 'a requirement that the two are isolated', design: required('pending').replace('connected', 'isolated') },
    {
      name: 'a requirement, and another peering of the two',
      design: `${required('rejected')}\npeering p2 W V active`,
    },
    {
      name: 'a requirement of other VPCs',
      design: `${required('pending').replace('q W', 'q X').replace('vpc V', 'vpc X r 10.2.0.0/16\nvpc V')}`,
    },
    { name: 'failed because its ends overlap: told there', design: design('failed').replace('10.1.0.0', '10.0.0.0') },
    { name: 'Azure: rejected, and nothing relies on it', provider: 'azure', design: `${pair}\npeering p V W rejected` },
    {
      name: 'Azure: one object only: told there',
      provider: 'azure',
      design: `${pair}\npeering p V W pending accepter=-`,
    },
    {
      name: 'Azure: access switched off: told there',
      provider: 'azure',
      design: `${pair}\npeering p V W active requester=!allowVirtualNetworkAccess accepter=`,
    },
    {
      name: 'Google Cloud: subnets that overlap: told there',
      provider: 'gcp',
      design: 'vpc V g\nvpc W g\nsubnet v V 10.1.0.0/16\nsubnet w W 10.1.2.0/24\npeering p V W pending',
    },
  ],
  fires: [
    {
      name: 'as many routes as requirements, and a peer of several blocks',
      design: `
        vpc V r 10.0.0.0/16
        vpc W r 10.1.0.0/16 10.2.0.0/16
        subnet v V 10.0.1.0/24
        subnet w W 10.1.1.0/24
        peering p V W pending
        route r1 rt-V 10.2.0.0/16 peering:p
        require q V W connected`,
      finds: [
        {
          id: 'peering-inactive:p',
          message: 'pending',
          severity: 'error' as const,
          title: 'p waits for acceptance; routes that rely on it: 1, requirements: 1',
          says: 'it carries 1 of the routes over it (all: 1)',
        },
      ],
    },
    ...Object.entries(title).map(([status, words]) => ({
      name: status,
      design: design(status),
      finds: [
        {
          id: 'peering-inactive:p',
          message: status,
          severity: 'error' as const,
          title: `p ${words}; routes that rely on it: 1`,
          details: { status, routes: ['r1'] },
        },
      ],
    })),
    {
      name: 'what acceptance would change: routes beside the peer and subnets of other tables do not count',
      design: `${pair}
        table other V
        subnet v1 V 10.0.1.0/24
        subnet v2 V 10.0.2.0/24
        subnet v3 V 10.0.3.0/24 table=other
        subnet w1 W 10.1.1.0/24
        peering p V W pending
        route r1 rt-V 10.1.0.0/16 peering:p
        route r2 other 10.7.0.0/16 peering:p
        route r3 rt-W 10.0.1.0/24 peering:p`,
      finds: [
        {
          id: 'peering-inactive:p',
          message: 'pending',
          severity: 'error',
          title: 'p waits for acceptance; routes that rely on it: 3',
          says: 'Active, it carries 2 of the routes over it (all: 3), for 3 of the subnets.',
          details: { routes: ['r2', 'r1', 'r3'], working: ['r1', 'r3'], subnets: { requester: 2, accepter: 1 } },
        },
      ],
    },
    {
      name: 'a requirement alone, of a subnet and of a CIDR',
      provider: 'aws',
      design: `${pair}\nsubnet v V 10.0.1.0/24\npeering p V W pending\nrequire q v 10.1.5.0/24 connected`,
      finds: [
        {
          id: 'peering-inactive:p',
          message: 'pending',
          severity: 'error',
          title: 'p waits for acceptance; requirements that rely on it: 1',
          says: 'Active, it still needs routes at both ends.',
          details: { requirements: ['q'] },
        },
      ],
    },
    {
      name: 'a requirement hangs on the one of two that is asked for',
      design: `${required('expired')}\npeering p2 W V pending`,
      finds: [
        {
          id: 'peering-inactive:p2',
          message: 'pending',
          severity: 'error',
          title: 'p2 waits for acceptance; requirements that rely on it: 1',
        },
      ],
    },
    {
      name: 'routes and requirements',
      provider: 'alicloud',
      design: `${design('expired')}\nrequire q1 V W connected\nrequire q2 W V connected`,
      finds: [
        {
          id: 'peering-inactive:p',
          message: 'expired',
          severity: 'error',
          title: 'p has expired; routes that rely on it: 1, requirements: 2',
          details: { requirements: ['q1', 'q2'] },
        },
      ],
    },
    {
      name: 'Azure: asked for, though nothing names it',
      provider: 'azure',
      design: `${pair}\nsubnet v V 10.0.1.0/24\npeering p V W provisioning requester= accepter=`,
      finds: [
        {
          id: 'peering-inactive:p',
          message: 'unconnected',
          severity: 'error',
          title: 'p is not connected: V and W exchange no routes',
          says: 'Active, it joins the subnets of both ends: 1 and 0.',
        },
      ],
    },
    {
      name: 'Google Cloud: rejected, and a requirement relies on it',
      provider: 'gcp',
      design: required('rejected'),
      finds: [
        {
          id: 'peering-inactive:p',
          message: 'rejected',
          severity: 'error',
          title: 'p was rejected; requirements that rely on it: 1',
        },
      ],
    },
  ],
});
