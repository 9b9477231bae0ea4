import { ruleTable } from '../../../fixtures/rule-table.ts';

const sameBlock = 'vpc V r1 10.0.0.0/16\nvpc W r2 10.0.0.0/16';

ruleTable('peering-cidr-overlap', {
  passes: [
    { name: 'disjoint ends', design: 'vpc V r1 10.0.0.0/16\nvpc W r2 10.1.0.0/16\npeering p V W' },
    { name: 'overlap without a peering', design: sameBlock },
    { name: 'a peering that was rejected', design: `${sameBlock}\npeering p V W rejected` },
    { name: 'one VPC twice', design: 'vpc V r 10.0.0.0/16\npeering p V V' },
    {
      name: 'Google Cloud, blocks that meet while the subnets do not',
      provider: 'gcp',
      design: `${sameBlock}\nsubnet v V 10.0.1.0/24\nsubnet w W 10.0.2.0/24\npeering p V W`,
    },
    { name: 'a peering that the peer deleted', design: `${sameBlock}\npeering p V W peer-deleted` },
  ],
  fires: [
    {
      name: 'equal blocks',
      design: `${sameBlock}\npeering p V W`,
      finds: [
        {
          id: 'peering-cidr-overlap:p+V+W',
          message: 'refused',
          severity: 'error',
          title: 'V and W overlap on 10.0.0.0/16',
          says: 'Tencent Cloud TCE refuses to create p while they share addresses',
        },
      ],
    },
    {
      name: 'a part, in secondary blocks of either side',
      design: 'vpc V r 10.0.0.0/16 172.16.0.0/12\nvpc W r 10.1.0.0/16 172.20.0.0/16\npeering p V W planned',
      finds: [
        {
          id: 'peering-cidr-overlap:p+V+W',
          message: 'refused',
          severity: 'error',
          title: 'V and W overlap on 172.20.0.0/16',
          details: { blocks: ['172.20.0.0/16'] },
        },
      ],
    },
    {
      name: 'IPv6 alone',
      provider: 'aws',
      design: 'vpc V r 10.0.0.0/16 2001:db8::/56\nvpc W r 10.1.0.0/16 2001:db8::/60\npeering p V W failed',
      finds: [
        {
          id: 'peering-cidr-overlap:p+V+W',
          message: 'refused',
          severity: 'error',
          title: 'V and W overlap on 2001:db8::/60',
          says: 'AWS refuses',
        },
      ],
    },
    {
      name: 'Azure, Tencent Cloud and AWS look at the blocks, whatever the subnets',
      provider: 'azure',
      design: `${sameBlock}\nsubnet v V 10.0.1.0/24\nsubnet w W 10.0.2.0/24\npeering p V W`,
      finds: [
        {
          id: 'peering-cidr-overlap:p+V+W',
          message: 'refused',
          severity: 'error',
          title: 'V and W overlap on 10.0.0.0/16',
        },
      ],
    },
    {
      name: 'Google Cloud compares subnets',
      provider: 'gcp',
      design: 'vpc V g\nvpc W g\nsubnet v V 10.1.0.0/16\nsubnet w W 10.1.128.0/20\npeering p V W pending',
      finds: [
        {
          id: 'peering-cidr-overlap:p+V+W',
          message: 'refused',
          severity: 'error',
          title: 'V and W overlap on 10.1.128.0/20',
          says: 'V has 10.1.0.0/16, W has 10.1.128.0/20',
        },
      ],
    },
    {
      name: 'Huawei, with subnets that differ',
      provider: 'huaweicloud',
      design: `${sameBlock.replace('r2', 'r1')}
        subnet v1 V 10.0.0.0/24
        subnet v2 V 10.0.1.0/24
        subnet w1 W 10.0.0.0/24
        subnet w2 W 10.0.2.0/24
        peering p V W`,
      finds: [
        {
          id: 'peering-cidr-overlap:p+V+W',
          message: 'partial',
          severity: 'warning',
          title: 'V and W overlap on 10.0.0.0/16; only some subnets can use p',
          says: 'Only 10.0.1.0/24 of V and 10.0.2.0/24 of W can reach each other',
          details: { usable: { requester: ['10.0.1.0/24'], accepter: ['10.0.2.0/24'] } },
        },
      ],
    },
    {
      name: 'Alibaba, one end with blocks only: what is beside the subnets of the other',
      provider: 'alicloud',
      design: 'vpc V r 10.0.0.0/16\nvpc W r 10.0.0.0/17\nsubnet w W 10.0.0.0/17\npeering p V W',
      finds: [
        {
          id: 'peering-cidr-overlap:p+V+W',
          message: 'unusable',
          severity: 'error',
          title: 'V and W overlap on 10.0.0.0/17; no subnets are left that could use p',
          details: { usable: { requester: ['10.0.128.0/17'], accepter: [] } },
        },
      ],
    },
    {
      name: 'Alibaba, drawn without subnets and partly beside each other',
      provider: 'alicloud',
      design: 'vpc V r 10.0.0.0/16 10.1.0.0/16\nvpc W r 10.0.0.0/16 10.2.0.0/16\npeering p V W planned',
      finds: [
        {
          id: 'peering-cidr-overlap:p+V+W',
          message: 'partial',
          severity: 'warning',
          title: 'V and W overlap on 10.0.0.0/16; only some subnets can use p',
        },
      ],
    },
    {
      name: 'Huawei, subnets that meet in IPv6 alone',
      provider: 'huaweicloud',
      design: `${sameBlock.replace('r2', 'r1')}
        subnet v V 10.0.1.0/24 2001:db8::/64
        subnet w W 10.0.2.0/24 2001:db8::/64
        peering p V W`,
      finds: [
        {
          id: 'peering-cidr-overlap:p+V+W',
          message: 'unusable',
          severity: 'error',
          title: 'V and W overlap on 10.0.0.0/16; no subnets are left that could use p',
        },
      ],
    },
  ],
});
