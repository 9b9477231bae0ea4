import { ruleTable } from '../../../fixtures/rule-table.ts';

const sameBlock = 'vpc V r1 10.0.0.0/16\nvpc W r2 10.0.0.0/16';

ruleTable('peering-cidr-overlap', {
  passes: [
    { name: 'disjoint ends', design: 'vpc V r1 10.0.0.0/16\nvpc W r2 10.1.0.0/16\npeering p V W' },
    { name: 'overlap without a peering', design: sameBlock },
    { name: 'a peering that was rejected', design: `${sameBlock}\npeering p V W rejected` },
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
  ],
});
