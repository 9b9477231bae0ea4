import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = 'vpc V r 10.0.0.0/16\nvpc W r 10.1.0.0/16\npeering p V W\n';
const vpn = `${pair}gateway vgw W vpn 192.168.0.0/16\nroute r1 rt-V 192.168.0.0/16 peering:p`;

const silent = (gateway: string, destination: string, provider: string) => ({
  id: 'route-edge-to-edge:r1',
  message: 'not-documented',
  severity: 'warning' as const,
  title: `V counts on ${gateway} of W for ${destination}: not documented by ${provider}`,
});
const no = (gateway: string, destination: string) => ({
  id: 'route-edge-to-edge:r1',
  message: 'no',
  severity: 'error' as const,
  title: `V cannot use ${gateway} of W for ${destination}`,
});

ruleTable('route-edge-to-edge', {
  passes: [
    {
      name: 'a gateway of its own',
      provider: 'aws',
      design: `${pair}gateway vgw V vpn 192.168.0.0/16\nroute r1 rt-V 192.168.0.0/16 vpn:vgw`,
    },
    {
      name: 'the peer itself',
      provider: 'aws',
      design: `${pair}gateway vgw W vpn 192.168.0.0/16\nroute r1 rt-V 10.1.0.0/16 peering:p`,
    },
    {
      name: 'nothing is behind the gateway there',
      provider: 'aws',
      design: `${pair}gateway vgw W vpn 192.168.0.0/16\nroute r1 rt-V 172.16.0.0/16 peering:p`,
    },
    { name: 'switched off', provider: 'aws', design: `${vpn} off` },
  ],
  fires: [
    {
      name: 'AWS rules a VPN gateway of the peer out',
      provider: 'aws',
      design: vpn,
      finds: [
        {
          ...no('vgw', '192.168.0.0/16'),
          says: 'meant for vgw, a VPN gateway of W. AWS drops them there',
          details: { from: 'V', peer: 'W', gateway: 'vgw', gatewayType: 'vpn', verdict: 'no', source: 'AWS-UNSUP' },
        },
      ],
    },
    {
      name: 'AWS: everything to a NAT gateway of the peer',
      provider: 'aws',
      design: `${pair}gateway nat W nat\nroute r1 rt-V 0.0.0.0/0 peering:p`,
      finds: [no('nat', '0.0.0.0/0')],
    },
    {
      name: 'AWS: IPv6 to an internet gateway of the peer',
      provider: 'aws',
      design: `${pair}gateway igw W internet\nroute r1 rt-V ::/0 peering:p`,
      finds: [no('igw', '::/0')],
    },
    {
      name: 'AWS: its documents do not speak of a transit gateway of the peer',
      provider: 'aws',
      design: vpn.replace('W vpn', 'W transit'),
      finds: [silent('vgw', '192.168.0.0/16', 'AWS')],
    },
    ...(['tencent-tce', 'tencent', 'alicloud'] as const).map((provider) => ({
      name: `${provider}: not documented`,
      provider,
      design: vpn,
      finds: [
        silent(
          'vgw',
          '192.168.0.0/16',
          { 'tencent-tce': 'Tencent Cloud TCE', tencent: 'Tencent Cloud', alicloud: 'Alibaba Cloud' }[provider],
        ),
      ],
    })),
    {
      name: 'Huawei Cloud rules a VPN gateway out',
      provider: 'huaweicloud',
      design: vpn,
      finds: [no('vgw', '192.168.0.0/16')],
    },
    {
      name: 'Huawei Cloud: a NAT gateway of the peer, as a workaround',
      provider: 'huaweicloud',
      design: `${pair}gateway nat W nat\nroute r1 rt-V 0.0.0.0/0 peering:p`,
      finds: [
        {
          id: 'route-edge-to-edge:r1',
          message: 'conditional',
          severity: 'warning',
          title: 'V uses nat of W for 0.0.0.0/0, which works only under conditions',
          says: 'must serve the blocks of V (10.0.0.0/16)',
        },
      ],
    },
  ],
});
