import { isStanding, type PeeringFacts } from '../../reach/facts.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { accountSubject, nameOf, peeringSubject, vpcSubject } from '../engine/words.ts';

export const peeringUntrustedAccount: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'peering-untrusted-account',
    group: 'peering',
    severities: ['warning'],
    summary: {
      en: 'A peering leads into an account whose trust is unknown.',
      'zh-CN': '对等连接通向信任状态未知的账户。',
    },
    why: {
      en: 'Once accepted, the other account reaches whatever the routes and security groups of this one let in; requests of accounts that nobody knows are to be turned down.',
      'zh-CN': '连接接受后，对方账户可访问本端路由和安全组所放行的一切资源；来源不明的申请应当拒绝。',
    },
    condition:
      'A peering of two accounts that is planned, asked for or active, of which one account is marked with trust unknown.',
    references: ['Tencent Cloud TCE, Peering Connection, cross-account: accept the requests of trusted accounts only'],
    messages: {
      unknown: {
        title: {
          en: '{peering} joins {vpcs}, whose account is not known to be trusted: {accounts}',
          'zh-CN': '{peering} 连接 {vpcs}，其账户的信任状态未知：{accounts}',
        },
        text: {
          en: 'Find out who owns {accounts}, then mark the account as your own or as trusted; if nobody knows it, turn {peering} down or delete it.',
          'zh-CN': '请核实 {accounts} 的归属，并将其标记为自有或受信任；若无法确认，请拒绝或删除 {peering}。',
        },
      },
    },
  },

  mayFire: ({ requester, accepter }: PeeringFacts): boolean => requester?.account !== accepter?.account,

  *check({ peering, requester, accepter }: PeeringFacts, { facts }: RuleContext): Iterable<Report> {
    if (!isStanding(peering)) return;
    const doubtful = [requester, accepter].flatMap((vpc) => {
      const account = vpc?.account === undefined ? undefined : facts.account(vpc.account);
      return vpc && account?.trust === 'unknown' ? [{ vpc, account }] : [];
    });
    if (doubtful.length === 0) return;
    yield {
      severity: 'warning',
      subjects: [
        peeringSubject(peering.id),
        ...doubtful.map(({ vpc }) => vpcSubject(vpc.id)),
        ...doubtful.map(({ account }) => accountSubject(account.id)),
      ],
      identity: 1,
      message: 'unknown',
      data: {
        peering: nameOf(peering),
        vpcs: doubtful.map(({ vpc }) => nameOf(vpc)),
        accounts: doubtful.map(({ account }) => nameOf(account)),
      },
      details: { accounts: doubtful.map(({ account }) => account.id) },
    };
  },
};
