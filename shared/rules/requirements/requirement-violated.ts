import type { Requirement } from '../../model/topology.ts';
import { formatSet, isEmpty } from '../../net/interval-set.ts';
import { requiredPairs, type RequiredPair } from '../../reach/requirement-reach.ts';
import { endName, requirementSubjects, subnetName } from '../engine/requirement-words.ts';
import type { Report, RequirementRule, RuleContext } from '../engine/rule.ts';

/** More pairs than these are counted, not listed. */
const listed = 50;

export const requirementViolated: RequirementRule = {
  scope: 'requirement',
  meta: {
    id: 'requirement-violated',
    group: 'requirements',
    severities: ['error'],
    summary: {
      en: 'Packets get through between two ends that must be isolated.',
      'zh-CN': '要求隔离的两端之间有数据包可以到达。',
    },
    why: {
      en: 'An isolation that routes do not enforce is a hope; security groups are not part of this design.',
      'zh-CN': '路由层面没有隔离；安全组等手段不在本设计之内。',
    },
    condition: 'Expect isolated, and some address gets through in the direction of the requirement.',
    references: ['Peerplan: requirements of the project document'],
    messages: {
      through: {
        title: {
          en: '{from} must not reach {to}, and packets arrive at {arrives}',
          'zh-CN': '要求 {from} 不能访问 {to}，但数据包可以到达 {arrives}',
        },
        text: {
          en: 'The way is {path}. Remove the route or the peering that it takes, or change the requirement. Pairs of subnets that get through: {count}.',
          'zh-CN': '路径为 {path}。请删除所经过的路由或对等连接，或修改该要求。可以到达的子网对：{count}。',
        },
      },
    },
  },

  *check(requirement: Requirement, { project }: RuleContext): Iterable<Report> {
    if (requirement.expect !== 'isolated') return;
    const through = [...requiredPairs(project, requirement)].filter(({ arrives }) => !isEmpty(arrives));
    const [first] = through;
    if (!first) return;
    yield {
      severity: 'error',
      subjects: requirementSubjects(requirement),
      identity: 1,
      message: 'through',
      data: {
        from: endName(project, requirement.from),
        to: endName(project, requirement.to),
        arrives: formatSet(first.arrives),
        path: [subnetName(project, first.from), ...waypoints(first), subnetName(project, first.to)].join(' → '),
        count: through.length,
      },
      details: { count: through.length, pairs: through.slice(0, listed).map(brief) },
    };
  },
};

function brief(pair: RequiredPair): object {
  const { from, to, family, arrives } = pair;
  return { from, to, family, arrives: formatSet(arrives), path: waypoints(pair) };
}

/** What the packets that arrive pass on their way: the route that takes them, appliances, and the peering. */
function waypoints({ ranges }: RequiredPair): string[] {
  const range = ranges.find(({ arrival }) => arrival.kind === 'arrived');
  if (!range) return [];
  const route = range.row?.route?.id;
  const over = range.landing.over?.peering.id;
  const appliances = range.relays.map(({ subnet }) => subnet.subnet.id);
  return [route, ...appliances, over].filter((id) => id !== undefined);
}
