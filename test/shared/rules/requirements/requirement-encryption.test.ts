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

ruleTable('requirement-encryption', {
  passes: [
    { name: 'does not ask for it', design: `${site}require q V W connected` },
    { name: 'inside one VPC', design: `${site}require q v1 v2 connected encrypted` },
    {
      name: 'through a VPN gateway',
      design: `${site}gateway g V vpn 172.16.0.0/12\nroute r3 rt-V 172.16.0.0/12 vpn:g\nrequire q v1 172.16.1.0/24 connected encrypted`,
    },
    {
      name: 'nothing gets through',
      design: `${site.replace('route r1 rt-V', 'route r1 rt-W')}require q v1 w1 connected encrypted`,
    },
    {
      name: 'what is to be isolated carries nothing',
      design: `
        vpc V r 192.168.0.0/16
        vpc W r 10.0.0.0/16
        subnet v V 192.168.1.0/24
        subnet w W 10.0.1.0/24
        peering p V W
        route r1 rt-V 10.0.0.0/16 peering:p
        route r2 rt-W 192.168.0.0/16 peering:p
        require q V W isolated encrypted`,
    },
  ],
  fires: [
    {
      name: 'over a peering alone',
      design: `${site}require q V W connected encrypted`,
      finds: [
        {
          id: 'requirement-encryption:q',
          message: 'plain',
          severity: 'error',
          title: 'V to W must be encrypted, and runs over p alone',
          says: 'A peering is no encrypted tunnel.',
          details: { peerings: ['p'] },
        },
      ],
    },
  ],
});
