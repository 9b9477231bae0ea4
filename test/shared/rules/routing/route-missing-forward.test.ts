import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = `
  vpc V r 10.0.0.0/16
  vpc W r 10.1.0.0/16
  subnet v1 V 10.0.1.0/24
  subnet v2 V 10.0.2.0/24
  subnet w1 W 10.1.1.0/24
  peering p V W
`;

ruleTable('route-missing-forward', {
  passes: [
    {
      name: 'both ends route',
      design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p\nroute r2 rt-W 10.0.0.0/16 peering:p`,
    },
    { name: 'neither end routes: told as missing-both', design: pair },
    {
      name: "the other end is somebody else's",
      design: `${pair.replace('vpc W', 'external W')}route r1 rt-V 10.1.0.0/16 peering:p`,
    },
    {
      name: 'the peering is dead',
      design: `${pair.replace('p V W', 'p V W pending')}route r1 rt-V 10.1.0.0/16 peering:p`,
    },
    {
      name: 'the answers take a transit gateway: told as asymmetric',
      provider: 'aws',
      design: `${pair}gateway tgw W transit\nroute r1 rt-V 10.1.0.0/16 peering:p\nroute r2 rt-W 10.0.0.0/16 transit:tgw`,
    },
    {
      name: 'the one route names nothing of the other end, so nothing arrives there: told as outside-peer',
      design: `${pair}route r1 rt-V 10.2.0.0/16 peering:p`,
    },
    {
      name: 'nor does what hopes to go on from there: told as transit',
      design: `${pair}vpc X r 10.2.0.0/16\nsubnet x1 X 10.2.1.0/24\npeering q W X\nroute r1 rt-V 10.2.0.0/16 peering:p`,
    },
    { name: 'the one route is switched off', design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p off` },
  ],
  fires: [
    {
      name: 'one table answers by another connection, another by none',
      provider: 'aws',
      design: `
        vpc V r 10.0.0.0/16
        vpc W r 10.1.0.0/16
        subnet v V 10.0.1.0/24
        table wb W
        gateway tgw W transit
        subnet w1 W 10.1.1.0/24
        subnet w2 W 10.1.2.0/24 table=wb
        peering p V W
        route r1 rt-V 10.1.0.0/16 peering:p
        route r2 rt-W 10.0.0.0/16 transit:tgw`,
      finds: [
        {
          id: 'route-missing-forward:p+W',
          message: 'missing',
          severity: 'error',
          title: 'W has no route to V over p',
          says: 'wb (w2) → 10.0.1.0/24',
        },
      ],
    },
    {
      name: 'names the table, the subnets and the destination that it needs',
      design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p`,
      finds: [
        {
          id: 'route-missing-forward:p+W',
          message: 'missing',
          severity: 'error',
          title: 'W has no route to V over p',
          says: 'default (w1) → 10.0.1.0/24, 10.0.2.0/24',
          details: { tables: [{ routeTable: 'rt-W', subnets: ['w1'], destinations: ['10.0.1.0/24', '10.0.2.0/24'] }] },
        },
      ],
    },
    ...['internet', 'nat'].map((type) => ({
      name: `answers to public addresses that leave by a gateway come back to nobody: ${type}`,
      provider: 'aws',
      design: `
        vpc V us-east-1 198.51.100.0/24
        vpc W us-east-1 10.1.0.0/16
        subnet v V 198.51.100.0/25
        subnet w W 10.1.1.0/24
        gateway out W ${type}
        peering p V W
        route r1 rt-V 10.1.0.0/16 peering:p
        route r2 rt-W 0.0.0.0/0 ${type}:out`,
      finds: [
        {
          id: 'route-missing-forward:p+W',
          message: 'missing',
          severity: 'error' as const,
          title: 'W has no route to V over p',
          says: 'default (w) → 198.51.100.0/25',
        },
      ],
    })),
    {
      name: 'where what sends has no block yet, all of the peer',
      design: `
        vpc V r 10.0.0.0/16
        vpc W r 10.1.0.0/16
        subnet v V
        subnet w W 10.1.1.0/24
        peering p V W
        route r1 rt-V 10.1.0.0/16 peering:p`,
      finds: [
        {
          id: 'route-missing-forward:p+W',
          message: 'missing',
          severity: 'error',
          title: 'W has no route to V over p',
          details: { tables: [{ routeTable: 'rt-W', subnets: ['w'], destinations: ['10.0.0.0/16'] }] },
        },
      ],
    },
    {
      name: 'only what the tables with a route send, in least blocks, to the tables that get it',
      design: `
        vpc V r 10.0.0.0/16
        vpc W r 10.1.0.0/16
        table va V default
        table vb V
        table wa W default
        table wb W
        subnet v1 V 10.0.2.0/24 table=va
        subnet v2 V 10.0.3.0/24 table=va
        subnet v3 V 10.0.4.0/24 table=vb
        subnet w1 W 10.1.1.0/24 table=wa
        subnet w2 W 10.1.2.0/24 table=wb
        peering p V W
        route r1 va 10.1.2.0/24 peering:p`,
      finds: [
        {
          id: 'route-missing-forward:p+W',
          message: 'missing',
          severity: 'error',
          title: 'W has no route to V over p',
          details: { tables: [{ routeTable: 'wb', subnets: ['w2'], destinations: ['10.0.2.0/23'] }] },
        },
      ],
    },
    {
      name: 'Huawei Cloud: the default table answers for a subnet with a table of its own',
      provider: 'huaweicloud',
      design: `${pair.replace('w1 W 10.1.1.0/24', 'w1 W 10.1.1.0/24 table=own')}table own W\nroute r1 rt-V 10.1.0.0/16 peering:p`,
      finds: [
        {
          id: 'route-missing-forward:p+W',
          message: 'missing',
          severity: 'error',
          title: 'W has no route to V over p',
          says: 'default (w1) → 10.0.1.0/24, 10.0.2.0/24',
          details: { tables: [{ routeTable: 'rt-W', subnets: ['w1'], destinations: ['10.0.1.0/24', '10.0.2.0/24'] }] },
        },
      ],
    },
    {
      name: 'the end has no subnet yet: its default table',
      design: `vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16\npeering p V W\nroute r1 rt-V 10.1.0.0/16 peering:p`,
      finds: [
        {
          id: 'route-missing-forward:p+W',
          message: 'missing',
          severity: 'error',
          title: 'W has no route to V over p',
          says: 'default → 10.0.0.0/16',
        },
      ],
    },
    {
      name: 'no subnet gets packets yet: the default table, its subnets, and who may send',
      design: `
        vpc V r 10.0.0.0/16
        vpc W r 10.1.0.0/16
        table va V default
        table vb V
        table vc V
        table wa W default
        table wb W
        subnet v1 V 10.0.1.0/24 table=va
        subnet v2 V 10.0.4.0/24 table=vb
        subnet v3 V 10.0.7.0/24 table=vc
        subnet w1 W 10.1.1.0/24
        subnet w2 W 10.1.2.0/24 table=wb
        subnet w3 W 10.1.3.0/24
        peering p V W
        route r1 va 10.1.9.0/24 peering:p
        route r2 vc 10.1.8.0/24 peering:p`,
      finds: [
        { id: 'route-missing-forward:p+W', message: 'missing', severity: 'error', title: 'W has no route to V over p' },
      ],
    },
    {
      name: 'the end has no table yet',
      design: `
        vpc V r 10.0.0.0/16
        vpc W r 10.1.0.0/16
        no-table W
        peering p V W
        route r1 rt-V 10.1.0.0/16 peering:p`,
      finds: [
        { id: 'route-missing-forward:p+W', message: 'missing', severity: 'error', title: 'W has no route to V over p' },
      ],
    },
    {
      name: 'the end has no default table: the first of its tables',
      design: `
        vpc V r 10.0.0.0/16
        vpc W r 10.1.0.0/16
        no-table W
        no-table V
        table w W
        table x W
        table v V
        subnet s V 10.0.1.0/24
        peering p V W
        route r1 v 10.1.0.0/16 peering:p`,
      finds: [
        { id: 'route-missing-forward:p+W', message: 'missing', severity: 'error', title: 'W has no route to V over p' },
      ],
    },
  ],
});
