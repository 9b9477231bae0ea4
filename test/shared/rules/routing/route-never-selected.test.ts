import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = `vpc V r 10.0.0.0/16 2001:db8::/56
  vpc W r 10.1.0.0/16 2001:db8:1::/56
  peering p V W
  gateway vpn V vpn\n`;

const covered = (destination: string) => ({
  id: 'route-never-selected:r1',
  message: 'covered',
  severity: 'warning' as const,
  title: `Route ${destination} of default is never selected`,
});

ruleTable('route-never-selected', {
  passes: [
    {
      name: 'a host is left',
      design: `${pair}route r1 rt-V 10.1.0.0/30 peering:p\nroute r2 rt-V 10.1.0.0/31 vpn\nroute r3 rt-V 10.1.0.2/32 vpn`,
    },
    {
      name: 'switched off',
      design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p off\nroute r2 rt-V 10.1.0.0/17 vpn\nroute r3 rt-V 10.1.128.0/17 vpn`,
    },
    {
      name: 'what would cover it is switched off',
      design: `${pair}route r1 rt-V 10.1.0.0/31 peering:p\nroute r2 rt-V 10.1.0.0/32 vpn\nroute r3 rt-V 10.1.0.1/32 vpn off`,
    },
    { name: 'inside Local', design: `${pair}route r1 rt-V 10.0.1.0/24 vpn` },
    {
      name: 'another next hop for the same destination',
      design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p\nroute r2 rt-V 10.1.0.0/16 vpn`,
    },
    {
      name: 'at fault itself',
      design: `${pair}route r1 rt-V 10.8.0.0/16 peering:p\nroute r2 rt-V 10.8.0.0/17 vpn\nroute r3 rt-V 10.8.128.0/17 vpn`,
    },
  ],
  fires: [
    {
      name: 'two halves',
      design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p\nroute r2 rt-V 10.1.0.0/17 vpn\nroute r3 rt-V 10.1.128.0/17 vpn`,
      finds: [
        {
          ...covered('10.1.0.0/16'),
          says: 'take all of its addresses: 10.1.0.0/17 and 10.1.128.0/17',
          details: { wonBy: ['r2', 'r3'] },
        },
      ],
    },
    {
      name: 'Local and another',
      design: `${pair}route r1 rt-V 10.0.0.0/15 vpn\nroute r2 rt-V 10.1.0.0/16 peering:p`,
      finds: [{ ...covered('10.0.0.0/15'), says: 'Local 10.0.0.0/16 and 10.1.0.0/16' }],
    },
    {
      name: 'IPv6',
      design: `${pair}route r1 rt-V 2001:db8:1::/56 peering:p\nroute r2 rt-V 2001:db8:1::/57 vpn\nroute r3 rt-V 2001:db8:1:80::/57 vpn`,
      finds: [covered('2001:db8:1::/56')],
    },
    {
      name: 'written twice',
      design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p\nroute r2 rt-V 10.1.0.0/16 peering:p`,
      finds: [
        {
          id: 'route-never-selected:r2',
          message: 'same',
          severity: 'warning',
          title: 'Route 10.1.0.0/16 of default stands there twice',
          says: 'the same next hop, p',
          details: { wonBy: ['r1'] },
        },
      ],
    },
    {
      name: 'written twice, and others win all of it: the first is covered, the second the same again',
      design: `${pair}route r1 rt-V 10.1.0.0/16 peering:p
        route r2 rt-V 10.1.0.0/16 peering:p
        route r3 rt-V 10.1.0.0/17 vpn
        route r4 rt-V 10.1.128.0/17 vpn`,
      finds: [
        { ...covered('10.1.0.0/16'), details: { wonBy: ['r3', 'r4'] } },
        {
          id: 'route-never-selected:r2',
          message: 'same',
          severity: 'warning',
          title: 'Route 10.1.0.0/16 of default stands there twice',
          details: { wonBy: ['r1'] },
        },
      ],
    },
    {
      name: 'Google Cloud: once, across the tables of the network',
      provider: 'gcp',
      design: `${pair}table rt2 V\nroute r1 rt-V 192.0.2.0/31 vpn\nroute r2 rt2 192.0.2.0/32 instance\nroute r3 rt2 192.0.2.1/32 instance`,
      finds: [covered('192.0.2.0/31')],
    },
    {
      name: 'in the second table',
      design: `
        vpc V r 10.0.0.0/16
        table t V
        gateway g V vpn
        route r1 t 172.16.0.0/16 vpn:g
        route r2 t 172.16.0.0/17 vpn:g
        route r3 t 172.16.128.0/17 vpn:g`,
      finds: [
        {
          id: 'route-never-selected:r1',
          message: 'covered',
          severity: 'warning',
          title: 'Route 172.16.0.0/16 of t is never selected',
        },
      ],
    },
  ],
});
