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

ruleTable('requirement-unmet', {
  passes: [
    { name: 'two VPCs, both ways', design: `${site}require q V W connected` },
    { name: 'a subnet and a block of the other VPC', design: `${site}require q v1 10.0.1.0/25 connected` },
    { name: 'subnets of one VPC', design: `${site}require q v1 v2 connected` },
    {
      name: 'isolation is another rule',
      design: `${site.replace('route r1 rt-V', 'route r1 rt-W')}require q V W isolated`,
    },
    {
      name: 'an unknown way is another rule',
      design: `${site}gateway g V vpn\nroute r3 rt-V 172.16.0.0/12 vpn:g\nrequire q V 172.16.1.0/24 connected`,
    },
    {
      name: 'a site behind a gateway that says what it reaches',
      design: `${site}gateway g V vpn 172.16.0.0/12\nroute r3 rt-V 172.16.0.0/12 vpn:g\nrequire q v1 172.16.1.0/24 connected`,
    },
  ],
  fires: [
    {
      name: 'no way back for one of two subnets',
      design: `${site.replace('192.168.0.0/16 peering', '192.168.1.0/24 peering')}require q V W connected`,
      finds: [
        {
          id: 'requirement-unmet:q',
          message: 'pairs',
          severity: 'error',
          title: 'V must reach W: 1 of 2 pairs of subnets do not',
          says: 'For example v2 → w1 over IPv4: no route leads back.',
          details: {
            failed: 1,
            total: 2,
            pairs: [
              {
                from: 'v2',
                to: 'w1',
                family: 4,
                verdict: 'one-way',
                reason: 'no-return-route',
                arrives: ['10.0.1.0/24'],
              },
            ],
          },
        },
      ],
    },
    {
      name: 'IPv6 of both ends has no route',
      design: `${site}
        subnet v6 V 2001:db8:a:1::/64
        subnet w6 W 2001:db8:b:1::/64
        require q v6 w6 connected`,
      finds: [
        {
          id: 'requirement-unmet:q',
          message: 'pairs',
          severity: 'error',
          title: 'v6 must reach w6: 1 of 1 pairs of subnets do not',
          says: 'over IPv6: no route leads there',
        },
      ],
    },
    {
      name: 'nothing to connect: no subnets, no family in common, an end that is gone',
      design: `${site}
        vpc X ap-beijing 10.7.0.0/16
        subnet w6 W 2001:db8:b:1::/64
        require a V X connected
        require b v1 w6 connected`,
      finds: [
        {
          id: 'requirement-unmet:a',
          message: 'nothing',
          severity: 'error',
          title: 'V must reach X, and there is no pair of subnets to connect',
        },
        {
          id: 'requirement-unmet:b',
          message: 'nothing',
          severity: 'error',
          title: 'v1 must reach w6, and there is no pair of subnets to connect',
        },
      ],
    },
    {
      name: 'a block that the gateway does not reach',
      design: `${site}gateway g V vpn 172.16.0.0/12\nroute r3 rt-V 10.9.0.0/16 vpn:g\nrequire q v1 10.9.0.0/16 connected`,
      finds: [
        {
          id: 'requirement-unmet:q',
          message: 'pairs',
          severity: 'error',
          title: 'v1 must reach 10.9.0.0/16: 1 of 1 pairs of subnets do not',
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
        require q V W connected`,
      finds: [
        {
          id: 'requirement-unmet:q',
          message: 'pairs',
          severity: 'error',
          title: 'V must reach W: 25 of 25 pairs of subnets do not',
        },
      ],
    },
    {
      name: 'a part of a subnet',
      design: `
        vpc V r 192.168.0.0/16
        vpc W r 10.0.0.0/16
        subnet v V 192.168.1.0/24
        subnet w W 10.0.1.0/24
        peering p V W
        route r1 rt-V 10.0.1.0/25 peering:p
        route r2 rt-W 192.168.0.0/16 peering:p
        require q V W connected`,
      finds: [
        {
          id: 'requirement-unmet:q',
          message: 'pairs',
          severity: 'error',
          title: 'V must reach W: 1 of 1 pairs of subnets do not',
        },
      ],
    },
  ],
});
