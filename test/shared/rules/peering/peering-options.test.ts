import type { Severity } from '../../../../shared/rules/engine/finding.ts';
import { ruleTable } from '../../../fixtures/rule-table.ts';

const pair = 'vpc H r 10.0.0.0/16\nvpc S r 10.1.0.0/16\ngateway gw H vpn 192.168.0.0/16';
const design = (settings: string, ...more: string[]) => [pair, `peering p S H ${settings}`, ...more].join('\n');
const finding = (aspect: string, severity: Severity, title: string, end = 'S', peering = 'p') => ({
  id: `peering-options:${peering}+${end}+${aspect}`,
  message: aspect,
  severity,
  title,
});
const transit = 'active requester=useRemoteGateways accepter=allowGatewayTransit';

/** A spoke's route through an appliance of the given address. */
const through = (settings: string, ip: string, off = '') =>
  design(settings, `route r rt-S 10.2.0.0/16 instance:${ip} ${off}`);

ruleTable('peering-options', {
  passes: [
    { name: 'Azure: gateway transit', provider: 'azure', design: design(transit) },
    { name: 'Azure: drawn without switches', provider: 'azure', design: design('planned') },
    {
      name: 'Azure: an end is missing: told there',
      provider: 'azure',
      design: design('active requester=useRemoteGateways accepter=-'),
    },
    { name: 'Azure: turned down', provider: 'azure', design: design('rejected requester=useRemoteGateways accepter=') },
    {
      name: 'Azure: the gateway of an external hub is not known',
      provider: 'azure',
      design: design(transit).replace('vpc H', 'external H').replace('gateway gw H vpn', 'gateway gw H nat'),
    },
    {
      name: 'Azure: forwarded traffic is taken',
      provider: 'azure',
      design: through('active requester=allowForwardedTraffic accepter=', '10.0.0.4'),
    },
    {
      name: 'Azure: the route to the appliance is switched off',
      provider: 'azure',
      design: through('active', '10.0.0.4', 'off'),
    },
    { name: 'Azure: an appliance of its own', provider: 'azure', design: through('active', '10.1.0.4') },
    {
      name: 'Google Cloud: exported and imported',
      provider: 'gcp',
      design: design('active requester=importCustomRoutes accepter=exportCustomRoutes'),
    },
    {
      name: 'AWS: DNS resolution at both ends',
      provider: 'aws',
      design: design('active requester=allowDnsResolution accepter=allowDnsResolution'),
    },
    {
      name: 'TCE has no switches',
      design: design('active requester=useRemoteGateways,allowDnsResolution,exportCustomRoutes accepter='),
    },
    {
      name: 'Azure: one network twice',
      provider: 'azure',
      design: 'vpc V r 10.0.0.0/16\npeering p V V active requester=useRemoteGateways accepter=',
    },
    ...[
      ['a route of a second table', 'table other S', 'route r1 other 10.9.0.0/16 vpn'],
      ['a VPN that learns routes', 'gateway g S vpn'],
      ['an interconnect that learns routes', 'gateway g S direct-connect'],
      ['a network hub that learns routes', 'gateway g S transit'],
    ].map(([name, ...lines]) => ({
      name: `Google Cloud: ${name!} is something to export`,
      provider: 'gcp',
      design: design('active requester=exportCustomRoutes accepter=importCustomRoutes', ...lines),
    })),
    {
      name: 'AWS: DNS resolution of both ends of a peering that is planned',
      provider: 'aws',
      design: design('planned requester=allowDnsResolution accepter=allowDnsResolution'),
    },
  ],
  fires: [
    {
      name: 'Azure: transit is not allowed',
      provider: 'azure',
      design: design('active requester=useRemoteGateways accepter='),
      finds: [
        {
          ...finding('remote-gateway-not-allowed', 'error', 'S uses the gateway of H over p, which H does not allow'),
          says: 'needs allowGatewayTransit at H',
          details: { end: 'S' },
        },
      ],
    },
    {
      name: 'Azure: each uses the other, and the hub has a gateway of its own',
      provider: 'azure',
      design: design(
        'active requester=useRemoteGateways,allowGatewayTransit accepter=useRemoteGateways,allowGatewayTransit',
        'gateway nat H nat',
      ),
      finds: [
        {
          ...finding(
            'remote-gateway-own',
            'error',
            'H uses the gateway of S over p while it has gateways of its own: gw',
            'H',
          ),
          details: { end: 'H', gateways: ['gw'] },
        },
        finding('remote-gateway-both', 'error', 'S and H each use the gateway of the other over p'),
      ],
    },
    {
      name: 'Azure: a second remote gateway',
      provider: 'azure',
      design: `${design(transit)}
        vpc H2 r 10.3.0.0/16
        gateway gw2 H2 direct-connect 192.168.0.0/16
        peering q H2 S planned requester=allowGatewayTransit accepter=useRemoteGateways
        peering a S H2 deleted requester=useRemoteGateways accepter=`,
      finds: [
        finding(
          'remote-gateway-second',
          'error',
          'S uses remote gateways over more than one peering; q is one too many',
          'S',
          'q',
        ),
      ],
    },
    {
      name: 'Azure: the hub has no gateway',
      provider: 'azure',
      design: design(transit).replace('gateway gw H vpn', 'gateway gw H nat'),
      finds: [finding('remote-gateway-none', 'warning', 'S uses the gateway of H over p, but H has none')],
    },
    {
      name: 'Azure: access switched off at the hub',
      provider: 'azure',
      design: design('active requester= accepter=!allowVirtualNetworkAccess'),
      finds: [finding('access-off', 'warning', 'H has switched off access from S over p', 'H')],
    },
    {
      name: 'Azure: forwarded traffic hoped for',
      provider: 'azure',
      design: `${through('active', '10.0.0.4')}\ngateway nva H instance ip=10.0.0.5\nroute r2 rt-S 10.3.0.0/16 instance:nva`,
      finds: [
        {
          ...finding(
            'forwarded-not-allowed',
            'warning',
            'S routes through appliances in H, but takes no forwarded traffic over p',
          ),
          says: '(routes: 10.2.0.0/16 and 10.3.0.0/16)',
          details: { routes: ['r', 'r2'] },
        },
      ],
    },
    {
      name: 'Google Cloud: exported by either end, imported by none',
      provider: 'gcp',
      design: design('active requester=exportCustomRoutes accepter=exportCustomRoutes'),
      finds: [
        finding('export-not-imported', 'warning', 'H exports custom routes over p, which S does not import', 'H'),
        finding('export-not-imported', 'warning', 'S exports custom routes over p, which H does not import'),
      ],
    },
    {
      name: 'Google Cloud: imported, not exported',
      provider: 'gcp',
      design: design('planned requester=importCustomRoutes accepter='),
      finds: [finding('import-not-exported', 'warning', 'S imports custom routes over p, which H does not export')],
    },
    {
      name: 'Google Cloud: nothing to export but routes that are off or lead to the internet',
      provider: 'gcp',
      design: design(
        'active requester=exportCustomRoutes accepter=importCustomRoutes',
        'route r1 rt-S 0.0.0.0/0 internet',
        'route r2 rt-S 10.9.0.0/16 vpn off',
      ),
      finds: [finding('nothing-to-export', 'info', 'S exports custom routes over p, but has none')],
    },
    {
      name: 'AWS: DNS resolution before the peering is active',
      provider: 'aws',
      design: design('pending requester=allowDnsResolution accepter='),
      finds: [finding('dns-not-active', 'warning', 'S allows DNS resolution over p, which is not active')],
    },
    {
      name: 'AWS: DNS resolution at one end',
      provider: 'aws',
      design: design('active requester= accepter=allowDnsResolution'),
      finds: [
        {
          ...finding(
            'dns-one-way',
            'info',
            'S resolves names of H to private addresses over p, but not the reverse',
            'H',
          ),
          says: 'so H gets public addresses for the names of S',
        },
      ],
    },
  ],
});
