import type { ProviderProfile } from '../../providers/profile.ts';
import type { Facts, VpcFacts } from '../../reach/facts.ts';
import { countsPerAccount, countsPerVpc, type PeeringCount } from '../../reach/peering-counts.ts';
import type { Text } from '../engine/finding.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { accountSubject, nameOf, vpcSubject } from '../engine/words.ts';

/** From this share of a quota on it is worth a word. */
const nearly = 0.8;

const what: Readonly<Record<PeeringCount['quota']['key'], Text>> = {
  'peerings-per-vpc': { en: 'peerings', 'zh-CN': '条对等连接' },
  'peerings-per-vpc-same-region': { en: 'peerings inside its region', 'zh-CN': '条同地域对等连接' },
  'peerings-per-vpc-cross-region': { en: 'peerings across regions', 'zh-CN': '条跨地域对等连接' },
  'pending-peerings-per-vpc': { en: 'requests that wait for acceptance', 'zh-CN': '条待接受的申请' },
  'peerings-per-account-region': { en: 'peerings', 'zh-CN': '条对等连接' },
};

export const peeringQuota: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'peering-quota',
    group: 'peering',
    severities: ['error', 'warning'],
    summary: {
      en: 'A VPC or an account has more peerings than the provider allows, or nearly so many.',
      'zh-CN': '私有网络或账户的对等连接数超过或接近配额。',
    },
    why: {
      en: 'The provider refuses the next peering; a hub that is full cannot take another site.',
      'zh-CN': '超过配额后云平台会拒绝新建对等连接，中心网络无法再接入新的站点。',
    },
    condition:
      "Peerings that are planned, asked for or active, as the provider counts them (per VPC; per VPC inside and across regions; requests that wait, per VPC that asked; per account and region, where a request that waits is the requester's): more than the quota (error), or 80 % of it and more (warning). The project's own limit goes before the provider's; VPCs without an account are taken as one account.",
    references: [
      'Tencent Cloud TCE, Peering Connection: 10 per VPC',
      'AWS: VPC peering connection quotas, 50 per VPC by default, 25 outstanding requests',
      'Azure: subscription limits, 500 per virtual network',
      'Alibaba Cloud: VPC peering connections, 10 inside the region and 20 across regions per VPC, 20 per account and region',
      'Huawei Cloud: VPC quotas, 50 per account and region',
    ],
    messages: {
      over: {
        title: {
          en: '{who} has {count} {what}; {allows}',
          'zh-CN': '{who} 有 {count} {what}，{allows}',
        },
        text: {
          en: 'What is over the limit cannot be created: {over} too many. {remedy}',
          'zh-CN': '超出的 {over} 条无法创建。{remedy}',
        },
      },
      near: {
        title: {
          en: '{who} has {count} of {limit} {what}',
          'zh-CN': '{who} 已使用 {count}/{limit} {what}',
        },
        text: {
          en: '{left} are left, as {allows}. {remedy}',
          'zh-CN': '{allows}，还剩 {left} 条。{remedy}',
        },
      },
    },
  },

  *check(vpc: VpcFacts, { facts, profile }: RuleContext): Iterable<Report> {
    for (const counted of countsPerVpc(facts, vpc, nearly)) yield report(counted, facts, profile);
  },

  *checkProject({ project, profile }: RuleContext): Iterable<Report> {
    for (const counted of countsPerAccount(project, nearly)) yield report(counted, project, profile);
  },
};

function report(counted: PeeringCount, facts: Facts, profile: ProviderProfile): Report {
  const { quota, count, vpcs, owner } = counted;
  const { key, limit, from, source } = quota;
  return {
    severity: count > limit ? 'error' : 'warning',
    subjects: [...vpcs.map(({ id }) => vpcSubject(id)), ...(owner?.account ? [accountSubject(owner.account)] : [])],
    identity: owner ? 0 : 1,
    ...(key !== 'peerings-per-vpc' && { aspect: owner ? `${owner.account ?? ''}+${owner.region}` : key }),
    message: count > limit ? 'over' : 'near',
    data: {
      who: whoOf(counted, facts),
      what: what[key],
      count,
      limit,
      over: count - limit,
      left: limit - count,
      allows: allowsOf(counted, profile),
      remedy: remedyOf(counted, profile),
    },
    details: { quota: key, count, limit, from, source },
  };
}

function whoOf({ vpcs, owner }: PeeringCount, facts: Facts): string | Text {
  if (!owner) return nameOf(vpcs[0]!);
  const { account, region } = owner;
  if (account === null) {
    return { en: `The project's account in ${region}`, 'zh-CN': `本项目账户在 ${region}` };
  }
  const name = nameOf(facts.account(account) ?? { id: account, name: '' });
  return { en: `Account ${name} in ${region}`, 'zh-CN': `账户 ${name} 在 ${region}` };
}

function allowsOf({ quota: { limit, from } }: PeeringCount, { name }: ProviderProfile): Text {
  if (from === 'project') return { en: `the project's own limit is ${limit}`, 'zh-CN': `项目自设的上限是 ${limit} 条` };
  return { en: `${name.en} allows ${limit}`, 'zh-CN': `${name['zh-CN']} 的配额是 ${limit} 条` };
}

function remedyOf({ quota: { key, from } }: PeeringCount, { quotas }: ProviderProfile): Text {
  const { raisedTo, note } = (from === 'provider' && quotas[key]) || {};
  const upTo = { en: raisedTo ? ` (up to ${raisedTo})` : '', 'zh-CN': raisedTo ? `（最高 ${raisedTo}）` : '' };
  return {
    en: `Ask the provider for a higher quota${upTo.en}, or spread the peers over more VPCs.${note ? ` Note: ${note.en}.` : ''}`,
    'zh-CN': `请申请提升配额${upTo['zh-CN']}，或把对端分散到更多私有网络。${note ? `说明：${note['zh-CN']}。` : ''}`,
  };
}
