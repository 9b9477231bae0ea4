import type { PeeringFacts } from '../../reach/facts.ts';
import { switchFaults } from '../../reach/peering-switches.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, routeSubject, vpcSubject } from '../engine/words.ts';
import { switchTexts } from '../texts/peering-switches.ts';

export const peeringOptions: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'peering-options',
    group: 'peering',
    severities: ['error', 'warning', 'info'],
    summary: {
      en: 'The switches at the two ends of a peering do not fit each other, or what the routes hope for.',
      'zh-CN': '对等连接两端的选项相互不匹配，或与路由的用途不符。',
    },
    why: {
      en: 'Shared gateways, forwarded traffic, custom routes and DNS work over a peering only when both ends are set for it.',
      'zh-CN': '网关共享、转发流量、自定义路由和 DNS 解析都需要两端选项配合才能生效。',
    },
    condition:
      'A peering that is planned, asked for, active or failed. Azure: an end uses the remote gateway where the other does not allow it, uses its own too, or has none; an end that has a gateway of its own, or uses one over another peering already; access switched off; routes to an appliance in the peer where forwarded traffic is not taken. Google Cloud: custom routes exported and not imported, imported and not exported, or exported where there are none. AWS: DNS resolution allowed before the peering is active, or at one end only.',
    references: [
      'Azure: VPN gateway transit for virtual network peering',
      'Azure: Create, change, or delete a virtual network peering',
      'Google Cloud: VPC Network Peering, custom routes',
      'AWS: VPC peering basics, DNS resolution',
    ],
    messages: switchTexts,
  },

  mayFire: ({ peering }: PeeringFacts, { profile }: RuleContext): boolean =>
    peering.options !== undefined || profile.peeringObjects === 'one-per-end',

  *check(over: PeeringFacts, { facts }: RuleContext): Iterable<Report> {
    for (const { kind, end, far, routes = [], gateways = [] } of switchFaults(facts, over)) {
      yield {
        severity: switchTexts[kind].severity,
        subjects: [
          peeringSubject(over.peering.id),
          vpcSubject(end.vpc.id),
          vpcSubject(far.vpc.id),
          ...routes.map(({ id }) => routeSubject(id)),
        ],
        identity: 2,
        aspect: kind,
        message: kind,
        data: {
          peering: nameOf(over.peering),
          end: nameOf(end.vpc),
          far: nameOf(far.vpc),
          gateways: gateways.map(nameOf),
          routes: routes.map(({ destination }) => destination),
        },
        details: { end: end.vpc.id, routes: routes.map(({ id }) => id), gateways: gateways.map(({ id }) => id) },
      };
    }
  },
};
