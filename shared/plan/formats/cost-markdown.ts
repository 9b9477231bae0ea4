import type { Topology } from '../../model/topology.ts';
import type { Language } from '../../rules/engine/finding.ts';
import type { CostAssumption, CostBasis, CostEstimate, NoEstimate, PeeringCost } from '../cost.ts';
import { table, text } from './markdown-cells.ts';

interface CostTexts {
  readonly heading: string;
  readonly price: (price: string) => string;
  readonly columns: readonly string[];
  readonly accounts: readonly string[];
  readonly basis: Readonly<Record<CostBasis, string>>;
  readonly why: Readonly<Record<NoEstimate, string>>;
  readonly free: string;
  readonly total: (sum: string) => string;
  readonly noAccount: string;
  readonly assumed: string;
  readonly assumptions: Readonly<Record<CostAssumption, string>>;
}

const texts: Readonly<Record<Language, CostTexts>> = {
  en: {
    heading: 'What it costs a month',
    price: (price) => `At ${price} per Mbps and day, a price that the project's owner typed in.`,
    columns: ['Peering', 'Mbps', 'From', 'Per month'],
    accounts: ['Account', 'Per month'],
    basis: { monitored: 'monitored daily peaks', demand: 'demand of the requirements', cap: 'the whole cap' },
    why: {
      'not-standing': 'does not stand',
      'by-volume': 'charged by volume, not estimated',
      'not-offered': 'not offered by the provider',
      'no-bandwidth': 'no cap and no demand',
      'no-price': 'no price',
      'end-missing': 'an end is missing',
    },
    free: 'free',
    total: (sum) => `**In all ${sum} a month.**`,
    noAccount: 'no account named',
    assumed: 'Taken for granted:',
    assumptions: {
      'month-of-30-days': 'A month has 30 days.',
      'one-price-for-all': 'Every Mbps costs the same, whatever the regions and the amount.',
      'peaks-go-on': 'Coming days have the mean of the monitored daily peaks.',
      'demand-is-the-peak': 'The peak of each day is what the requirements ask for, no more than the cap.',
      'cap-is-used': 'Where nothing else is known, the whole cap is used every day.',
      'requester-pays': "The requester's account pays; the provider's documents do not say who does.",
      'some-left-out': 'Some peerings are left out: see the list.',
    },
  },
  'zh-CN': {
    heading: '每月费用',
    price: (price) => `单价为每 Mbps 每日 ${price}，由项目所有者填写。`,
    columns: ['对等连接', 'Mbps', '依据', '每月'],
    accounts: ['账户', '每月'],
    basis: { monitored: '监控的日峰值', demand: '连通要求的需求带宽', cap: '带宽上限' },
    why: {
      'not-standing': '未建立',
      'by-volume': '按流量计费，不作估算',
      'not-offered': '云平台不提供',
      'no-bandwidth': '没有带宽上限和需求',
      'no-price': '没有单价',
      'end-missing': '缺少一端',
    },
    free: '免费',
    total: (sum) => `**合计每月 ${sum}。**`,
    noAccount: '未指明账户',
    assumed: '估算的前提：',
    assumptions: {
      'month-of-30-days': '每月按 30 天计。',
      'one-price-for-all': '不论地域和带宽大小，每 Mbps 单价相同。',
      'peaks-go-on': '今后每日峰值按监控日峰值的平均值计。',
      'demand-is-the-peak': '每日峰值按连通要求的需求带宽计，不超过带宽上限。',
      'cap-is-used': '没有其他依据时，按每天用满带宽上限计。',
      'requester-pays': '费用由发起方账户承担；云平台的文档未说明由谁承担。',
      'some-left-out': '部分对等连接未计入，见列表。',
    },
  },
};

/** The cost of a plan for people: each peering with what it is counted by, the accounts that pay, and what is assumed. */
export function writeCostMarkdown(
  { peerings, meta, accounts }: Topology,
  estimate: CostEstimate,
  language: Language,
): string {
  const words = texts[language];
  const money = (sum: number): string => `${Math.round(sum * 100) / 100} ${meta.currency ?? ''}`.trimEnd();
  const monthly = ({ monthly: sum, why }: PeeringCost): string =>
    why !== null ? words.why[why] : sum === 0 ? words.free : money(sum!);
  const rows = estimate.peerings.map((cost) => [
    text(peerings.get(cost.peering)?.name || cost.peering),
    cost.mbps === null ? '' : String(Math.round(cost.mbps * 100) / 100),
    cost.basis === null ? '' : words.basis[cost.basis],
    monthly(cost),
  ]);
  const payers = estimate.accounts.filter(({ monthly: sum }) => sum > 0);
  const lines = [
    `## ${words.heading}`,
    '',
    words.price(money(meta.pricePerMbpsDay ?? 0)),
    '',
    ...table(words.columns, rows),
    ...(payers.length > 1
      ? table(
          words.accounts,
          payers.map(({ account, monthly: sum }) => [
            account === null ? words.noAccount : text(accounts.get(account)?.name || account),
            money(sum),
          ]),
        )
      : []),
    words.total(money(estimate.monthly)),
    '',
    words.assumed,
    '',
    ...estimate.assumptions.map((assumption) => `- ${words.assumptions[assumption]}`),
  ];
  return `${lines.join('\n')}\n`;
}
