import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = `
  vpc V r 10.0.0.0/16
  vpc W r 10.1.0.0/16
  subnet v1 V 10.0.1.0/24
  subnet w1 W 10.1.1.0/24
  peering p V W
`;
const forth = 'route r1 rt-V 10.1.0.0/16 peering:p\n';
const back = 'route r2 rt-W 10.0.0.0/16 peering:p\n';

/** A hub with a firewall and a workload, and a spoke. */
const hub = `
  vpc H r 10.0.0.0/16
  vpc S r 10.1.0.0/16
  table work H
  subnet fw H 10.0.0.0/24
  subnet app H 10.0.1.0/24 table=work
  subnet s1 S 10.1.1.0/24
  peering p H S active requester=allowForwardedTraffic accepter=allowForwardedTraffic
`;

ruleTable('route-asymmetric', {
  passes: [
    { name: 'there and back over one peering', design: pair + forth + back },
    { name: 'the answer is lost: told as missing', design: pair + forth },
    {
      name: 'the internet does not bring it back',
      provider: 'aws',
      design: `${pair}${forth}gateway igw W internet\nroute r2 rt-W 0.0.0.0/0 internet:igw`,
    },
    {
      name: 'behind the gateway there is something else: told as missing-return',
      provider: 'aws',
      design: `${pair}${forth}gateway vgw W vpn 192.168.0.0/16\nroute r2 rt-W 10.0.0.0/16 vpn:vgw`,
    },
    { name: 'the peering is pending', design: pair.replace('p V W', 'p V W pending') + forth },
    {
      name: 'Azure: both directions by the firewall',
      provider: 'azure',
      design: `${hub}route r1 rt-S 10.0.1.0/24 instance:10.0.0.4\nroute r2 work 10.1.0.0/16 instance:nva`,
    },
    { name: 'Azure: neither by the firewall', provider: 'azure', design: hub },
  ],
  fires: [
    {
      name: 'a transit gateway that is not drawn',
      provider: 'aws',
      design: `
        vpc V r 10.0.0.0/16
        vpc W r 10.1.0.0/16
        subnet v V 10.0.1.0/24
        subnet w W 10.1.1.0/24
        peering p V W
        route r1 rt-V 10.1.0.0/16 peering:p
        route r2 rt-W 10.0.0.0/16 transit`,
      finds: [
        {
          id: 'route-asymmetric:rt-W+p',
          message: 'otherWay',
          severity: 'warning',
          title: 'default of W answers V by transit, not over p',
          details: { ways: [{ type: 'transit' }], routes: ['r2'] },
        },
      ],
    },
    {
      name: 'back by a transit gateway',
      provider: 'aws',
      design: `${pair}${forth}gateway tgw W transit\nroute r2 rt-W 10.0.0.0/16 transit:tgw`,
      finds: [
        {
          id: 'route-asymmetric:rt-W+p',
          message: 'otherWay',
          severity: 'warning',
          title: 'default of W answers V by tgw, not over p',
          says: 'give default routes for 10.0.1.0/24 with next hop p, or send the packets from V by tgw too',
          details: {
            ranges: ['10.0.1.0/24'],
            subnets: ['w1'],
            ways: [{ type: 'transit', id: 'tgw' }],
            routes: ['r2'],
          },
        },
      ],
    },
    {
      name: 'back by a VPN behind which the sender is too, for some',
      provider: 'aws',
      design: `${pair}${forth}${back}gateway vgw W vpn 10.0.1.0/25\nroute r3 rt-W 10.0.1.0/24 vpn:vgw`,
      finds: [
        {
          id: 'route-asymmetric:rt-W+p',
          message: 'otherWay',
          severity: 'warning',
          title: 'default of W answers V by vgw, not over p',
          details: { ranges: ['10.0.1.0/25'], routes: ['r3'] },
        },
      ],
    },
    {
      name: 'back over a second peering of the pair',
      design: `${pair}peering q V W\n${forth}${back.replace('peering:p', 'peering:q')}`,
      finds: [
        {
          id: 'route-asymmetric:rt-V+q',
          message: 'otherWay',
          severity: 'warning',
          title: 'default of V answers W by p, not over q',
        },
        {
          id: 'route-asymmetric:rt-W+p',
          message: 'otherWay',
          severity: 'warning',
          title: 'default of W answers V by q, not over p',
          details: { ways: [{ type: 'peering', id: 'q' }] },
        },
      ],
    },
    {
      name: 'Azure: the spoke sends straight, the hub answers by its firewall',
      provider: 'azure',
      design: `${hub}route r1 work 10.1.0.0/16 instance:10.0.0.4`,
      finds: [
        {
          id: 'route-asymmetric:work+p',
          message: 'otherWay',
          severity: 'warning',
          title: 'work of H answers S by 10.0.0.4, not over p',
          details: { ways: [{ type: 'instance', ip: '10.0.0.4' }], routes: ['r1'] },
        },
      ],
    },
    {
      name: 'Azure: the hub sends straight, the spoke answers by the firewall',
      provider: 'azure',
      design: `${hub}route r1 rt-S 10.0.1.0/24 instance:10.0.0.4`,
      finds: [
        {
          id: 'route-asymmetric:rt-S+p',
          message: 'otherWay',
          severity: 'warning',
          title: 'default of S answers H by 10.0.0.4, not over p',
        },
      ],
    },
  ],
});
