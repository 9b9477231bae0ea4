import type { NextHop } from '../../model/topology.ts';
import type { Facts, VpcFacts } from '../../reach/facts.ts';
import { anyJudged, judgedRoutes } from '../engine/judged-routes.ts';
import { nextHopName, nextHopWords } from '../engine/next-hop-words.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, routeSubject, tableSubject, vpcName } from '../engine/words.ts';

export const routeNextHopForeign: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'route-next-hop-foreign',
    group: 'routing',
    severities: ['error'],
    summary: {
      en: 'A route points at a peering or gateway that its VPC cannot use.',
      'zh-CN': '路由的下一跳不是本私有网络可以使用的对等连接或网关。',
    },
    why: {
      en: 'A route table may only name what is attached to its own VPC, and of the types that the provider knows; the provider refuses anything else.',
      'zh-CN': '路由表只能使用本私有网络自己的、且云平台支持的下一跳类型，其余会被拒绝。',
    },
    condition:
      "An enabled route whose next hop is a peering or gateway that does not touch the table's VPC, or of a type that a table of the provider cannot name.",
    references: [
      'Tencent Cloud TCE, Peering Connection: routes are written in the tables of the two ends',
      'Azure: virtual network traffic routing, next hop types of user routes',
      'Google Cloud: VPC Network Peering, routes over a peering are exchanged',
    ],
    messages: {
      peering: {
        title: {
          en: 'Route {destination} of {table} points at {nextHop}, which does not touch {vpc}',
          'zh-CN': '{table} 的路由 {destination} 指向 {nextHop}，但该对等连接与 {vpc} 无关',
        },
        text: {
          en: '{nextHop} joins {ends}. Only tables of those two can use it. Peer {vpc} itself with the VPC of {destination}, or remove the route.',
          'zh-CN':
            '{nextHop} 连接的是 {ends}，只有这两端的路由表可以使用它。请为 {vpc} 与 {destination} 所在的私有网络建立对等连接，或删除该路由。',
        },
      },
      gateway: {
        title: {
          en: 'Route {destination} of {table} points at {nextHop}, which belongs to {ends}',
          'zh-CN': '{table} 的路由 {destination} 指向 {nextHop}，但该网关属于 {ends}',
        },
        text: {
          en: 'A table of {vpc} can only name gateways of {vpc}. Choose one of its own, or remove the route.',
          'zh-CN': '{vpc} 的路由表只能使用 {vpc} 自己的网关。请选择本网络的网关，或删除该路由。',
        },
      },
      address: {
        title: {
          en: 'Route {destination} of {table} points at {nextHop}, which is neither in {vpc} nor in a peer of it',
          'zh-CN': '{table} 的路由 {destination} 指向 {nextHop}，该地址既不在 {vpc} 内，也不在其对端私有网络内',
        },
        text: {
          en: 'An appliance must lie in {vpc} or in a VPC that {vpc} peers with. Peer {vpc} with the VPC of {nextHop}, choose another next hop, or remove the route.',
          'zh-CN':
            '网络设备必须位于 {vpc} 或其对端私有网络内。请为 {vpc} 与 {nextHop} 所在的私有网络建立对等连接、选择其他下一跳，或删除该路由。',
        },
      },
      type: {
        title: {
          en: 'Route {destination} of {table} names {type}, which no route of {provider} can',
          'zh-CN': '{table} 的路由 {destination} 使用了 {provider} 不支持的下一跳类型（{type}）',
        },
        text: {
          en: 'The route cannot be written. {instead}',
          'zh-CN': '该路由无法创建。{instead}',
        },
      },
    },
  },

  mayFire: anyJudged('next-hop-foreign', 'next-hop-not-allowed'),

  *check({ vpc, tables }: VpcFacts, { facts, profile }: RuleContext): Iterable<Report> {
    for (const { table, route, judgement } of judgedRoutes(facts, tables)) {
      if (judgement.kind !== 'next-hop-foreign' && judgement.kind !== 'next-hop-not-allowed') continue;
      const { type } = route.nextHop;
      const foreign = judgement.kind === 'next-hop-foreign';
      const owners = foreign ? ownersOf(facts, route.nextHop) : [];
      yield {
        severity: 'error',
        subjects: [routeSubject(route.id), tableSubject(table.id)],
        identity: 1,
        message: !foreign ? 'type' : owners.length === 0 ? 'address' : type === 'peering' ? 'peering' : 'gateway',
        data: {
          destination: route.destination,
          table: nameOf(table),
          vpc: nameOf(vpc),
          ...(foreign
            ? { nextHop: nextHopName(facts, route.nextHop), ends: owners.map((owner) => vpcName(facts, owner)) }
            : {
                type: nextHopWords[type],
                provider: profile.name,
                instead: instead[type === 'peering' ? type : 'other'],
              }),
        },
        details: {
          nextHop: route.nextHop,
          ...(foreign && { owners }),
          ...(!foreign && { allowed: profile.routes.nextHops }),
        },
      };
    }
  },
};

const instead = {
  peering: {
    en: 'Remove it: the provider exchanges the routes of a peering by itself once both ends have it.',
    'zh-CN': '请删除该路由：对等连接两端建立后，云平台会自动交换路由。',
  },
  other: { en: 'Choose another next hop, or remove the route.', 'zh-CN': '请选择其他下一跳，或删除该路由。' },
};

/** The VPCs that the next hop does touch; none for an address that lies in some other VPC. */
function ownersOf(facts: Facts, { type, id = '' }: NextHop): readonly string[] {
  if (type !== 'peering') return [facts.gateway(id)?.vpc].filter((owner) => owner !== undefined);
  const { requester, accepter } = facts.peering(id)!.peering;
  return [requester, accepter];
}
