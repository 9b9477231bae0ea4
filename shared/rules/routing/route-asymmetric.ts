import { formatAddress } from '../../net/address.ts';
import { formatSet } from '../../net/interval-set.ts';
import type { AnswersNeeded } from '../../reach/answers.ts';
import type { PeeringFacts, VpcFacts } from '../../reach/facts.ts';
import type { Forwarded } from '../../reach/forwarding.ts';
import { otherWaysOf } from '../../reach/other-ways.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, routeSubject, tableSubject, vpcSubject } from '../engine/words.ts';

/** The first connection that answers take, for people and for programs. */
interface Way {
  readonly name: string;
  readonly details: { readonly type: string; readonly id?: string; readonly ip?: string };
}

export const routeAsymmetric: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'route-asymmetric',
    group: 'routing',
    severities: ['warning'],
    summary: {
      en: 'Packets go over a peering, and the answers take another connection.',
      'zh-CN': '去程经过对等连接，回程却走另一条连接。',
    },
    why: {
      en: 'Firewalls and stateful appliances that see one direction only drop the connection, and the other way has a price and a capacity of its own.',
      'zh-CN': '只看到单向流量的防火墙和有状态设备会丢弃连接；另一条路径的费用和带宽也各不相同。',
    },
    condition:
      'Packets of subnet s reach subnet t over P, and by LPM(RT(t), s) the answers take another live peering, an appliance, or a gateway behind which s may be. Answers that surely get lost are told as missing-return.',
    references: [
      'Azure: virtual network traffic routing, user-defined routes to a network virtual appliance',
      'AWS: route tables, the most specific route wins',
    ],
    messages: {
      otherWay: {
        title: {
          en: '{table} of {vpc} answers {peer} by {ways}, not over {peering}',
          'zh-CN': '{vpc} 的 {table} 经 {ways} 回包给 {peer}，而不经 {peering}',
        },
        text: {
          en: 'Packets from {ranges} in {peer} reach {receivers} over {peering}, and {table} sends the answers by {ways}. Route both directions alike: give {table} routes for {ranges} with next hop {peering}, or send the packets from {peer} by {ways} too.',
          'zh-CN':
            '{peer} 中 {ranges} 的数据包经 {peering} 到达 {receivers}，{table} 却经 {ways} 回包。请使两个方向一致：在 {table} 中增加目的端为 {ranges}、下一跳为 {peering} 的路由，或让 {peer} 的去程也走 {ways}。',
        },
      },
    },
  },

  mayFire(over: PeeringFacts, { facts, profile }: RuleContext): boolean {
    if (over.state !== 'live') return false;
    if (profile.routes.model === 'manual') return !facts.answersAll(over);
    // where the provider derives the routes, only those to appliances part the two ways
    return facts.ends(over).some((end) => facts.routesToInstances(end!).length > 0);
  },

  *check(over: PeeringFacts, { facts }: RuleContext): Iterable<Report> {
    const [requester, accepter] = facts.ends(over) as readonly [VpcFacts, VpcFacts];
    for (const [sender, receiver] of [
      [requester, accepter],
      [accepter, requester],
    ] as const) {
      for (const needed of facts.answersNeeded(over, sender, receiver)) {
        const found = ([4, 6] as const).map((family) => otherWaysOf(facts, over, needed, sender, receiver, family));
        const ways = found.flatMap((part) => part.ways);
        const ranges = found.flatMap((part) => formatSet(part.ranges));
        if (ways.length > 0) yield report(over, sender, receiver, needed, ranges, ways);
      }
    }
  },
};

function report(
  over: PeeringFacts,
  sender: VpcFacts,
  receiver: VpcFacts,
  { table, receivers }: AnswersNeeded,
  ranges: readonly string[],
  forwarded: readonly Forwarded[],
): Report {
  const ways = new Map(forwarded.map(wayOf).map((way) => [way.name, way]));
  const routes = new Set(forwarded.flatMap(({ row }) => (row?.route ? [row.route.id] : [])));
  return {
    severity: 'warning',
    subjects: [
      tableSubject(table.id),
      peeringSubject(over.peering.id),
      vpcSubject(receiver.vpc.id),
      vpcSubject(sender.vpc.id),
      ...[...routes].map(routeSubject),
    ],
    identity: 2,
    message: 'otherWay',
    data: {
      table: nameOf(table),
      vpc: nameOf(receiver.vpc),
      peer: nameOf(sender.vpc),
      peering: nameOf(over.peering),
      ranges,
      receivers: receivers.map(({ subnet }) => nameOf(subnet)),
      ways: [...ways.keys()],
    },
    details: {
      ranges,
      subnets: receivers.map(({ subnet }) => subnet.id),
      ways: [...ways.values()].map(({ details }) => details),
      routes: [...routes],
    },
  };
}

function wayOf({ landing, relays }: Forwarded): Way {
  const [relay] = relays;
  if (relay) {
    const ip = formatAddress(relay.address);
    return { name: ip, details: { type: 'instance', ip } };
  }
  if (landing.kind === 'left') {
    const { type, id } = landing.gateway;
    return { name: nameOf(landing.gateway), details: { type, ...(id !== '' && { id }) } };
  }
  const { peering } = (landing as Extract<typeof landing, { kind: 'delivered' }>).over!;
  return { name: nameOf(peering), details: { type: 'peering', id: peering.id } };
}
