import { formatPrefix } from '../../net/cidr.ts';
import { formatSet, setOfPrefixes } from '../../net/interval-set.ts';
import { overlapGroups, type OverlapGroup } from '../../net/overlap-groups.ts';
import type { OverlapVerdict, ProviderProfile } from '../../providers/profile.ts';
import { isStanding, type Facts, type PeeringFacts, type VpcFacts, type VpcOutline } from '../../reach/facts.ts';
import { repliesTo, type Reply } from '../../reach/replies.ts';
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
    condition:
      'H peers W1 and W2, and C(W1) overlaps C(W2). An error where the provider refuses it (Tencent Cloud, Azure, Google Cloud; TCE when one of them is across regions), a warning where it allows it (AWS, Huawei Cloud, TCE in one region) or where its documents are silent (Alibaba Cloud); the warning names where replies go.',
    references: [
      'Tencent Cloud TCE, Peering Connection, Use Limits: peers across regions may not overlap, peers in one region may',
      'Tencent Cloud: Peering Connection, use limits',
      'AWS: VPC peering configurations with specific routes',
      "Azure: the service's error VnetAddressSpaceOverlapsWithAlreadyPeeredVnet",
      'Google Cloud: VPC Network Peering, overlapping subnets at time of peering',
      'Huawei Cloud (Open Telekom Cloud): VPC peering connection usage examples',
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
          en: '{outer} has {block}, and inside it there is {places}. {provider} allows it, but each table of {hub} sends a shared address to one peer only, and replies meant for another go there too. Where replies go: {replies}. Route the single subnets of each peer, or change a block.',
          'zh-CN':
            '{outer} 的网段是 {block}，其中还有 {places}。{provider} 允许这样配置，但对于重叠的地址，{hub} 的每张路由表只会选择一个对端，应发往其他对端的回包也会送到那里。回包去向：{replies}。请按子网配置更精确的路由，或更换网段。',
        },
      },
      undocumented: {
        title: {
          en: 'Peers of {hub} overlap, which is not documented for {provider}: {outer} and {inner}',
          'zh-CN': '{hub} 的对端网段重叠，{provider} 的文档未作说明：{outer} 与 {inner}',
        },
        text: {
          en: '{outer} has {block}, and inside it there is {places}. The documents of {provider} do not say whether it allows this. Where it does, each table of {hub} sends a shared address to one peer only, and replies meant for another go there too. Where replies go: {replies}. Try it before you rely on it, or change a block.',
          'zh-CN':
            '{outer} 的网段是 {block}，其中还有 {places}。{provider} 的文档未说明是否允许。即使允许，对于重叠的地址，{hub} 的每张路由表也只会选择一个对端，应发往其他对端的回包也会送到那里。回包去向：{replies}。请先实测再使用，或更换网段。',
        },
      },
    },
  },

  mayFire: (hub: VpcFacts, { facts }: RuleContext): boolean =>
    facts.links(hub).peerings.length > 1 && facts.peersMayOverlap(hub),

  *check(hub: VpcFacts, { facts, profile }: RuleContext): Iterable<Report> {
    const spokes = facts.links(hub).peerings.flatMap((peering): Spoke[] => {
      const vpc = isStanding(peering.peering) ? facts.farEnd(peering, hub.vpc.id) : undefined;
      return vpc ? [{ peering, vpc }] : [];
    });
    if (spokes.length < 2) return;
    const firstOfEach = spokes.filter(({ vpc }, index) => spokes.findIndex((other) => other.vpc === vpc) === index);
    const blocks = firstOfEach.flatMap((owner) => owner.vpc.prefixes.map((prefix) => ({ prefix, owner })));
    for (const group of overlapGroups(blocks)) {
      const crossing = [group.outer, ...group.inner].some(({ owner }) => owner.peering.crossRegion);
      const verdict = crossing ? profile.overlap.peersCrossRegion : profile.overlap.peersSameRegion;
      yield report(hub, group, verdict, verdict === 'error' ? [] : repliesIn(facts, hub, group), profile);
    }
  },
};

function repliesIn(facts: Facts, hub: VpcFacts, { outer, inner }: OverlapGroup<Spoke>): Reply[] {
  const { family } = outer.prefix;
  return repliesTo(
    facts,
    hub,
    family,
    setOfPrefixes(
      inner.map(({ prefix }) => prefix),
      family,
    ),
  );
}

function report(
  hub: VpcFacts,
  { outer, inner }: OverlapGroup<Spoke>,
  verdict: OverlapVerdict | null,
  replies: readonly Reply[],
  { name, overlap }: ProviderProfile,
): Report {
  const others = [...new Set(inner.map(({ owner }) => owner))];
  const spokes = [outer.owner, ...others];
  return {
    severity: verdict ?? 'warning',
    subjects: [
      vpcSubject(hub.vpc.id),
      ...spokes.map(({ peering }) => peeringSubject(peering.peering.id)),
      ...spokes.map(({ vpc }) => vpcSubject(vpc.vpc.id)),
    ],
    identity: 3,
    message: verdict === 'error' ? 'refused' : verdict === 'warning' ? 'ambiguous' : 'undocumented',
    data: {
      hub: nameOf(hub.vpc),
      outer: nameOf(outer.owner.vpc.vpc),
      inner: others.map(({ vpc }) => nameOf(vpc.vpc)),
      block: formatPrefix(outer.prefix),
      places: inner.map(({ prefix, owner }) => `${nameOf(owner.vpc.vpc)} ${formatPrefix(prefix)}`),
      replies:
        replies.length > 0
          ? replies.map(
              ({ table, addresses, to }) => `${nameOf(table)}: ${formatSet(addresses).join(' + ')} → ${nameOf(to)}`,
            )
          : { en: 'nowhere yet, as no table routes these addresses', 'zh-CN': '暂无，尚未配置到这些地址的路由' },
      provider: name,
    },
    details: {
      block: formatPrefix(outer.prefix),
      overlaps: inner.map(({ prefix, owner }) => ({ vpc: owner.vpc.vpc.id, cidr: formatPrefix(prefix) })),
      ...(verdict !== 'error' && {
        replies: replies.map(({ table, addresses, to }) => ({
          routeTable: table.id,
          ranges: formatSet(addresses),
          vpc: to.id,
        })),
      }),
      source: overlap.peersSource ?? overlap.source,
    },
  };
}
