import type { SwitchFaultKind } from '../../reach/peering-switches.ts';
import type { Severity, Text } from '../engine/finding.ts';

interface SwitchText {
  readonly severity: Severity;
  readonly title: Text;
  readonly text: Text;
}

/** What is said about each fault of a peering's switches, and how grave it is; `end` is the end whose switch it is. */
export const switchTexts: Readonly<Record<SwitchFaultKind, SwitchText>> = {
  'remote-gateway-not-allowed': {
    severity: 'error',
    title: {
      en: '{end} uses the gateway of {far} over {peering}, which {far} does not allow',
      'zh-CN': '{end} 经 {peering} 使用 {far} 的网关，但 {far} 未允许网关传输',
    },
    text: {
      en: 'useRemoteGateways at {end} needs allowGatewayTransit at {far}. Switch it on there, or stop using the remote gateway.',
      'zh-CN':
        '{end} 的 useRemoteGateways 要求 {far} 开启 allowGatewayTransit。请在 {far} 开启，或关闭 {end} 的该选项。',
    },
  },
  'remote-gateway-both': {
    severity: 'error',
    title: {
      en: '{end} and {far} each use the gateway of the other over {peering}',
      'zh-CN': '{end} 与 {far} 都经 {peering} 使用对方的网关',
    },
    text: {
      en: 'A network that uses a remote gateway has none of its own to share. Leave useRemoteGateways on at the spoke only, and allowGatewayTransit at the hub.',
      'zh-CN':
        '使用远程网关的网络自身没有可共享的网关。请仅在分支网络保留 useRemoteGateways，并在中心网络开启 allowGatewayTransit。',
    },
  },
  'remote-gateway-own': {
    severity: 'error',
    title: {
      en: '{end} uses the gateway of {far} over {peering} while it has gateways of its own: {gateways}',
      'zh-CN': '{end} 经 {peering} 使用 {far} 的网关，但自身已有网关：{gateways}',
    },
    text: {
      en: 'A network with a virtual network gateway cannot use a remote one. Delete {gateways}, or switch useRemoteGateways off at {end}.',
      'zh-CN': '已有虚拟网络网关的网络不能使用远程网关。请删除 {gateways}，或关闭 {end} 的 useRemoteGateways。',
    },
  },
  'remote-gateway-second': {
    severity: 'error',
    title: {
      en: '{end} uses remote gateways over more than one peering; {peering} is one too many',
      'zh-CN': '{end} 在多条对等连接上使用远程网关，{peering} 超出限制',
    },
    text: {
      en: 'A network can use the gateway of one peer only. Switch useRemoteGateways off on {peering}, or on the other one.',
      'zh-CN': '一个网络只能使用一个对端的网关。请关闭 {peering} 或另一条对等连接的 useRemoteGateways。',
    },
  },
  'remote-gateway-none': {
    severity: 'warning',
    title: {
      en: '{end} uses the gateway of {far} over {peering}, but {far} has none',
      'zh-CN': '{end} 经 {peering} 使用 {far} 的网关，但 {far} 没有网关',
    },
    text: {
      en: 'The document has no VPN or ExpressRoute gateway in {far}. Draw it, or switch useRemoteGateways off at {end}.',
      'zh-CN': '项目中 {far} 没有 VPN 或 ExpressRoute 网关。请添加该网关，或关闭 {end} 的 useRemoteGateways。',
    },
  },
  'access-off': {
    severity: 'warning',
    title: {
      en: '{end} has switched off access from {far} over {peering}',
      'zh-CN': '{end} 已关闭 {far} 经 {peering} 的访问',
    },
    text: {
      en: 'While allowVirtualNetworkAccess is off at {end}, {peering} carries nothing. Switch it on, or delete the peering.',
      'zh-CN': '{end} 的 allowVirtualNetworkAccess 关闭期间，{peering} 不会转发任何流量。请开启，或删除该对等连接。',
    },
  },
  'forwarded-not-allowed': {
    severity: 'warning',
    title: {
      en: '{end} routes through appliances in {far}, but takes no forwarded traffic over {peering}',
      'zh-CN': '{end} 经 {far} 中的网络设备转发，但未允许 {peering} 上的转发流量',
    },
    text: {
      en: 'Answers that the appliance passes on do not come from {far} itself, and {end} drops them (routes: {routes}). Switch allowForwardedTraffic on at {end}.',
      'zh-CN':
        '设备转发的回包并非源自 {far} 本身，会被 {end} 丢弃（目的端：{routes}）。请在 {end} 开启 allowForwardedTraffic。',
    },
  },
  'export-not-imported': {
    severity: 'warning',
    title: {
      en: '{end} exports custom routes over {peering}, which {far} does not import',
      'zh-CN': '{end} 经 {peering} 导出自定义路由，但 {far} 未导入',
    },
    text: {
      en: 'Static and learned routes cross only when one end exports and the other imports them. Switch importCustomRoutes on at {far}, or the export off at {end}.',
      'zh-CN':
        '只有一端导出且另一端导入时，静态路由和动态路由才会交换。请在 {far} 开启 importCustomRoutes，或关闭 {end} 的导出。',
    },
  },
  'import-not-exported': {
    severity: 'warning',
    title: {
      en: '{end} imports custom routes over {peering}, which {far} does not export',
      'zh-CN': '{end} 经 {peering} 导入自定义路由，但 {far} 未导出',
    },
    text: {
      en: 'Static and learned routes cross only when one end exports and the other imports them. Switch exportCustomRoutes on at {far}, or the import off at {end}.',
      'zh-CN':
        '只有一端导出且另一端导入时，静态路由和动态路由才会交换。请在 {far} 开启 exportCustomRoutes，或关闭 {end} 的导入。',
    },
  },
  'nothing-to-export': {
    severity: 'info',
    title: {
      en: '{end} exports custom routes over {peering}, but has none',
      'zh-CN': '{end} 经 {peering} 导出自定义路由，但没有可导出的路由',
    },
    text: {
      en: 'The document has no gateway in {end} that learns routes, and no static routes but those to the internet. Draw them, or switch the export off.',
      'zh-CN': '项目中 {end} 没有可学习路由的网关，除指向互联网的路由外也没有静态路由。请补充，或关闭导出。',
    },
  },
  'dns-not-active': {
    severity: 'warning',
    title: {
      en: '{end} allows DNS resolution over {peering}, which is not active',
      'zh-CN': '{end} 已允许 {peering} 的 DNS 解析，但该对等连接尚未生效',
    },
    text: {
      en: 'AllowDnsResolutionFromRemoteVpc can be set only while the peering is active. Set it at {end} once it is.',
      'zh-CN': 'AllowDnsResolutionFromRemoteVpc 只能在对等连接生效后设置。请在生效后于 {end} 设置。',
    },
  },
  'dns-one-way': {
    severity: 'info',
    title: {
      en: '{far} resolves names of {end} to private addresses over {peering}, but not the reverse',
      'zh-CN': '{far} 可将 {end} 的域名解析为内网地址，反向则不能（{peering}）',
    },
    text: {
      en: 'AllowDnsResolutionFromRemoteVpc is on at {end} only, so {end} gets public addresses for the names of {far}. Switch it on at {far} too, unless that is meant.',
      'zh-CN':
        '仅 {end} 开启了 AllowDnsResolutionFromRemoteVpc，{end} 解析 {far} 的域名时得到公网地址。若非有意，请在 {far} 也开启。',
    },
  },
};
