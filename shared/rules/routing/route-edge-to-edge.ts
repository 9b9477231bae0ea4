import type { Gateway } from '../../model/topology.ts';
import type { EdgeVerdict, ProviderProfile } from '../../providers/profile.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import { anyJudged, judgedRoutes } from '../engine/judged-routes.ts';
import { nextHopWords } from '../engine/next-hop-words.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, peeringSubject, routeSubject, tableSubject, vpcSubject } from '../engine/words.ts';

export const routeEdgeToEdge: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'route-edge-to-edge',
    group: 'routing',
    severities: ['error', 'warning'],
    summary: {
      en: 'A route hopes to leave through a gateway of the peer.',
      'zh-CN': '路由试图借用对端私有网络的网关。',
    },
    why: {
      en: 'What enters a VPC over a peering reaches that VPC only; its internet, NAT, VPN and direct connect gateways are not for its peers.',
      'zh-CN': '经对等连接进入某个私有网络的数据包只能到达该网络本身，不能使用它的公网、NAT、VPN 或专线网关。',
    },
    condition:
      'Next hop P(V, W), destination outside C(W) and behind a gateway of W: an error where the provider rules it out, a warning where it depends on conditions or the documents are silent.',
    references: [
      'AWS: Unsupported VPC peering configurations, edge to edge routing',
      'Huawei Cloud: VPC peering connection overview',
      'Tencent Cloud TCE, Peering Connection: says nothing about gateways of the peer',
    ],
    messages: {
      no: {
        title: {
          en: '{vpc} cannot use {gateway} of {peer} for {destination}',
          'zh-CN': '{vpc} 无法经由 {peer} 的 {gateway} 访问 {destination}',
        },
        text: {
          en: 'Route {destination} of {table} sends packets into {peering}, meant for {gateway}, {kind} of {peer}. {provider} drops them there. Give {vpc} a gateway of its own, or remove the route.',
          'zh-CN':
            '{table} 的路由 {destination} 把数据包送入 {peering}，希望使用 {peer} 的网关 {gateway}（{kind}）；{provider} 会在对端丢弃这些数据包。请为 {vpc} 配置自己的网关，或删除该路由。',
        },
      },
      conditional: {
        title: {
          en: '{vpc} uses {gateway} of {peer} for {destination}, which works only under conditions',
          'zh-CN': '{vpc} 经由 {peer} 的 {gateway} 访问 {destination}，需满足特定条件',
        },
        text: {
          en: 'Route {destination} of {table} goes over {peering} to {gateway}, {kind} of {peer}. {provider} documents this only as a workaround: the gateway itself must serve the blocks of {vpc} ({cidrs}). The checks count it as not working; verify it, or give {vpc} a gateway of its own.',
          'zh-CN':
            '{table} 的路由 {destination} 经 {peering} 使用 {peer} 的网关 {gateway}（{kind}）。{provider} 仅将其作为变通方案：该网关须为 {vpc} 的网段（{cidrs}）配置规则。本检查按不可达处理；请实际验证，或为 {vpc} 配置自己的网关。',
        },
      },
      'not-documented': {
        title: {
          en: '{vpc} counts on {gateway} of {peer} for {destination}: not documented by {provider}',
          'zh-CN': '{vpc} 依赖 {peer} 的 {gateway} 访问 {destination}：{provider} 文档未说明',
        },
        text: {
          en: 'Route {destination} of {table} sends packets into {peering}, meant for {gateway}, {kind} of {peer}. The documents of {provider} do not say that a peer may use it; the checks count the packets as dropped. Give {vpc} a gateway of its own, or verify it first.',
          'zh-CN':
            '{table} 的路由 {destination} 把数据包送入 {peering}，希望使用 {peer} 的网关 {gateway}（{kind}）。{provider} 的文档未说明对端可以使用该网关，本检查按丢弃处理。请为 {vpc} 配置自己的网关，或先行验证。',
        },
      },
    },
  },

  mayFire: anyJudged('edge-to-edge'),

  *check({ vpc, tables }: VpcFacts, { facts, profile }: RuleContext): Iterable<Report> {
    for (const { table, route, judgement } of judgedRoutes(facts, tables)) {
      if (judgement.kind !== 'edge-to-edge') continue;
      const { over, far, gateway } = judgement;
      const verdict = verdictOf(profile, gateway);
      yield {
        severity: verdict === 'no' ? 'error' : 'warning',
        subjects: [
          routeSubject(route.id),
          tableSubject(table.id),
          peeringSubject(over.peering.id),
          vpcSubject(vpc.id),
          vpcSubject(far.id),
        ],
        identity: 1,
        message: verdict,
        data: {
          destination: route.destination,
          table: nameOf(table),
          vpc: nameOf(vpc),
          peering: nameOf(over.peering),
          peer: nameOf(far),
          gateway: nameOf(gateway),
          kind: nextHopWords[gateway.type],
          provider: profile.name,
          cidrs: vpc.cidrs,
        },
        details: {
          from: vpc.id,
          peer: far.id,
          peering: over.peering.id,
          gateway: gateway.id,
          gatewayType: gateway.type,
          verdict,
          source: profile.edge.source,
        },
      };
    }
  },
};

/** What the documents say about a peer's gateway of this type; of transit gateways and instances they never speak. */
function verdictOf({ edge }: ProviderProfile, { type }: Gateway): EdgeVerdict {
  return type === 'transit' || type === 'instance' ? 'not-documented' : edge[type];
}
