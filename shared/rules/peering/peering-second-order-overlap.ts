import { formatPrefix } from '../../net/cidr.ts';
import { anyOverlap, overlapGroups, type OverlapGroup } from '../../net/overlap-groups.ts';
import { isStanding, type PeeringFacts, type VpcFacts, type VpcOutline } from '../../reach/facts.ts';
import type { Text } from '../engine/finding.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, peeringSubject, vpcSubject } from '../engine/words.ts';

/** The far end of one of the hub's peerings. */
interface Spoke {
  readonly peering: PeeringFacts;
  readonly vpc: VpcOutline;
}

export const peeringSecondOrderOverlap: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'peering-second-order-overlap',
    group: 'peering',
    severities: ['error', 'warning'],
    summary: {
      en: 'Two peers of one VPC overlap each other.',
      'zh-CN': '同一私有网络的多个对端网段相互重叠。',
    },
    why: {
      en: 'The VPC between them has one route for the shared addresses, so replies meant for one peer go to the other; several providers refuse it outright.',
      'zh-CN': '中间的私有网络对重叠地址只能选择一条路由，发往一个对端的回包会送到另一个对端；部分云平台直接拒绝。',
    },
    condition: 'H peers W1 and W2, and C(W1) overlaps C(W2).',
    references: [
      'Tencent Cloud TCE, Peering Connection, Use Limits: peers across regions may not overlap, peers in one region may',
      'AWS: VPC peering configurations with routes to specific subnets',
    ],
    messages: {
      refused: {
        title: {
          en: 'Peers of {hub} overlap: {outer} and {inner}',
          'zh-CN': '{hub} 的对端网段重叠：{outer} 与 {inner}',
        },
        text: {
          en: '{outer} has {block}, and inside it there is {places}. {provider} refuses such peerings of one VPC. Give the peers blocks of their own, or let {hub} peer with only one of them.',
          'zh-CN':
            '{outer} 的网段是 {block}，其中还有 {places}。{provider} 不允许同一私有网络的对端网段重叠。请为各对端分配独立网段，或只保留其中一条对等连接。',
        },
      },
      ambiguous: {
        title: {
          en: 'Peers of {hub} overlap: {outer} and {inner}',
          'zh-CN': '{hub} 的对端网段重叠：{outer} 与 {inner}',
        },
        text: {
          en: '{outer} has {block}, and inside it there is {places}. {provider} allows it, but for a shared address each table of {hub} chooses one peer, and replies to the other are lost. Route the single subnets of each peer, or change a block.',
          'zh-CN':
            '{outer} 的网段是 {block}，其中还有 {places}。{provider} 允许这样配置，但对于重叠的地址，{hub} 的每张路由表只会选择一个对端，发往另一个对端的回包会丢失。请按子网配置更精确的路由，或更换网段。',
        },
      },
    },
  },

  mayFire: (hub: VpcFacts, { facts }: RuleContext): boolean =>
    anyOverlap(hub.peerings.map((peering) => facts.farEnd(peering, hub.vpc.id)).filter((far) => far !== undefined)),

  *check(hub: VpcFacts, { facts, profile }: RuleContext): Iterable<Report> {
    const spokes = hub.peerings.flatMap((peering): Spoke[] => {
      const vpc = isStanding(peering.peering) ? facts.farEnd(peering, hub.vpc.id) : undefined;
      return vpc ? [{ peering, vpc }] : [];
    });
    if (spokes.length < 2) return;
    const firstOfEach = spokes.filter(({ vpc }, index) => spokes.findIndex((other) => other.vpc === vpc) === index);
    const blocks = firstOfEach.flatMap((owner) => owner.vpc.prefixes.map((prefix) => ({ prefix, owner })));
    for (const group of overlapGroups(blocks)) {
      const crossing = [group.outer, ...group.inner].some(({ owner }) => owner.peering.crossRegion);
      const severity = crossing ? profile.overlap.peersCrossRegion : profile.overlap.peersSameRegion;
      if (severity) yield report(hub, group, severity, profile.name);
    }
  },
};

function report(hub: VpcFacts, group: OverlapGroup<Spoke>, severity: 'error' | 'warning', provider: Text): Report {
  const { outer, inner } = group;
  const others = [...new Set(inner.map(({ owner }) => owner))];
  const spokes = [outer.owner, ...others];
  return {
    severity,
    subjects: [
      vpcSubject(hub.vpc.id),
      ...spokes.map(({ peering }) => peeringSubject(peering.peering.id)),
      ...spokes.map(({ vpc }) => vpcSubject(vpc.vpc.id)),
    ],
    identity: 3,
    message: severity === 'error' ? 'refused' : 'ambiguous',
    data: {
      hub: nameOf(hub.vpc),
      outer: nameOf(outer.owner.vpc.vpc),
      inner: others.map(({ vpc }) => nameOf(vpc.vpc)),
      block: formatPrefix(outer.prefix),
      places: inner.map(({ prefix, owner }) => `${nameOf(owner.vpc.vpc)} ${formatPrefix(prefix)}`),
      provider,
    },
    details: {
      block: formatPrefix(outer.prefix),
      overlaps: inner.map(({ prefix, owner }) => ({ vpc: owner.vpc.vpc.id, cidr: formatPrefix(prefix) })),
    },
  };
}
