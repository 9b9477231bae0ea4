import { formatPrefix } from '../../net/cidr.ts';
import { anyOverlap, overlapGroups } from '../../net/overlap-groups.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import type { Report, VpcRule } from '../engine/rule.ts';
import { nameOf, subnetSubject } from '../engine/words.ts';

export const subnetOverlap: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'subnet-overlap',
    group: 'addressing',
    severities: ['error'],
    summary: {
      en: 'Two subnets of one VPC overlap.',
      'zh-CN': '同一私有网络内的两个子网网段重叠。',
    },
    why: {
      en: 'The provider refuses the second one, and no path to the shared addresses would be certain.',
      'zh-CN': '云平台会拒绝创建后一个子网，重叠地址的路径也无法确定。',
    },
    condition: 'The blocks of two subnets of one VPC share an address.',
    references: ['Tencent Cloud VPC API: subnets of one VPC do not overlap', 'AWS: Subnet CIDR blocks'],
    messages: {
      overlap: {
        title: {
          en: 'Subnet {outer} of {vpc} overlaps {inner}',
          'zh-CN': '{vpc} 的子网 {outer} 与 {inner} 网段重叠',
        },
        text: {
          en: '{outer} has {block}, and inside it there is {places}. Give each subnet a block of its own.',
          'zh-CN': '{outer} 的网段是 {block}，其中还有 {places}。请为每个子网分配独立的网段。',
        },
      },
    },
  },

  mayFire: ({ subnets }: VpcFacts): boolean => anyOverlap(subnets),

  *check({ vpc, subnets }: VpcFacts): Iterable<Report> {
    const blocks = subnets.flatMap(({ subnet, prefixes }) => prefixes.map((prefix) => ({ prefix, owner: subnet })));
    for (const { outer, inner } of overlapGroups(blocks)) {
      const others = [...new Set(inner.map(({ owner }) => owner))];
      yield {
        severity: 'error',
        subjects: [subnetSubject(outer.owner.id), ...others.map(({ id }) => subnetSubject(id))],
        identity: 2,
        message: 'overlap',
        data: {
          vpc: nameOf(vpc),
          outer: nameOf(outer.owner),
          inner: others.map(nameOf),
          block: formatPrefix(outer.prefix),
          places: inner.map(({ prefix, owner }) => `${nameOf(owner)} ${formatPrefix(prefix)}`),
        },
        details: {
          block: formatPrefix(outer.prefix),
          overlaps: inner.map(({ prefix, owner }) => ({ subnet: owner.id, cidr: formatPrefix(prefix) })),
        },
      };
    }
  },
};
