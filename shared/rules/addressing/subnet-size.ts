import { countBetween } from '../../net/address.ts';
import { formatPrefix, type Prefix } from '../../net/cidr.ts';
import type { PrefixLengths, ProviderProfile } from '../../providers/profile.ts';
import type { VpcFacts } from '../../reach/facts.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, subnetSubject, vpcSubject } from '../engine/words.ts';

export const subnetSize: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'subnet-size',
    group: 'addressing',
    severities: ['error'],
    summary: {
      en: 'A subnet is larger or smaller than the provider allows.',
      'zh-CN': '子网的大小不符合云平台的规定。',
    },
    why: {
      en: 'The provider refuses to create it.',
      'zh-CN': '云平台会拒绝创建该子网。',
    },
    condition: 'The prefix length of a subnet is outside the range of the profile, per family.',
    references: ['AWS: Subnet CIDR blocks', 'Azure: virtual network FAQ', 'Tencent Cloud VPC API'],
    messages: {
      size: {
        title: {
          en: '{block} of subnet {subnet} in {vpc} is not between /{min} and /{max}',
          'zh-CN': '{vpc} 的子网 {subnet}（{block}）不在 /{min} 到 /{max} 之间',
        },
        text: {
          en: '{provider} allows IPv{family} subnets from /{min} to /{max}. Choose another prefix length.',
          'zh-CN': '{provider} 只允许 /{min} 到 /{max} 的 IPv{family} 子网。请选择其他前缀长度。',
        },
      },
      unusable: {
        title: {
          en: '{block} of subnet {subnet} in {vpc} is not between /{min} and /{max}: {usable} usable addresses',
          'zh-CN': '{vpc} 的子网 {subnet}（{block}）不在 /{min} 到 /{max} 之间，可用地址 {usable} 个',
        },
        text: {
          en: '{provider} allows IPv4 subnets from /{min} to /{max} and keeps {reserved} addresses of each for itself; {usable} would be left for hosts. Choose another prefix length.',
          'zh-CN':
            '{provider} 只允许 /{min} 到 /{max} 的 IPv4 子网，并保留其中 {reserved} 个地址，可供主机使用的只有 {usable} 个。请选择其他前缀长度。',
        },
      },
    },
  },

  mayFire({ vpc, subnets }: VpcFacts, { profile }: RuleContext): boolean {
    if (vpc.external) return false;
    for (const { prefixes } of subnets) for (const prefix of prefixes) if (!fits(profile, prefix)) return true;
    return false;
  },

  *check({ vpc, subnets }: VpcFacts, { profile }: RuleContext): Iterable<Report> {
    for (const { subnet, prefixes } of subnets) {
      for (const prefix of prefixes) {
        if (fits(profile, prefix)) continue;
        const { min, max, source } = lengthsOf(profile, prefix)!;
        const reserved = prefix.family === 4 ? profile.reservedPerSubnet?.count : undefined;
        const all = countBetween(prefix.first, prefix.last);
        const usable = reserved === undefined ? undefined : Number(all) - reserved;
        const block = formatPrefix(prefix);
        const told = usable !== undefined && prefix.length > max;
        yield {
          severity: 'error',
          subjects: [subnetSubject(subnet.id), vpcSubject(vpc.id)],
          identity: 1,
          aspect: `IPv${prefix.family}`,
          message: told ? 'unusable' : 'size',
          data: {
            subnet: nameOf(subnet),
            vpc: nameOf(vpc),
            block,
            family: prefix.family,
            min,
            max,
            provider: profile.name,
            ...(told && { usable: Math.max(usable, 0), reserved: reserved! }),
          },
          details: { block, min, max, source, addresses: String(all), ...(usable !== undefined && { usable }) },
        };
      }
    }
  },
};

function lengthsOf(profile: ProviderProfile, { family }: Prefix): PrefixLengths | null {
  return family === 4 ? profile.subnetPrefixLength : profile.subnetPrefixLength6;
}

function fits(profile: ProviderProfile, prefix: Prefix): boolean {
  const lengths = lengthsOf(profile, prefix);
  return !lengths || (prefix.length >= lengths.min && prefix.length <= lengths.max);
}
