import { ruleTable } from '../../../fixtures/rule-table.ts';

const three = `vpc V r 10.0.0.0/16
  vpc W r 10.1.0.0/16 2001:db8:1::/56
  vpc X r 10.2.0.0/16
  peering p V W
  peering q V X
  table ta V
  table tb V
  route a1 ta 10.1.0.0/16 peering:p\n`;
const subnets = (a: string, b: string) => `subnet ${a} V 10.0.1.0/24 table=ta\nsubnet ${b} V 10.0.2.0/24 table=tb\n`;

const differ = (tier: string) => ({
  id: `tier-inconsistent:V+${tier}`,
  message: 'differ',
  severity: 'warning' as const,
  title: `Subnets ${tier} of V reach different peers`,
});

ruleTable('tier-inconsistent', {
  passes: [
    { name: 'two tiers', design: three + subnets('app-a', 'db-a') },
    { name: 'names that mark no tier', design: three + subnets('subnet-1', 'subnet-2') },
    {
      name: 'the same peer by other blocks',
      design: `${three}${subnets('app-a', 'app-b')}route b1 tb 10.1.7.0/24 peering:p`,
    },
    { name: 'one table', design: `${three}subnet app-a V 10.0.1.0/24 table=ta\nsubnet app-b V 10.0.2.0/24 table=ta` },
    {
      name: 'a peering that carries nothing',
      design: `${three.replace('p V W', 'p V W pending')}${subnets('app-a', 'app-b')}`,
    },
    {
      name: 'other gateways',
      design: `${three}${subnets('app-a', 'app-b')}route b1 tb 10.1.0.0/16 peering:p\nroute b2 tb 0.0.0.0/0 nat`,
    },
    { name: "somebody else's VPC", design: `${three.replace('vpc V', 'external V')}${subnets('app-a', 'app-b')}` },
    { name: 'Azure routes to every peer by itself', provider: 'azure', design: three + subnets('app-a', 'app-b') },
  ],
  fires: [
    {
      name: 'one of two has no route to the peer',
      design: three + subnets('app-a', 'app-b'),
      finds: [
        {
          ...differ('app'),
          says: 'only some of their tables route to W: routes are missing for app-b',
          details: { tier: 'app', gaps: [{ peer: 'W', reachedFrom: ['app-a'], lacking: ['app-b'] }] },
        },
      ],
    },
    {
      name: 'each has what the other lacks, in another family and over a planned peering',
      design: `${three.replace('q V X', 'q V X planned')}${subnets('web-az1', 'web-az2')}
        route a2 ta 2001:db8:1::/56 peering:p
        route b1 tb 10.2.0.0/16 peering:q`,
      finds: [
        {
          ...differ('web'),
          details: {
            gaps: [
              { peer: 'W', lacking: ['web-az2'] },
              { peer: 'X', lacking: ['web-az1'] },
            ],
          },
        },
      ],
    },
    {
      name: 'the peers in one order, whichever subnet reaches them',
      design: `${three.replace('route a1 ta 10.1.0.0/16 peering:p', 'route a1 ta 10.2.0.0/16 peering:q')}${subnets('web-az1', 'web-az2')}
        route b1 tb 10.1.0.0/16 peering:p`,
      finds: [{ ...differ('web'), details: { gaps: [{ peer: 'W' }, { peer: 'X' }] } }],
    },
    {
      name: 'the route of one is switched off; each tier for itself',
      provider: 'aws',
      design: `${three}${subnets('app-1', 'app-2')}
        route b1 tb 10.1.0.0/16 peering:p off
        subnet db-1 V 10.0.3.0/24 table=ta
        subnet db-2 V 10.0.4.0/24`,
      finds: [differ('app'), differ('db')],
    },
  ],
});
