import { formatPrefix } from '../../net/cidr.ts';
import { overlapGroups, type OwnedPrefix } from '../../net/overlap-groups.ts';
import { isStanding, type LinkedVpc } from '../../reach/facts.ts';
import { sortById } from '../../reach/in-order.ts';
import type { ProjectRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, vpcSubject } from '../engine/words.ts';

export const unpeeredOverlap: ProjectRule = {
  scope: 'project',
  meta: {
    id: 'unpeered-overlap',
    group: 'addressing',
    severities: ['info'],
    summary: {
      en: 'VPCs that are not peered overlap.',
      'zh-CN': '未建立对等连接的私有网络网段重叠。',
    },
    why: {
      en: 'They can never be peered as they are, and nothing that peers with both can tell them apart.',
      'zh-CN': '按现有网段，它们之间将无法建立对等连接；同时与两者对等的网络也无法区分它们。',
    },
    condition:
      'Two VPCs without a standing peering between them share an address; all that lie in one block are one finding.',
    references: ['Tencent Cloud TCE, Peering Connection, Use Limits'],
    messages: {
      overlap: {
        title: {
          en: '{block} of {outer} overlaps {count} other VPCs',
          'zh-CN': '{outer} 的网段 {block} 与另外 {count} 个私有网络重叠',
        },
        text: {
          en: 'In it lie {places}. They can never be peered with {outer} as they are. Give new VPCs blocks of their own while it is still easy.',
          'zh-CN': '其中包括 {places}。按现有网段，它们无法与 {outer} 建立对等连接。请尽早为它们规划独立的网段。',
        },
      },
      one: {
        title: {
          en: '{block} of {outer} overlaps {inner}',
          'zh-CN': '{outer} 的网段 {block} 与 {inner} 重叠',
        },
        text: {
          en: 'In it lies {places}. The two can never be peered as they are. Give one of them a block of its own while it is still easy.',
          'zh-CN': '其中包括 {places}。按现有网段，两者无法建立对等连接。请尽早为其中之一规划独立的网段。',
        },
      },
    },
  },

  *check({ project }: RuleContext): Iterable<Report> {
    if (!project.vpcsMayOverlap) return;
    const blocks: OwnedPrefix<LinkedVpc>[] = [];
    const vpcs = [...project.vpcs.values()];
    sortById(vpcs, ({ vpc }) => vpc.id);
    for (const owner of vpcs) for (const prefix of owner.prefixes) blocks.push({ prefix, owner });
    for (const { outer, inner } of overlapGroups(blocks)) {
      const peers = peersOf(outer.owner);
      const apart = inner.filter(({ owner }) => !peers.has(owner.vpc.id));
      if (apart.length > 0) yield report(outer, apart);
    }
  },
};

function peersOf({ peerings }: LinkedVpc): ReadonlySet<string> {
  const standing = peerings.filter(({ peering }) => isStanding(peering));
  return new Set(standing.flatMap(({ peering }) => [peering.requester, peering.accepter]));
}

function report({ prefix, owner }: OwnedPrefix<LinkedVpc>, inner: readonly OwnedPrefix<LinkedVpc>[]): Report {
  const others = [...new Set(inner.map((other) => other.owner.vpc))].sort((a, b) => (a.id < b.id ? -1 : 1));
  const block = formatPrefix(prefix);
  return {
    severity: 'info',
    subjects: [vpcSubject(owner.vpc.id), ...others.map(({ id }) => vpcSubject(id))],
    identity: 1,
    aspect: block,
    message: others.length === 1 ? 'one' : 'overlap',
    data: {
      outer: nameOf(owner.vpc),
      block,
      count: others.length,
      inner: others.map(nameOf),
      places: inner.map((other) => `${nameOf(other.owner.vpc)} ${formatPrefix(other.prefix)}`),
    },
    details: {
      block,
      overlaps: inner.map((other) => ({ vpc: other.owner.vpc.id, cidr: formatPrefix(other.prefix) })),
    },
  };
}
