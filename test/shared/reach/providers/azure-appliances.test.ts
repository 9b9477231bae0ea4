import { traceTable } from '../../../fixtures/trace-table.ts';

const pair = `
  vpc A r 10.1.0.0/16
  vpc B r 10.2.0.0/16
  no-table A
  no-table B
  table ta A
  subnet a A 10.1.0.0/24 table=ta
  subnet plain A 10.1.1.0/24
  subnet b B 10.2.0.0/24
`;
/** Two spokes and a hub with an appliance at 10.0.1.4. */
const hub = `
  vpc H r 10.0.0.0/16
  vpc A r 10.1.0.0/16
  vpc B r 10.2.0.0/16
  no-table H
  no-table A
  no-table B
  table th H
  table ta A
  table tb B
  subnet nva H 10.0.1.0/24 table=th
  subnet a A 10.1.0.0/24 table=ta
  subnet b B 10.2.0.0/24 table=tb
`;
const steered = `
  route ra ta 10.2.0.0/16 instance:10.0.1.4
  route rb tb 10.1.0.0/16 instance:10.0.1.4
`;
/** Both spokes take what the hub forwards. */
const taken = `
  peering p A H active requester=allowForwardedTraffic
  peering q B H active requester=allowForwardedTraffic
`;

traceTable('azure', [
  {
    name: 'a chain of peerings is no way through (AZ-FAQ)',
    design: `${hub}
      peering p A H active
      peering q H B active`,
    traces: {
      'a -> b': [
        'unreachable transit',
        'a{10.0.0.0/8 drop*; 0.0.0.0/0 internet* less-specific} !transit H B',
        'b{10.0.0.0/8 drop*; 0.0.0.0/0 internet* less-specific} !transit H A',
      ],
      'a -> nva': 'reachable',
      'nva -> b': 'reachable',
    },
    pairs: { 'a -> b': 'unreachable transit' },
  },
  {
    name: 'a user route cannot name a peering (AZ-UDR)',
    design: `${hub}
      peering p A H active
      peering q B H active
      route ra ta 10.2.0.0/16 peering:p`,
    traces: { 'a -> b': 'unreachable blackhole' },
  },
  {
    name: 'through an appliance in the hub, both ways',
    design: hub + taken + steered,
    traces: {
      'a -> b': [
        'reachable',
        'a{10.2.0.0/16 instance 10.0.1.4; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > nva@10.0.1.4{10.2.0.0/16 peering q*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > q > b',
        'b{10.1.0.0/16 instance 10.0.1.4; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > q > nva@10.0.1.4{10.1.0.0/16 peering p*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > a',
      ],
      'a -> nva': 'reachable',
    },
    pairs: { 'a -> b': 'reachable', 'b -> a': 'reachable' },
  },
  {
    name: 'a user default route through the appliance takes the drops away (AZ-UDR)',
    design: `${hub}${taken}
      route ra ta 0.0.0.0/0 instance:10.0.1.4
      route rb tb 0.0.0.0/0 instance:10.0.1.4`,
    traces: {
      'a -> b': [
        'reachable',
        'a{0.0.0.0/0 instance 10.0.1.4; 0.0.0.0/0 internet* same-destination} > p > nva@10.0.1.4{10.2.0.0/16 peering q*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > q > b',
        'b{0.0.0.0/0 instance 10.0.1.4; 0.0.0.0/0 internet* same-destination} > q > nva@10.0.1.4{10.1.0.0/16 peering p*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > a',
      ],
      'a -> 8.8.8.8': [
        'reachable',
        'a{0.0.0.0/0 instance 10.0.1.4; 0.0.0.0/0 internet* same-destination} > p > nva@10.0.1.4{0.0.0.0/0 internet*} > gateway',
        'outside > a',
      ],
      'a -> nva/10.0.1.4': 'reachable',
    },
    pairs: { 'a -> b': 'reachable' },
  },
  {
    name: 'a user default route that is off leaves the drops',
    design: `${hub}${taken}route ra ta 0.0.0.0/0 instance:10.0.1.4 off`,
    traces: {
      'a -> b': [
        'unreachable transit',
        'a{10.0.0.0/8 drop*; 0.0.0.0/0 instance 10.0.1.4 disabled; 0.0.0.0/0 internet* less-specific} !transit H B',
        'b{10.0.0.0/8 drop*; 0.0.0.0/0 internet* less-specific} !transit H A',
      ],
    },
  },
  {
    name: 'a spoke that does not take forwarded traffic gets none (AZ-MNG); what the hub takes is no matter',
    design: `${hub}${steered}
      peering p A H active requester=allowForwardedTraffic
      peering q B H active accepter=allowForwardedTraffic`,
    traces: {
      'a -> b': [
        'unreachable transit',
        'a{10.2.0.0/16 instance 10.0.1.4; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > nva@10.0.1.4{10.2.0.0/16 peering q*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > q !transit H B',
        'b{10.1.0.0/16 instance 10.0.1.4; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > q > nva@10.0.1.4{10.1.0.0/16 peering p*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > a',
      ],
      'b -> a': [
        'one-way transit',
        'b{10.1.0.0/16 instance 10.0.1.4; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > q > nva@10.0.1.4{10.1.0.0/16 peering p*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > a',
        'a{10.2.0.0/16 instance 10.0.1.4; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > nva@10.0.1.4{10.2.0.0/16 peering q*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > q !transit H B',
      ],
      'nva -> b': 'reachable',
    },
    pairs: { 'a -> b': 'unreachable transit', 'b -> a': 'one-way transit' },
  },
  {
    name: 'the way back is not steered through the appliance',
    design: `${hub}${taken}route ra ta 10.2.0.0/16 instance:10.0.1.4`,
    traces: {
      'a -> b': [
        'one-way no-return-route',
        'a{10.2.0.0/16 instance 10.0.1.4; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > nva@10.0.1.4{10.2.0.0/16 peering q*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > q > b',
        'b{10.0.0.0/8 drop*; 0.0.0.0/0 internet* less-specific} !no-route',
      ],
      'b -> a': 'unreachable transit',
    },
    pairs: { 'a -> b': 'one-way no-return-route', 'b -> a': 'unreachable transit' },
  },
  {
    name: 'the peering on the way to the appliance carries nothing',
    design: `${hub}${steered}
      peering p A H active accepter=-
      peering q B H active requester=allowForwardedTraffic`,
    traces: {
      'a -> b': [
        'unreachable peering-inactive',
        'a{10.2.0.0/16 instance 10.0.1.4; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p !peering-inactive',
        'b{10.1.0.0/16 instance 10.0.1.4; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > q > nva@10.0.1.4{10.0.0.0/8 drop*; 0.0.0.0/0 internet* less-specific} !no-route',
      ],
    },
    pairs: { 'a -> b': 'unreachable peering-inactive' },
  },
  {
    name: 'an appliance that is not peered with has no direct connection (AZ-UDR)',
    design: `${hub}
      peering q B H active
      route ra ta 10.2.0.0/16 instance:10.0.1.4`,
    traces: { 'a -> b': 'unreachable blackhole' },
  },
  {
    name: 'an appliance that the document does not have may do anything',
    design: `${hub}${taken}route ra ta 10.2.0.0/16 instance:172.31.0.4`,
    traces: {
      'a -> b': [
        'unknown',
        'a{10.2.0.0/16 instance 172.31.0.4; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > gateway ?',
        'b{10.0.0.0/8 drop*; 0.0.0.0/0 internet* less-specific} !transit H A',
      ],
    },
    pairs: { 'a -> b': 'unknown' },
  },
  {
    name: 'an appliance whose own table points at itself circles (AZ-UDR), but for packets to itself',
    design: `${hub}${taken}
      route rh th 10.0.0.0/8 instance:10.0.1.4
      route rl th 10.0.0.0/16 instance:10.0.1.4
      route rh2 th 10.2.0.0/16 instance:10.0.1.4
      route r1 ta 10.2.0.0/16 instance:10.0.1.4
      route r2 ta 10.0.0.0/16 instance:10.0.1.4`,
    traces: {
      'a -> b': [
        'unreachable blackhole',
        'a{10.2.0.0/16 instance 10.0.1.4; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > nva@10.0.1.4{10.2.0.0/16 instance 10.0.1.4; 10.2.0.0/16 peering q* same-destination; 10.0.0.0/8 instance 10.0.1.4 less-specific; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} !blackhole',
        'b{10.0.0.0/8 drop*; 0.0.0.0/0 internet* less-specific} !transit H A',
      ],
      'a -> nva/10.0.1.4': 'reachable',
      'a -> nva/10.0.1.5': 'unreachable blackhole',
    },
    pairs: { 'a -> nva': 'partial blackhole [10.0.1.4/32] [10.1.0.0/24]' },
  },
  {
    name: 'two appliances in a row, in two networks',
    design: `${hub}${taken}
      table tf B
      subnet fw B 10.2.9.0/24 table=tf
      route ra ta 10.2.0.0/24 instance:10.0.1.4
      route rh th 10.2.0.0/24 instance:10.2.9.4
      route rb tb 10.1.0.0/16 instance:10.0.1.4`,
    traces: {
      'a -> b': [
        'reachable',
        'a{10.2.0.0/24 instance 10.0.1.4; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > nva@10.0.1.4{10.2.0.0/24 instance 10.2.9.4; 10.2.0.0/16 peering q* less-specific; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > q > fw@10.2.9.4{10.2.0.0/16 local*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > b',
        'b{10.1.0.0/16 instance 10.0.1.4; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > q > nva@10.0.1.4{10.1.0.0/16 peering p*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > a',
      ],
    },
  },
  {
    name: 'an appliance of its own network: what it sends on began there, so it is not forwarded traffic (AZ-MNG)',
    design: `${pair}
      peering p A B active
      subnet fw A 10.1.9.0/24
      route r1 ta 10.2.0.0/16 instance:10.1.9.4
      route r2 ta 10.1.0.0/16 instance:10.1.9.4`,
    traces: {
      'a -> b': [
        'reachable',
        'a{10.2.0.0/16 instance 10.1.9.4; 10.2.0.0/16 peering p* same-destination; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > fw@10.1.9.4{10.2.0.0/16 peering p*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > b',
        'b{10.1.0.0/16 peering p*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > p > a',
      ],
      'a -> plain': [
        'reachable',
        'a{10.1.0.0/16 instance 10.1.9.4; 10.1.0.0/16 local* same-destination; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > fw@10.1.9.4{10.1.0.0/16 local*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > plain',
        'plain{10.1.0.0/16 local*; 10.0.0.0/8 drop* less-specific; 0.0.0.0/0 internet* less-specific} > a',
      ],
    },
    pairs: { 'a -> b': 'reachable', 'a -> plain': 'reachable', 'b -> a': 'reachable' },
  },
]);
