import { formatPrefix, prefixContains, type Prefix } from '../../net/cidr.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import type { Report, VpcRule } from '../engine/rule.ts';
import { nameOf, subnetSubject, vpcSubject } from '../engine/words.ts';

export const subnetOutsideVpc: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'subnet-outside-vpc',
    group: 'addressing',
    severities: ['error'],
    summary: {
      en: 'A subnet is not inside any CIDR block of its VPC.',
      'zh-CN': '子网不在其私有网络的任何网段之内。',
    },
    why: {
      en: 'The provider refuses to create it, and no peering would carry its addresses.',
      'zh-CN': '云平台会拒绝创建该子网，对等连接也不会转发其地址。',
    },
    condition: 'No block of C(V) contains the whole block of a subnet of V.',
    references: ['Tencent Cloud VPC API: a subnet lies inside its VPC', 'AWS: Subnet CIDR blocks'],
    messages: {
      outside: {
        title: {
          en: 'Subnet {subnet} ({block}) is outside {vpc}',
          'zh-CN': '子网 {subnet}（{block}）不在 {vpc} 之内',
        },
        text: {
          en: '{vpc} has {cidrs}; {block} is not inside any one of them. Move the subnet into the VPC, or add a CIDR block to the VPC that holds it.',
          'zh-CN':
            '{vpc} 的网段是 {cidrs}，其中没有一个能完整包含 {block}。请把子网移入私有网络的网段，或为私有网络增加包含它的网段。',
        },
      },
    },
  },

  mayFire: ({ prefixes, subnets }: VpcFacts): boolean => {
    for (const { prefixes: blocks } of subnets) for (const block of blocks) if (!within(prefixes, block)) return true;
    return false;
  },

  *check({ vpc, prefixes, subnets }: VpcFacts): Iterable<Report> {
    for (const { subnet, prefixes: blocks } of subnets) {
      const outside = blocks.filter((block) => !within(prefixes, block));
      if (outside.length === 0) continue;
      yield {
        severity: 'error',
        subjects: [subnetSubject(subnet.id), vpcSubject(vpc.id)],
        message: 'outside',
        data: { subnet: nameOf(subnet), vpc: nameOf(vpc), block: outside.map(formatPrefix), cidrs: vpc.cidrs },
        details: { outside: outside.map(formatPrefix), cidrs: vpc.cidrs },
      };
    }
  },
};

function within(prefixes: readonly Prefix[], block: Prefix): boolean {
  for (const prefix of prefixes) if (prefixContains(prefix, block)) return true;
  return false;
}
