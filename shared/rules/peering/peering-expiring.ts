import type { PeeringFacts } from '../../reach/facts.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, vpcName, vpcSubject } from '../engine/words.ts';

const day = 86_400_000;
/** So many days before a request ends it is worth a word. */
const soon = 2;

export const peeringExpiring: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'peering-expiring',
    group: 'peering',
    severities: ['warning'],
    summary: {
      en: 'A peering request ends soon, or has ended, without having been accepted.',
      'zh-CN': '对等连接申请即将过期或已经过期，仍未被接受。',
    },
    why: {
      en: 'A request that nobody accepts in time is void and has to be made again.',
      'zh-CN': '申请超期未被接受即失效，需要重新发起。',
    },
    condition:
      'A pending peering whose request, with the days that the provider keeps it open, has ended or ends within 2 days; silent without a day of the check, without the day of the request, and where the provider states no such period.',
    references: [
      'Tencent Cloud TCE, Peering Connection, Use Limits: a request expires after 7 days',
      'AWS: VPC peering connection quotas, 7 days',
      'Alibaba Cloud: VPC peering connections, 7 days',
    ],
    messages: {
      expiring: {
        title: {
          en: '{peering} waits for acceptance until {until}; days left: {left}',
          'zh-CN': '{peering} 待接受，{until} 到期，还剩 {left} 天',
        },
        text: {
          en: '{requester} asked for it on {requested}, and {provider} keeps a request open for {days} days. Have the owner of {accepter} accept it in time, or ask for it again afterwards.',
          'zh-CN':
            '{requester} 于 {requested} 发起申请，{provider} 的申请有效期为 {days} 天。请通知 {accepter} 的所有者及时接受，否则需重新发起申请。',
        },
      },
      expired: {
        title: {
          en: '{peering} was to be accepted until {until}',
          'zh-CN': '{peering} 的申请已于 {until} 到期',
        },
        text: {
          en: '{requester} asked for it on {requested}, and {provider} keeps a request open for {days} days, so it can no longer be accepted. Ask for it again, or set its status if {accepter} has accepted it meanwhile.',
          'zh-CN':
            '{requester} 于 {requested} 发起申请，{provider} 的申请有效期为 {days} 天，现已无法接受。请重新发起申请；若 {accepter} 已接受，请更新其状态。',
        },
      },
    },
  },

  mayFire: ({ peering }: PeeringFacts): boolean => peering.status === 'pending',

  *check({ peering }: PeeringFacts, { facts, profile, today }: RuleContext): Iterable<Report> {
    const { requestedAt } = peering;
    const days = profile.pendingExpiryDays;
    if (requestedAt === undefined || days === null || today === undefined) return;
    const ends = Date.parse(requestedAt) + days * day;
    const left = Math.floor(ends / day) - Math.floor(Date.parse(today) / day);
    if (left > soon) return;
    const until = dateOf(ends);
    yield {
      severity: 'warning',
      subjects: [peeringSubject(peering.id), vpcSubject(peering.requester), vpcSubject(peering.accepter)],
      identity: 1,
      message: left < 0 ? 'expired' : 'expiring',
      data: {
        peering: nameOf(peering),
        requester: vpcName(facts, peering.requester),
        accepter: vpcName(facts, peering.accepter),
        requested: dateOf(ends - days * day),
        until,
        left,
        days,
        provider: profile.name,
      },
      details: { requestedAt, until, left, source: profile.statedBy.pendingExpiryDays ?? null },
    };
  },
};

/** The day of an instant, in UTC. */
function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
