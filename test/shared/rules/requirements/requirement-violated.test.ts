import { ruleTable } from '../../../fixtures/rule-table.ts';

const site = `
  vpc V ap-guangzhou 192.168.0.0/16 2001:db8:a::/56
  vpc W ap-beijing 10.0.0.0/16 2001:db8:b::/56
  subnet v1 V 192.168.1.0/24
  subnet v2 V 192.168.2.0/24
  subnet w1 W 10.0.1.0/24
  peering p V W active bandwidthMbps=10
  route r1 rt-V 10.0.0.0/16 peering:p
  route r2 rt-W 192.168.0.0/16 peering:p
`;

ruleTable('requirement-violated', {
  passes: [
    { name: 'must be connected', design: `${site}require q V W connected` },
    { name: 'nothing arrives', design: `${site.replace('route r1 rt-V', 'route r1 rt-W')}require q V W isolated` },
    { name: 'ends without subnets', design: `${site}vpc X ap-beijing 10.7.0.0/16\nrequire q V X isolated` },
  ],
  fires: [
    {
      name: 'Azure: by way of an appliance',
      provider: 'azure',
      design: `
        vpc H r 10.0.0.0/16
        vpc A r 10.1.0.0/16
        vpc B r 10.2.0.0/16
        no-table H
        no-table A
        no-table B
        table ta A
        table tb B
        subnet nva H 10.0.1.0/24
        subnet a A 10.1.0.0/24 table=ta
        subnet b B 10.2.0.0/24 table=tb
        peering p A H active requester=allowForwardedTraffic
        peering q B H active requester=allowForwardedTraffic
        route ra ta 10.2.0.0/16 instance:10.0.1.4
        route rb tb 10.1.0.0/16 instance:10.0.1.4
        require i A B isolated`,
      finds: [
        {
          id: 'requirement-violated:i',
          message: 'through',
          severity: 'error',
          title: 'A must not reach B, and packets arrive at 10.2.0.0/24',
          says: 'a → ra → nva → q → b',
        },
      ],
    },
    {
      name: 'packets arrive, answered or not',
      design: `${site.replace('route r2', 'route r0')}require q V w1 isolated`,
      finds: [
        {
          id: 'requirement-violated:q',
          message: 'through',
          severity: 'error',
          title: 'V must not reach w1, and packets arrive at 10.0.1.0/24',
          says: 'The way is v1 → r1 → p → w1.',
          details: {
            count: 2,
            pairs: [
              { from: 'v1', to: 'w1', family: 4, arrives: ['10.0.1.0/24'], path: ['r1', 'p'] },
              { from: 'v2', to: 'w1', family: 4, arrives: ['10.0.1.0/24'], path: ['r1', 'p'] },
            ],
          },
        },
      ],
    },
    {
      name: 'only a part of the subnet, in a block that the requirement names',
      design: `${site.replace('10.0.0.0/16 peering', '10.0.1.64/26 peering')}require q v1 10.0.1.0/25 isolated`,
      finds: [
        {
          id: 'requirement-violated:q',
          message: 'through',
          severity: 'error',
          title: 'v1 must not reach 10.0.1.0/25, and packets arrive at 10.0.1.64/26',
        },
      ],
    },
    {
      name: 'inside one VPC, where no route and no peering is on the way',
      design: `
        vpc V r 192.168.0.0/16
        subnet v1 V 192.168.1.0/24
        subnet v2 V 192.168.2.0/24
        require q v1 v2 isolated`,
      finds: [
        {
          id: 'requirement-violated:q',
          message: 'through',
          severity: 'error',
          title: 'v1 must not reach v2, and packets arrive at 192.168.2.0/24',
        },
      ],
    },
    {
      name: 'of many pairs, the first are listed',
      design: `
        vpc V r 192.168.0.0/16
        vpc W r 10.0.0.0/16
        subnet v0 V 192.168.0.0/24
        subnet v1 V 192.168.1.0/24
        subnet v2 V 192.168.2.0/24
        subnet v3 V 192.168.3.0/24
        subnet v4 V 192.168.4.0/24
        subnet w0 W 10.0.0.0/24
        subnet w1 W 10.0.1.0/24
        subnet w2 W 10.0.2.0/24
        subnet w3 W 10.0.3.0/24
        subnet w4 W 10.0.4.0/24
        peering p V W
        route r1 rt-V 10.0.0.0/16 peering:p
        require q V W isolated`,
      finds: [
        {
          id: 'requirement-violated:q',
          message: 'through',
          severity: 'error',
          title: 'V must not reach W, and packets arrive at 10.0.0.0/24',
        },
      ],
    },
  ],
});
