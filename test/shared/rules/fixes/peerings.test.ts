import { fixTable } from '../../../fixtures/fix-table.ts';
import { routed } from '../../../fixtures/peered-pair.ts';

fixTable('mends peerings', [
  {
    name: 'one of two is kept, with the routes of both',
    design: `${routed}peering p2 W V active\nroute r2 rt-W 10.0.1.0/24 peering:p2\nroute r3 rt-V 10.1.0.0/16 peering:p2 off`,
    finding: 'peering-duplicate:V+W',
    offers: ['Keep p, move the routes over p2 to it, and delete p2'],
    leaves: {
      'peerings/p2': null,
      'routes/r2': { nextHop: { type: 'peering', id: 'p' } },
      'routes/r3': { nextHop: { type: 'peering', id: 'p' }, enabled: false },
    },
  },
  {
    name: 'the one that is built is kept, and what would stand twice goes',
    design: `${routed.replace('peering p V W', 'peering p V W planned')}peering p2 W V active\nroute r2 rt-W 10.0.0.0/16 peering:p2`,
    finding: 'peering-duplicate:V+W',
    offers: ['Keep p2, move the routes over p to it, and delete p'],
    leaves: { 'peerings/p': null, 'routes/rw': null, 'routes/rv': { nextHop: { id: 'p2' } } },
  },
  {
    name: 'a request is taken as accepted',
    design: routed.replace('peering p V W', 'peering p V W pending'),
    finding: 'peering-inactive:p',
    offers: ['Mark p as accepted (active)', 'Delete p and the routes over it: 2'],
    leaves: { 'peerings/p': { status: 'active' } },
  },
  {
    name: 'one that was rejected is planned again',
    design: routed.replace('peering p V W', 'peering p V W rejected requestedAt=2026-01-01'),
    finding: 'peering-inactive:p',
    offers: ['Plan p again', 'Delete p and the routes over it: 2'],
    leaves: { 'peerings/p': { status: 'planned' } },
  },
  {
    name: 'acceptance brings the routes that are then missing with it',
    design: routed.replace('peering p V W', 'peering p V W pending').replace(/route rw.*/, ''),
    finding: 'route-blackhole:rv',
    offers: [
      'Mark p as accepted (active); Add 10.0.1.0/24 → p to table default of W',
      'Remove route 10.1.0.0/16 → p from table default of V',
    ],
  },
  {
    name: 'one VPC at both ends: deleted',
    design: `${routed}peering s V V`,
    finding: 'peering-self:s',
    offers: ['Delete s'],
    leaves: { 'peerings/s': null },
  },
  {
    name: 'an end that is not in the document: deleted with its routes',
    design: `${routed}peering g V gone\nroute r rt-V 10.9.0.0/16 peering:g`,
    finding: 'peering-end-missing:g',
    offers: ['Delete g and the routes over it: 1'],
    leaves: { 'routes/r': null },
  },
  {
    name: 'across regions where the provider has none: deleted with its routes',
    provider: 'huaweicloud',
    design: routed.replace('vpc W ap-guangzhou', 'vpc W ap-beijing'),
    finding: 'peering-region:p',
    offers: ['Delete p and the routes over it: 2'],
  },
  {
    name: 'the object that is missing is created',
    provider: 'azure',
    design: 'vpc V a 10.0.0.0/16\nvpc W a 10.1.0.0/16\npeering p V W active accepter=-',
    finding: 'peering-one-sided:p',
    offers: ['Create the end of p in W', 'Delete p'],
    leaves: { 'peerings/p': { status: 'active', options: { requester: {}, accepter: {} } } },
  },
  {
    name: 'both objects are planned anew after the peer has deleted its own',
    provider: 'gcp',
    design: 'vpc V a 10.0.0.0/16\nvpc W a 10.1.0.0/16\npeering p V W peer-deleted',
    finding: 'peering-one-sided:p',
    offers: ['Plan both ends of p again', 'Delete p'],
    leaves: { 'peerings/p': { status: 'planned' } },
  },
  {
    name: 'both are planned anew, too, where the design has but one of them',
    provider: 'gcp',
    design: 'vpc V a 10.0.0.0/16\nvpc W a 10.1.0.0/16\npeering p V W peer-deleted accepter=-',
    finding: 'peering-one-sided:p',
    offers: ['Plan both ends of p again', 'Delete p'],
    leaves: { 'peerings/p': { status: 'planned', options: { requester: {}, accepter: {} } } },
  },
  {
    name: 'a switch that the other end lacks is set there, or done without',
    provider: 'azure',
    design:
      'vpc S a 10.0.0.0/16\nvpc H a 10.1.0.0/16\ngateway g H vpn 192.168.0.0/16\npeering p S H active requester=useRemoteGateways accepter=',
    finding: 'peering-options:p+S+remote-gateway-not-allowed',
    offers: ['Switch allowGatewayTransit on at the end of p in H', 'Switch useRemoteGateways off at the end of p in S'],
    leaves: {
      'peerings/p': { options: { requester: { useRemoteGateways: true }, accepter: { allowGatewayTransit: true } } },
    },
  },
  {
    name: 'a cap across regions carries what is demanded',
    design: `${routed.replace('vpc W ap-guangzhou', 'vpc W ap-beijing')}require q v w connected demandMbps=25`,
    finding: 'peering-bandwidth:p',
    offers: ['Cap p at 25 Mbps'],
    leaves: { 'peerings/p': { bandwidthMbps: 25 } },
  },
]);

