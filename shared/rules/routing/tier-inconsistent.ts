import type { Subnet, VpcId } from '../../model/topology.ts';
import type { Facts, VpcFacts } from '../../reach/facts.ts';
import { peersOf, routeOverTheSame } from '../../reach/table-peers.ts';
import { tierOf } from '../../reach/tier-name.ts';
import type { Report, RuleContext, VpcRule } from '../engine/rule.ts';
import { nameOf, subnetSubject, vpcName, vpcSubject } from '../engine/words.ts';

export const tierInconsistent: VpcRule = {
  scope: 'vpc',
  meta: {
    id: 'tier-inconsistent',
    group: 'routing',
    severities: ['warning'],
    summary: {
      en: 'Subnets whose names mark one tier reach different peers.',
      'zh-CN': '名称属于同一层级的子网可达的对端不同。',
    },
    why: {
      en: 'Subnets of one tier in several zones stand in for each other; what only some of them reach fails when a zone does.',
      'zh-CN': '同一层级的子网分布在不同可用区以互为备份；只有部分子网可达的对端，会在可用区故障时中断。',
    },
    condition:
      'Subnets of one VPC with names that differ only in numbers, single letters, zones and plain words (app-a, app-b; web-az1, web-az2) use tables that route to different sets of peers over live peerings; one finding per tier.',
    references: ['AWS: VPC peering configurations with specific routes; Well-Architected, one tier in several zones'],
    messages: {
      differ: {
        title: {
          en: 'Subnets {tier} of {vpc} reach different peers',
          'zh-CN': '{vpc} 中同属 {tier} 的子网可达的对端不同',
        },
        text: {
          en: 'The names {members} mark one tier, but only some of their tables route to {peers}: routes are missing for {lacking}. Add the routes that are missing, or rename the subnets if they are not meant alike.',
          'zh-CN':
            '{members} 从名称看属于同一层级，但只有部分子网的路由表有到 {peers} 的路由，{lacking} 缺少路由。请补充路由；如果这些子网用途不同，请修改名称。',
        },
      },
    },
  },

  mayFire: (vpc: VpcFacts, { facts, profile }: RuleContext): boolean =>
    profile.routes.model === 'manual' &&
    vpc.vpc.external !== true &&
    vpc.tables.length > 1 &&
    !routeOverTheSame(facts.tables(vpc), facts.links(vpc).peerings.length),

  *check(vpc: VpcFacts, { facts }: RuleContext): Iterable<Report> {
    for (const [tier, members] of tiersOf(facts, vpc)) {
      const gaps = gapsOf(members);
      if (gaps.length === 0) continue;
      const lacking = members.filter(({ peers }) => gaps.some(({ peer }) => !peers.has(peer)));
      yield {
        severity: 'warning',
        subjects: [...lacking.map(({ subnet }) => subnetSubject(subnet.id)), vpcSubject(vpc.vpc.id)],
        identity: 0,
        aspect: `${vpc.vpc.id}+${tier}`,
        message: 'differ',
        data: {
          tier,
          vpc: nameOf(vpc.vpc),
          members: members.map(({ subnet }) => nameOf(subnet)),
          peers: gaps.map(({ peer }) => vpcName(facts, peer)),
          lacking: lacking.map(({ subnet }) => nameOf(subnet)),
        },
        details: {
          tier,
          gaps: gaps.map(({ peer, reached, lacking: without }) => ({
            peer,
            reachedFrom: reached.map(({ id }) => id),
            lacking: without.map(({ id }) => id),
          })),
        },
      };
    }
  },
};

interface Member {
  readonly subnet: Subnet;
  readonly peers: ReadonlySet<VpcId>;
}

/** A peer that some subnets of a tier reach and others do not. */
interface Gap {
  readonly peer: VpcId;
  readonly reached: readonly Subnet[];
  readonly lacking: readonly Subnet[];
}

function tiersOf(facts: Facts, vpc: VpcFacts): ReadonlyMap<string, readonly Member[]> {
  const tables = facts.tables(vpc);
  const peers = new Map(vpc.tables.map((table, at) => [table, peersOf(facts, vpc, tables[at]!)]));
  const tiers = new Map<string, Member[]>();
  for (const { subnet, table } of vpc.subnets) {
    const reached = table && peers.get(table);
    const tier = reached && tierOf(subnet.name, vpc.vpc.name);
    if (!tier) continue;
    const members = tiers.get(tier);
    if (members) members.push({ subnet, peers: reached });
    else tiers.set(tier, [{ subnet, peers: reached }]);
  }
  return tiers;
}

function gapsOf(members: readonly Member[]): readonly Gap[] {
  const every = new Set(members.flatMap(({ peers }) => [...peers]));
  return [...every].sort().flatMap((peer): readonly Gap[] => {
    const lacking = members.filter(({ peers }) => !peers.has(peer)).map(({ subnet }) => subnet);
    const reached = members.filter(({ peers }) => peers.has(peer)).map(({ subnet }) => subnet);
    return lacking.length > 0 ? [{ peer, reached, lacking }] : [];
  });
}
