import { ruleTable } from '../../../fixtures/rule-table.ts';

const vpc = 'vpc V r 10.0.0.0/16\ntable own V\n';
const mixed = `${vpc}subnet v1 V 10.0.1.0/24 table=own\nsubnet v2 V 10.0.2.0/24\nsubnet v3 V 10.0.3.0/24\n`;

ruleTable('subnet-implicit-table', {
  passes: [
    { name: 'all use the default table', design: `${vpc}subnet v1 V 10.0.1.0/24\nsubnet v2 V 10.0.2.0/24` },
    {
      name: 'each is associated, one with the default table',
      design: `${vpc}subnet v1 V 10.0.1.0/24 table=own\nsubnet v2 V 10.0.2.0/24 table=rt-V`,
    },
    {
      name: 'the sibling is associated with the default table',
      design: `${vpc}subnet v1 V 10.0.1.0/24 table=rt-V\nsubnet v2 V 10.0.2.0/24`,
    },
    {
      name: 'no default table, which is told as an error',
      design:
        'vpc V r 10.0.0.0/16\nno-table V\ntable own V\nsubnet v1 V 10.0.1.0/24 table=own\nsubnet v2 V 10.0.2.0/24',
    },
    { name: "somebody else's VPC", design: mixed.replace('vpc V', 'external V') },
    { name: 'Azure', provider: 'azure', design: mixed },
  ],
  fires: [
    {
      name: 'two of three, one finding',
      design: mixed,
      finds: [
        {
          id: 'subnet-implicit-table:V',
          message: 'implicit',
          severity: 'info',
          title: 'Not associated, so on the default table default of V: v2 and v3',
          says: 'Other subnets have tables of their own: v1',
          details: { table: 'rt-V', subnets: ['v2', 'v3'], siblings: ['v1'] },
        },
      ],
    },
  ],
});
