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

const behind = `${site}gateway g V vpn\nroute r3 rt-V 172.16.0.0/12 vpn:g\n`;

ruleTable('requirement-unknown', {
  passes: [
    { name: 'met', design: `${site}require q V W connected` },
    {
      name: 'isolated, and nothing arrives',
      design: `${site.replace('route r1 rt-V', 'route r1 rt-W')}require q V W isolated`,
    },
    {
      name: 'what fails is told as unmet',
      design: `${behind}require q V 172.16.1.0/24 connected\nsubnet v6 V 2001:db8:a:1::/64\nsubnet v3 V 192.168.3.0/24 table=t\ntable t V`,
    },
    {
      name: 'isolation, where some addresses get through for certain: told as violated',
      design: `
        vpc V r 192.168.0.0/16
        vpc W r 10.0.0.0/16
        subnet v1 V 192.168.1.0/24
        subnet w1 W 10.0.1.0/24
        gateway g V vpn
        peering p V W
        route r1 rt-V 10.0.1.0/24 peering:p
        route r2 rt-V 10.0.0.0/8 vpn:g
        require q v1 10.0.0.0/8 isolated`,
    },
    {
      name: 'packets of some pairs arrive that must not: told as violated',
      provider: 'aws',
      design: `
        vpc V r 10.0.0.0/16
        vpc W r 10.1.0.0/16
        subnet v V 10.0.1.0/24
        subnet w1 W 10.1.1.0/24
        subnet w2 W 10.1.2.0/24
        gateway g V vpn
        peering p V W
        route r3 rt-V 10.1.2.0/24 vpn:g
        route r2 rt-W 10.0.0.0/16 peering:p
        route r1 rt-V 10.1.1.0/24 peering:p
        require i V W isolated`,
    },
  ],
  fires: [
    {
      name: 'isolation, of which one pair is known to hold',
      provider: 'aws',
      design: `
        vpc V r 10.0.0.0/16
        vpc W r 10.1.0.0/16
        subnet v V 10.0.1.0/24
        subnet w1 W 10.1.1.0/24
        subnet w2 W 10.1.2.0/24
        gateway g V vpn
        peering p V W
        route r3 rt-V 10.1.2.0/24 vpn:g
        route r2 rt-W 10.0.0.0/16 peering:p
        require i V W isolated`,
      finds: [
        {
          id: 'requirement-unknown:i',
          message: 'unknown',
          severity: 'warning',
          title: 'Whether V reaches W cannot be told for 1 of 2 pairs of subnets',
        },
      ],
    },
    {
      name: 'through a gateway whose far side is not drawn',
      design: `${behind}require q v1 172.16.1.0/24 connected`,
      finds: [
        {
          id: 'requirement-unknown:q',
          message: 'unknown',
          severity: 'warning',
          title: 'Whether v1 reaches 172.16.1.0/24 cannot be told for 1 of 1 pairs of subnets',
          says: 'Fill in what the gateway reaches',
          details: { pairs: [{ from: 'v1', to: '172.16.1.0/24', family: 4 }] },
        },
      ],
    },
    {
      name: 'isolation that nobody can judge',
      design: `${behind}require q v1 172.16.1.0/24 isolated`,
      finds: [
        {
          id: 'requirement-unknown:q',
          message: 'unknown',
          severity: 'warning',
          title: 'Whether v1 reaches 172.16.1.0/24 cannot be told for 1 of 1 pairs of subnets',
        },
      ],
    },
    {
      name: 'one pair is met, the other cannot be told',
      design: `
        vpc V r 192.168.0.0/16
        table t V
        subnet v1 V 192.168.1.0/24
        subnet v2 V 192.168.2.0/24 table=t
        gateway g V vpn
        gateway h V vpn 172.16.0.0/12
        route r1 rt-V 172.16.0.0/16 vpn:g
        route r2 t 172.16.0.0/16 vpn:h
        require q V 172.16.1.0/24 connected`,
      finds: [
        {
          id: 'requirement-unknown:q',
          message: 'unknown',
          severity: 'warning',
          title: 'Whether V reaches 172.16.1.0/24 cannot be told for 1 of 2 pairs of subnets',
        },
      ],
    },
  ],
});
