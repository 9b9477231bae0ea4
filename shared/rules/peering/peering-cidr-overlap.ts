import { formatPrefix } from '../../net/cidr.ts';
import { formatSet, intersect, meets, subtract, type AddressSpace } from '../../net/interval-set.ts';
import { isWanted, type PeeringFacts, type SubnetFacts, type VpcFacts } from '../../reach/facts.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, vpcSubject } from '../engine/words.ts';

export const peeringCidrOverlap: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'peering-cidr-overlap',
    group: 'peering',
    severities: ['error', 'warning'],
    summary: {
      en: 'The two ends of a peering overlap.',
      'zh-CN': '对等连接两端私有网络的网段重叠。',
    },
    why: {
      en: 'An address that both ends have is local at each of them, so it never crosses; most providers refuse to create such a peering.',
      'zh-CN': '两端都有的地址在各自网络内都是本地地址，不会经过对等连接；多数云平台会直接拒绝创建。',
    },
    condition:
      'Some block of C(V) overlaps some block of C(W) of a peering of V and W. An error where the provider refuses it; where Local merely wins (Alibaba Cloud, Huawei Cloud), a warning while each end has a subnet that meets no subnet of the other (an end without subnets: a block), else an error.',
    references: [
      'Tencent Cloud TCE, Peering Connection, Use Limits',
      'AWS: Unsupported VPC peering configurations',
      'Azure: Virtual network FAQ',
      'Google Cloud: VPC Network Peering, subnet ranges',
      'Alibaba Cloud: VPC peering connections',
      'Huawei Cloud: VPC peering connection overview',
    ],
    messages: {
      refused: {
        title: {
          en: '{requester} and {accepter} overlap on {blocks}',
          'zh-CN': '{requester} 与 {accepter} 的网段在 {blocks} 重叠',
        },
        text: {
          en: '{requester} has {requesterCidrs}, {accepter} has {accepterCidrs}. {provider} refuses to create {peering} while they share addresses, so it carries nothing. Give one of them another block.',
          'zh-CN':
            '{requester} 的网段是 {requesterCidrs}，{accepter} 的网段是 {accepterCidrs}。只要两端有相同的地址，{provider} 就会拒绝创建 {peering}，因此它不会转发任何流量。请为其中一端更换网段。',
        },
      },
      partial: {
        title: {
          en: '{requester} and {accepter} overlap on {blocks}; only some subnets can use {peering}',
          'zh-CN': '{requester} 与 {accepter} 的网段在 {blocks} 重叠，{peering} 仅部分子网可用',
        },
        text: {
          en: '{provider} creates {peering}, but each end keeps packets for its own subnets inside. Only {requesterUsable} of {requester} and {accepterUsable} of {accepter} can reach each other: route each of them by its own block, never by the whole CIDR.',
          'zh-CN':
            '{provider} 允许创建 {peering}，但两端都会把发往自身子网的数据包留在本端。只有 {requester} 的 {requesterUsable} 与 {accepter} 的 {accepterUsable} 可以互通：请按子网网段逐条配置路由，不要使用整个私有网络的网段。',
        },
      },
      unusable: {
        title: {
          en: '{requester} and {accepter} overlap on {blocks}; no subnets are left that could use {peering}',
          'zh-CN': '{requester} 与 {accepter} 的网段在 {blocks} 重叠，没有子网可以使用 {peering}',
        },
        text: {
          en: '{provider} creates {peering}, but each end keeps packets for its own subnets inside, and at least one end has no subnet beside those of the other. Give one of them another block.',
          'zh-CN':
            '{provider} 允许创建 {peering}，但两端都会把发往自身子网的数据包留在本端，且至少有一端的子网全部与对端重叠。请为其中一端更换网段。',
        },
      },
    },
  },

  mayFire: ({ overlapping }: PeeringFacts): boolean => overlapping,

  *check(over: PeeringFacts, { facts, profile }: RuleContext): Iterable<Report> {
    const { peering } = over;
    if (!isWanted(peering)) return;
    const [requester, accepter] = facts.ends(over) as readonly [VpcFacts, VpcFacts];
    const blocks = ([4, 6] as const).flatMap((family) =>
      formatSet(intersect(requester.space[family], accepter.space[family])),
    );
    const usable = [usableOf(requester, accepter), usableOf(accepter, requester)] as const;
    const works = usable.every((blocks) => blocks.length > 0);
    const refused = profile.overlap.ends === 'refused';
    yield {
      severity: refused || !works ? 'error' : 'warning',
      subjects: [peeringSubject(peering.id), vpcSubject(requester.vpc.id), vpcSubject(accepter.vpc.id)],
      message: refused ? 'refused' : works ? 'partial' : 'unusable',
      data: {
        peering: nameOf(peering),
        requester: nameOf(requester.vpc),
        accepter: nameOf(accepter.vpc),
        requesterCidrs: requester.prefixes.map(formatPrefix),
        accepterCidrs: accepter.prefixes.map(formatPrefix),
        requesterUsable: usable[0],
        accepterUsable: usable[1],
        blocks,
        provider: profile.name,
      },
      details: {
        blocks,
        ...(!refused && { usable: { requester: usable[0], accepter: usable[1] } }),
        source: profile.overlap.source,
      },
    };
  },
};

/** The subnets of `own`, or the blocks of a VPC without any, that share no address with those of `other`; as CIDR texts. */
function usableOf(own: VpcFacts, other: VpcFacts): string[] {
  const taken: AddressSpace = other.subnets.length > 0 ? other.inhabited : other.space;
  if (own.subnets.length === 0) {
    return ([4, 6] as const).flatMap((family) => formatSet(subtract(own.space[family], taken[family])));
  }
  const disjoint = ({ space }: SubnetFacts): boolean => !meets(space[4], taken[4]) && !meets(space[6], taken[6]);
  return own.subnets.filter(disjoint).flatMap(({ prefixes }) => prefixes.map(formatPrefix));
}
