import { ruleTable } from '../../../fixtures/rule-table.ts';

const bare = 'vpc V r 10.0.0.0/16\nno-table V\ntable own V\nsubnet v1 V 10.0.1.0/24 table=own\n';

ruleTable('subnet-no-route-table', {
  passes: [
    { name: 'every subnet is associated', design: bare },
    { name: 'a default table', design: 'vpc V r 10.0.0.0/16\nsubnet v1 V 10.0.1.0/24' },
    { name: 'no subnets', design: 'vpc V r 10.0.0.0/16\nno-table V' },
    { name: "somebody else's VPC", design: 'external E r 10.9.0.0/16\nno-table E\nsubnet e1 E 10.9.1.0/24' },
    { name: 'Azure has system routes', provider: 'azure', design: `${bare}subnet v2 V 10.0.2.0/24` },
    { name: 'Google Cloud routes for the whole network', provider: 'gcp', design: `${bare}subnet v2 V 10.0.2.0/24` },
  ],
  fires: [
    {
      name: 'two subnets, one finding',
      design: `${bare}subnet v2 V 10.0.2.0/24\nsubnet v3 V 2001:db8::/64`,
      finds: [
        {
          id: 'subnet-no-route-table:V',
          message: 'none',
          severity: 'error',
          title: 'No route table in V for v2 and v3',
          says: 'associate the subnets (2) with a table',
          details: { subnets: ['v2', 'v3'], tables: ['own'] },
        },
      ],
    },
    {
      name: 'AWS without a main table',
      provider: 'aws',
      design: 'vpc V r 10.0.0.0/16\nno-table V\nsubnet v1 V 10.0.1.0/24',
      finds: [
        { id: 'subnet-no-route-table:V', message: 'none', severity: 'error', title: 'No route table in V for v1' },
      ],
    },
  ],
});
