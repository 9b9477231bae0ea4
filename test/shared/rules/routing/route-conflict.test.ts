import { ruleTable } from '../../../fixtures/rule-table.ts';

const three = `vpc V r 10.0.0.0/16 2001:db8::/56
  vpc W r 10.1.0.0/16 2001:db8:1::/56
  vpc X r 10.1.0.0/16
  subnet v1 V 10.0.1.0/24
  peering p V W
  peering q V X
  gateway vpn V vpn 10.1.0.0/16\n`;
const twice = `${three}route r1 rt-V 10.1.0.0/16 peering:p\nroute r2 rt-V 10.1.0.0/16 vpn:vpn`;

const title = '10.1.0.0/16 stands 2 times in default, with different next hops';
const silent = { id: 'route-conflict:r1', message: 'not-documented', severity: 'warning' as const, title };

ruleTable('route-conflict', {
  passes: [
    { name: 'two lengths', design: `${three}route r1 rt-V 10.1.0.0/16 peering:p\nroute r2 rt-V 10.1.0.0/17 vpn:vpn` },
    { name: 'one of them is switched off', design: `${twice} off` },
    {
      name: 'the same next hop',
      design: `${three}route r1 rt-V 10.1.0.0/16 peering:p\nroute r2 rt-V 10.1.0.0/16 peering:p`,
    },
    {
      name: 'in two tables',
      design: `${three}table rt2 V\nroute r1 rt-V 10.1.0.0/16 peering:p\nroute r2 rt2 10.1.0.0/16 vpn:vpn`,
    },
    {
      name: 'inside Local, which is told there',
      design: `${three}route r1 rt-V 10.0.1.0/24 peering:p\nroute r2 rt-V 10.0.1.0/24 vpn:vpn`,
    },
    {
      name: 'Azure: a user route over a system route',
      provider: 'azure',
      design: `${three}route r1 rt-V 0.0.0.0/0 instance`,
    },
  ],
  fires: [
    {
      name: 'a peering and a gateway',
      design: twice,
      finds: [
        {
          ...silent,
          says: 'not documented by Tencent Cloud TCE; the checks follow p. Keep one of p and vpn',
          details: { destination: '10.1.0.0/16', followed: 'r1', source: 'TCE-SDK' },
        },
      ],
    },
    { name: 'AWS is silent', provider: 'aws', design: twice, finds: [silent] },
    {
      name: 'Huawei Cloud refuses the second',
      provider: 'huaweicloud',
      design: twice,
      finds: [
        {
          id: 'route-conflict:r1',
          message: 'refused',
          severity: 'error',
          title,
          says: 'Keep one of the next hops, p and vpn',
        },
      ],
    },
    {
      name: 'Google Cloud has priorities, for the whole network',
      provider: 'gcp',
      design: `${three}table rt2 V\nroute r1 rt-V 192.0.2.0/24 vpn:vpn\nroute r2 rt2 192.0.2.0/24 instance`,
      finds: [
        {
          id: 'route-conflict:r1',
          message: 'allowed',
          severity: 'warning',
          title: '192.0.2.0/24 stands 2 times in default, with different next hops',
          says: 'the checks follow vpn',
        },
      ],
    },
    {
      name: 'three of them, one with host bits set, and IPv6',
      design: `${twice}
        route r3 rt-V 10.1.2.3/16 peering:q
        route s1 rt-V 2001:db8:1::/56 peering:p
        route s2 rt-V 2001:db8:1::/56 nat`,
      finds: [
        { ...silent, title: title.replace('2 times', '3 times') },
        { ...silent, id: 'route-conflict:s1', title: title.replace('10.1.0.0/16', '2001:db8:1::/56') },
      ],
    },
    {
      name: 'both of no effect, as more specific routes win',
      design: `${twice}\nroute r3 rt-V 10.1.0.0/17 peering:p\nroute r4 rt-V 10.1.128.0/17 peering:p`,
      finds: [silent],
    },
    {
      name: 'two of three the same',
      provider: 'tencent-tce',
      design: `
        vpc V r 10.0.0.0/16
        table t V
        gateway g V vpn
        gateway h V vpn
        route r1 t 172.16.0.0/16 vpn:g
        route r2 t 172.16.0.0/16 vpn:g
        route r3 t 172.16.0.0/16 vpn:h`,
      finds: [
        {
          id: 'route-conflict:r1',
          message: 'not-documented',
          severity: 'warning',
          title: '172.16.0.0/16 stands 3 times in t, with different next hops',
        },
      ],
    },
  ],
});
