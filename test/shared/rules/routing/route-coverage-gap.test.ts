import { ruleTable } from '../../../fixtures/rule-table.ts';

/** V reaches both subnets of W by one table; in W the second subnet has a table of its own. */
const pair = `
  vpc V r 10.0.0.0/16
  vpc W r 10.1.0.0/16
  table own W
  subnet v1 V 10.0.1.0/24
  subnet w1 W 10.1.1.0/24
  subnet w2 W 10.1.2.0/24 table=own
  peering p V W
  route back rt-W 10.0.0.0/16 peering:p
`;
const partial = {
  id: 'route-coverage-gap:rt-V+p',
  message: 'partial',
  severity: 'warning',
  title: 'default of V leaves out w2 of W, while it routes w1 over p',
} as const;

ruleTable('route-coverage-gap', {
  passes: [
    { name: 'the whole block', design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p` },
    {
      name: 'each subnet',
      design: `${pair}route r1 rt-V 10.1.1.0/24 peering:p\nroute r2 rt-V 10.1.2.0/24 peering:p`,
    },
    { name: 'the table has no route over the peering: told as missing-forward', design: pair },
    { name: 'its route is switched off', design: `${pair}route r1 rt-V 10.1.1.0/24 peering:p off` },
    {
      name: 'the other subnet sends and gets no answer: told as missing-return',
      design: `${pair}route r1 rt-V 10.1.1.0/24 peering:p\nroute r2 own 10.0.0.0/16 peering:p`,
    },
    {
      name: 'another connection leads to the other subnet',
      provider: 'aws',
      design: `${pair}gateway tgw V transit\nroute r1 rt-V 10.1.1.0/24 peering:p\nroute r2 rt-V 10.1.2.0/24 transit:tgw`,
    },
    {
      name: 'nothing is said where the route itself is at fault',
      design: `${pair}route r1 rt-V 10.1.1.0/24 peering:p\nroute r2 rt-V 10.1.2.0/24 blackhole`,
    },
    {
      name: 'the table serves no subnet',
      design: `${pair}table spare V\nroute r1 spare 10.1.1.0/24 peering:p\nroute r2 rt-V 10.1.0.0/16 peering:p`,
    },
    {
      name: 'the peering is pending',
      design: `${pair.replace('p V W', 'p V W pending')}route r1 rt-V 10.1.1.0/24 peering:p`,
    },
    {
      name: 'Azure derives the routes',
      provider: 'azure',
      design: pair.replace('p V W', 'p V W active requester= accepter=').replace(/route back.*\n/, ''),
    },
  ],
  fires: [
    {
      name: 'one subnet of two',
      design: `${pair}route r1 rt-V 10.1.1.0/24 peering:p`,
      finds: [
        {
          ...partial,
          says: 'If v1 should reach them, add routes for 10.1.2.0/24 with next hop p',
          details: { uncovered: ['10.1.2.0/24'], covered: ['w1'], missed: ['w2'] },
        },
      ],
    },
    {
      name: 'the internet does not lead there',
      provider: 'aws',
      design: `${pair}gateway nat V nat\nroute r1 rt-V 10.1.1.0/24 peering:p\nroute r2 rt-V 0.0.0.0/0 nat:nat`,
      finds: [partial],
    },
    {
      name: 'half of a subnet',
      design: `${pair}route r1 rt-V 10.1.1.0/24 peering:p\nroute r2 rt-V 10.1.2.0/25 peering:p`,
      finds: [
        {
          ...partial,
          message: 'inPart',
          title: 'default of V routes w2 of W only in part over p',
          details: { uncovered: ['10.1.2.128/25'] },
        },
      ],
    },
    {
      name: 'half of one subnet, and all of another',
      design: `${pair}subnet w3 W 10.1.3.0/24 table=own\nroute r1 rt-V 10.1.1.0/24 peering:p\nroute r2 rt-V 10.1.2.0/25 peering:p`,
      finds: [
        {
          ...partial,
          title: 'default of V leaves out w2 and w3 of W, while it routes w1 and w2 over p',
          details: { uncovered: ['10.1.2.128/25', '10.1.3.0/24'], covered: ['w1', 'w2'], missed: ['w2', 'w3'] },
        },
      ],
    },
    {
      name: 'IPv6: one subnet of two',
      provider: 'aws',
      design: `
        vpc V r 10.0.0.0/16 2001:db8:a::/56
        vpc W r 10.1.0.0/16 2001:db8:b::/56
        table own W
        subnet v1 V 10.0.1.0/24 2001:db8:a::/64
        subnet w1 W 10.1.1.0/24 2001:db8:b::/64
        subnet w2 W 10.1.2.0/24 2001:db8:b:1::/64 table=own
        peering p V W
        route r1 rt-V 10.1.0.0/16 peering:p
        route r2 rt-V 2001:db8:b::/64 peering:p
        route r3 rt-W 10.0.0.0/16 peering:p
        route r4 rt-W 2001:db8:a::/56 peering:p
        route r5 own 10.0.0.0/16 peering:p`,
      finds: [
        {
          ...partial,
          message: 'inPart',
          title: 'default of V routes w2 of W only in part over p',
          details: { uncovered: ['2001:db8:b:1::/64'] },
        },
      ],
    },
    {
      name: 'Huawei Cloud: the default table answers, another table sends',
      provider: 'huaweicloud',
      design: `
        ${pair}
        table sending V
        subnet v2 V 10.0.2.0/24 table=sending
        route r1 rt-V 10.1.0.0/16 peering:p
        route r2 sending 10.1.1.0/24 peering:p`,
      finds: [
        {
          ...partial,
          id: 'route-coverage-gap:sending+p',
          title: 'sending of V leaves out w2 of W, while it routes w1 over p',
        },
      ],
    },
  ],
});
