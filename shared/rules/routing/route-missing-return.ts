import type { Vpc } from '../../model/topology.ts';
import { formatSet } from '../../net/interval-set.ts';
import type { AnswersNeeded } from '../../reach/answers.ts';
import type { PeeringFacts, VpcFacts } from '../../reach/facts.ts';
import { unansweredOf } from '../../reach/unanswered.ts';
import type { Text } from '../engine/finding.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, tableSubject, vpcSubject } from '../engine/words.ts';

export const routeMissingReturn: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'route-missing-return',
    group: 'routing',
    severities: ['error'],
    summary: {
      en: 'Packets arrive over a peering, and the route table there does not answer all of them.',
      'zh-CN': '数据包经对等连接到达，但对端路由表没有覆盖全部回程网段。',
    },
    why: {
      en: 'A connection needs the way back as much as the way there; without it every handshake times out.',
      'zh-CN': '通信需要往返两个方向的路由；缺少回程路由时，连接会一直超时。',
    },
    condition: 'Packets of subnet s reach subnet t, and LPM(RT(t), s) does not come back over a live path.',
    references: [
      'Tencent Cloud TCE, Peering Connection: without routes for sending and returning at both ends nothing flows',
      'AWS: VPC peering configurations with routes to specific subnets',
      'Huawei Cloud (Open Telekom Cloud): VPC peering connection, answers leave by the default route table',
    ],
    messages: {
      uncovered: {
        title: {
          en: '{table} of {vpc} has no way back to {peer} for {ranges}',
          'zh-CN': '{vpc} 的 {table} 缺少到 {peer} 的回程路由：{ranges}',
        },
        text: {
          en: 'Packets from {ranges} in {peer} reach {receivers} over {peering}, and {table} does not route the answers back. Add routes for {ranges} with next hop {peering}.',
          'zh-CN':
            '{peer} 中 {ranges} 的数据包经 {peering} 到达 {receivers}，但 {table} 没有把回包送回。请增加目的端为 {ranges}、下一跳为 {peering} 的路由。',
        },
      },
      uncoveredByDefault: {
        title: {
          en: '{table}, the default table of {vpc}, has no way back to {peer} for {ranges}',
          'zh-CN': '{vpc} 的默认路由表 {table} 缺少到 {peer} 的回程路由：{ranges}',
        },
        text: {
          en: 'Packets from {ranges} in {peer} reach {receivers} over {peering}. {provider} answers a peer by the default table, whatever table the subnet has, and {table} does not route the answers back. Add routes for {ranges} with next hop {peering} to {table}.',
          'zh-CN':
            '{peer} 中 {ranges} 的数据包经 {peering} 到达 {receivers}。无论子网关联哪张路由表，{provider} 都按默认路由表回包，而 {table} 没有把回包送回。请在 {table} 中增加目的端为 {ranges}、下一跳为 {peering} 的路由。',
        },
      },
      misdirected: {
        title: {
          en: '{table} of {vpc} answers {ranges} of {peer} to {instead}',
          'zh-CN': '{vpc} 的 {table} 把发往 {peer} 中 {ranges} 的回包送到了 {instead}',
        },
        text: {
          en: 'Packets from {ranges} in {peer} reach {receivers} over {peering}, but {table} sends the answers to {instead}, which has the same addresses. Add more specific routes for {ranges} with next hop {peering}.',
          'zh-CN':
            '{peer} 中 {ranges} 的数据包经 {peering} 到达 {receivers}，但 {table} 把回包送到了有相同地址的 {instead}。请增加目的端为 {ranges}、下一跳为 {peering} 的更精确路由。',
        },
      },
    },
  },

  mayFire(over: PeeringFacts, { facts, profile }: RuleContext): boolean {
    return over.state === 'live' && profile.routes.model === 'manual' && !facts.answersAll(over);
  },

  *check(over: PeeringFacts, { facts, profile }: RuleContext): Iterable<Report> {
    const requester = facts.vpc(over.peering.requester)!;
    const accepter = facts.vpc(over.peering.accepter)!;
    for (const [sender, receiver] of [
      [requester, accepter],
      [accepter, requester],
    ] as const) {
      if (facts.routesOver(over, receiver.vpc.id).length === 0) continue; // route-missing-forward speaks of that end
      for (const needed of facts.answersNeeded(over, sender, receiver)) {
        const unanswered = ([4, 6] as const).map((family) => unansweredOf(facts, needed, sender, receiver, family));
        const ranges = unanswered.flatMap((part) => formatSet(part.ranges));
        const instead = [...new Set(unanswered.flatMap((part) => [...part.instead]))];
        if (ranges.length > 0) yield report(over, sender, receiver, needed, ranges, instead, profile.name);
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
  instead: readonly Vpc[],
  provider: Text,
): Report {
  const answersForOthers = receivers.some((subnet) => subnet.table !== table);
  return {
    severity: 'error',
    subjects: [
      tableSubject(table.id),
      peeringSubject(over.peering.id),
      vpcSubject(receiver.vpc.id),
      vpcSubject(sender.vpc.id),
    ],
    identity: 2,
    message: instead.length > 0 ? 'misdirected' : answersForOthers ? 'uncoveredByDefault' : 'uncovered',
    data: {
      table: nameOf(table),
      vpc: nameOf(receiver.vpc),
      peer: nameOf(sender.vpc),
      peering: nameOf(over.peering),
      ranges,
      receivers: receivers.map(({ subnet }) => nameOf(subnet)),
      instead: instead.map(nameOf),
      provider,
    },
    details: {
      uncovered: ranges,
      subnets: receivers.map(({ subnet }) => subnet.id),
      instead: instead.map(({ id }) => id),
    },
  };
}
