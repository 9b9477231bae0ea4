import { ruleTable } from '../../../fixtures/rule-table.ts';

ruleTable('vpc-cidr-size', {
  passes: [
    { name: 'the ends of what TCE allows', design: 'vpc V r 10.0.0.0/16\nvpc W r 192.168.255.240/28' },
    { name: 'IPv6 is not bound', design: 'vpc V r 10.0.0.0/16 2001:db8::/32' },
    { name: 'somebody else decides on theirs', design: 'external V r 10.0.0.0/8' },
    { name: 'any range on AWS', provider: 'aws', design: 'vpc V r 203.0.112.0/20' },
    { name: 'Huawei binds the first block only', provider: 'huaweicloud', design: 'vpc V r 10.0.0.0/8 203.0.112.0/25' },
    { name: 'beside what Azure refuses', provider: 'azure', design: 'vpc V r 168.63.129.17/32' },
  ],
  fires: [
    {
      name: 'too wide and too narrow',
      design: 'vpc V r 10.0.0.0/15 192.168.0.0/29',
      finds: [
        {
          id: 'vpc-cidr-size:V+10.0.0.0/15',
          message: 'length',
          severity: 'error',
          title: '10.0.0.0/15 of V is not between /16 and /28',
          details: { block: '10.0.0.0/15', min: 16, max: 28 },
        },
        {
          id: 'vpc-cidr-size:V+192.168.0.0/29',
          message: 'length',
          severity: 'error',
          title: '192.168.0.0/29 of V is not between /16 and /28',
        },
      ],
    },
    {
      name: 'AWS: /16 to /28 anywhere',
      provider: 'aws',
      design: 'vpc V r 203.0.0.0/15',
      finds: [
        {
          id: 'vpc-cidr-size:V+203.0.0.0/15',
          message: 'length',
          severity: 'error',
          title: '203.0.0.0/15 of V is not between /16 and /28',
          details: { source: 'AWS-CIDR' },
        },
      ],
    },
    {
      name: 'outside the ranges',
      provider: 'tencent',
      design: 'vpc V r 203.0.112.0/20',
      finds: [
        {
          id: 'vpc-cidr-size:V+203.0.112.0/20',
          message: 'range',
          severity: 'error',
          title: '203.0.112.0/20 of V is outside the ranges of Tencent Cloud',
          says: '10.0.0.0/8, 172.16.0.0/12 and 192.168.0.0/16',
        },
      ],
    },
    {
      name: 'lengths by range: /12 is for 10 and 172, not for 192.168',
      provider: 'tencent',
      design: 'vpc V r 172.16.0.0/12\nvpc W r 192.168.0.0/15',
      finds: [
        {
          id: 'vpc-cidr-size:W+192.168.0.0/15',
          message: 'range',
          severity: 'error',
          title: '192.168.0.0/15 of W is outside the ranges of Tencent Cloud',
        },
      ],
    },
    {
      name: 'a range that Azure refuses, met from inside and from outside',
      provider: 'azure',
      design: 'vpc V r 169.254.1.0/24\nvpc W r 168.63.0.0/16',
      finds: [
        {
          id: 'vpc-cidr-size:V+169.254.1.0/24',
          message: 'refused',
          severity: 'error',
          title: '169.254.1.0/24 of V meets 169.254.0.0/16, which Azure refuses',
          details: { reserved: '169.254.0.0/16' },
        },
        {
          id: 'vpc-cidr-size:W+168.63.0.0/16',
          message: 'refused',
          severity: 'error',
          title: '168.63.0.0/16 of W meets 168.63.129.16/32, which Azure refuses',
        },
      ],
    },
  ],
});