const ends = (switches: string, more = ''): string =>
  `vpc S a 10.0.0.0/16\nvpc H a 10.1.0.0/16\n${more}\npeering p S H active ${switches}`;
const gatewayAt = (vpc: string): string => `gateway g${vpc} ${vpc} vpn 192.168.0.0/16`;

fixTable('sets the switches of a peering', [
  {
    name: 'of two ends that use the gateway of each other one does without',
    provider: 'azure',
    design: ends('requester=useRemoteGateways accepter=useRemoteGateways', gatewayAt('H')),
    finding: 'peering-options:p+S+remote-gateway-both',
    offers: ['Switch useRemoteGateways off at the end of p in S; Switch useRemoteGateways off at the end of p in H'],
  },
  {
    name: 'of two ends that use the gateway of each other the one with a gateway stops',
    provider: 'azure',
    design: ends('requester=useRemoteGateways,allowGatewayTransit accepter=useRemoteGateways', gatewayAt('S')),
    finding: 'peering-options:p+S+remote-gateway-both',
    offers: [
      'Switch useRemoteGateways off at the end of p in S',
      'Switch useRemoteGateways off at the end of p in S; Switch useRemoteGateways off at the end of p in H',
    ],
  },
  {
    name: 'of two ends that use the gateway of each other the one goes on that is let to',
    provider: 'azure',
    design: ends('requester=useRemoteGateways accepter=useRemoteGateways,allowGatewayTransit', gatewayAt('H')),
    finding: 'peering-options:p+S+remote-gateway-both',
    offers: [
      'Switch useRemoteGateways off at the end of p in H',
      'Switch useRemoteGateways off at the end of p in S; Switch useRemoteGateways off at the end of p in H',
    ],
  },
  {
    name: 'an end with a gateway of its own uses that',
    provider: 'azure',
    design: ends(
      'requester=useRemoteGateways accepter=allowGatewayTransit',
      `${gatewayAt('H')}\n${gatewayAt('S')}`.replace('192.168', '172.16'),
    ),
    finding: 'peering-options:p+S+remote-gateway-own',
    offers: ['Switch useRemoteGateways off at the end of p in S'],
    leaves: { 'peerings/p': { options: { requester: { useRemoteGateways: false } } } },
  },
  {
    name: 'a gateway of its own that the peer uses',
    provider: 'azure',
    design: ends('requester=useRemoteGateways accepter=useRemoteGateways,allowGatewayTransit', gatewayAt('H')),
    finding: 'peering-options:p+H+remote-gateway-own',
    offers: [
      'Switch useRemoteGateways off at the end of p in H',
      'Switch useRemoteGateways off at the end of p in H; Switch useRemoteGateways off at the end of p in S',
    ],
  },
  {
    name: 'an end with a gateway of its own, and a peer that would use it without leave',
    provider: 'azure',
    design: ends('requester=useRemoteGateways accepter=useRemoteGateways', gatewayAt('H')),
    finding: 'peering-options:p+H+remote-gateway-own',
    offers: ['Switch useRemoteGateways off at the end of p in H; Switch useRemoteGateways off at the end of p in S'],
  },
  {
    name: 'a second remote gateway is done without',
    provider: 'azure',
    design: ends(
      'requester=useRemoteGateways accepter=allowGatewayTransit',
      `vpc I a 10.2.0.0/16\ngateway gI I vpn 172.16.0.0/16\n${gatewayAt('H')}\npeering o S I active requester=useRemoteGateways accepter=allowGatewayTransit`,
    ),
    finding: 'peering-options:p+S+remote-gateway-second',
    offers: ['Switch useRemoteGateways off at the end of p in S'],
  },
  {
    name: 'no gateway to use',
    provider: 'azure',
    design: ends('requester=useRemoteGateways accepter=allowGatewayTransit'),
    finding: 'peering-options:p+S+remote-gateway-none',
    offers: ['Switch useRemoteGateways off at the end of p in S'],
  },
  {
    name: 'access is let in again',
    provider: 'azure',
    design: ends('requester= accepter=!allowVirtualNetworkAccess'),
    finding: 'peering-options:p+H+access-off',
    offers: ['Switch allowVirtualNetworkAccess on at the end of p in H'],
    leaves: { 'peerings/p': { options: { accepter: { allowVirtualNetworkAccess: true } } } },
  },
  {
    name: 'answers through an appliance are let in',
    provider: 'azure',
    design: `${ends('')}
      subnet h H 10.1.0.0/24
      subnet s S 10.0.0.0/24
      route r rt-S 10.2.0.0/16 instance:10.1.0.4`,
    finding: 'peering-options:p+S+forwarded-not-allowed',
    offers: ['Switch allowForwardedTraffic on at the end of p in S'],
  },
  {
    name: 'what is exported is imported, or not exported',
    provider: 'gcp',
    design: ends('requester=exportCustomRoutes accepter=', gatewayAt('S')),
    finding: 'peering-options:p+S+export-not-imported',
    offers: ['Switch importCustomRoutes on at the end of p in H', 'Switch exportCustomRoutes off at the end of p in S'],
  },
  {
    name: 'what is imported is exported, or not imported',
    provider: 'gcp',
    design: ends('requester= accepter=importCustomRoutes', gatewayAt('S')),
    finding: 'peering-options:p+H+import-not-exported',
    offers: ['Switch exportCustomRoutes on at the end of p in S', 'Switch importCustomRoutes off at the end of p in H'],
  },
  {
    name: 'nothing to export',
    provider: 'gcp',
    design: ends('requester=exportCustomRoutes accepter=importCustomRoutes'),
    finding: 'peering-options:p+S+nothing-to-export',
    offers: ['Switch exportCustomRoutes off at the end of p in S; Switch importCustomRoutes off at the end of p in H'],
  },
  {
    name: 'names that are resolved one way',
    provider: 'aws',
    design: ends('requester=allowDnsResolution accepter='),
    finding: 'peering-options:p+S+dns-one-way',
    offers: ['Switch allowDnsResolution on at the end of p in H', 'Switch allowDnsResolution off at the end of p in S'],
  },
  {
    name: 'names over a peering that is not active yet',
    provider: 'aws',
    design: ends('requester=allowDnsResolution accepter=').replace('active', 'pending'),
    finding: 'peering-options:p+S+dns-not-active',
    offers: ['Switch allowDnsResolution off at the end of p in S'],
  },
]);

fixTable('takes peerings further', [
  {
    name: 'one that is being made is taken as made',
    design: routed.replace('peering p V W', 'peering p V W provisioning'),
    finding: 'peering-inactive:p',
    offers: ['Mark p as accepted (active)', 'Delete p and the routes over it: 2'],
    leaves: { 'peerings/p': { status: 'active' } },
  },
  {
    name: 'one that failed is planned again',
    design: routed.replace('peering p V W', 'peering p V W failed'),
    finding: 'peering-inactive:p',
    offers: ['Plan p again', 'Delete p and the routes over it: 2'],
  },
  {
    name: 'of three the one that is built is kept; an instance keeps its route',
    design: `${routed.replace('peering p V W', 'peering p V W pending')}
      peering p2 W V active
      peering p3 V W planned
      gateway i V instance
      route ri rt-V 10.7.0.0/16 instance:i
      route r3 rt-V 10.1.0.0/16 peering:p3 off`,
    finding: 'peering-duplicate:V+W',
    offers: ['Keep p2, move the routes over p3 and p to it, and delete p3 and p'],
  },
]);
