import type { Requirement } from '../../model/topology.ts';
import { formatSet } from '../../net/interval-set.ts';
import { requiredPairs, type RequiredPair } from '../../reach/requirement-reach.ts';
import { endName, requirementSubjects, subnetName } from '../engine/requirement-words.ts';
import type { Report, RequirementRule, RuleContext } from '../engine/rule.ts';
import { reasonTexts } from '../texts/reasons.ts';

/** More pairs than these are counted, not listed. */
const listed = 50;

const failing: ReadonlySet<string> = new Set(['unreachable', 'one-way', 'partial']);

export const requirementUnmet: RequirementRule = {
  scope: 'requirement',
  meta: {
    id: 'requirement-unmet',
    group: 'requirements',
    severities: ['error'],
    summary: {
      en: 'Two ends that must be connected are not.',
      'zh-CN': '要求互通的两端不能互通。',
    },
    why: {
      en: 'The design does not do what it was asked to do, whatever else is right with it.',
      'zh-CN': '无论其他部分是否正确，该设计没有满足互通要求。',
    },
    condition:
      'Expect connected, and some pair of subnets of the two ends is not reachable in a family that both have, or the ends have no such pair.',
    references: ['Peerplan: requirements of the project document'],
    messages: {
      pairs: {
        title: {
          en: '{from} must reach {to}: {failed} of {total} pairs of subnets do not',
          'zh-CN': '要求 {from} 与 {to} 互通，但 {total} 对子网中有 {failed} 对不通',
        },
        text: {
          en: 'For example {example} over IPv{family}: {reason}. Mend that for every pair listed in the details, or change the requirement.',
          'zh-CN': '例如 {example}（IPv{family}）：{reason}。请按详情逐对修正，或修改该要求。',
        },
      },
      nothing: {
        title: {
          en: '{from} must reach {to}, and there is no pair of subnets to connect',
          'zh-CN': '要求 {from} 与 {to} 互通，但没有可互通的子网',
        },
        text: {
          en: 'An end is not in the document, has no subnets, or the two have no address family in common. Draw the subnets, or change the requirement.',
          'zh-CN': '某一端不在设计中、没有子网，或两端没有相同的地址族。请先绘制子网，或修改该要求。',
        },
      },
    },
  },

  *check(requirement: Requirement, { project }: RuleContext): Iterable<Report> {
    if (requirement.expect !== 'connected') return;
    const pairs = [...requiredPairs(project, requirement)];
    const failed = pairs.filter(({ verdict }) => failing.has(verdict));
    if (pairs.length > 0 && failed.length === 0) return;
    const [first] = failed;
    const data = { from: endName(project, requirement.from), to: endName(project, requirement.to) };
    yield {
      severity: 'error',
      subjects: requirementSubjects(requirement),
      identity: 1,
      message: first ? 'pairs' : 'nothing',
      data: first
        ? {
            ...data,
            failed: failed.length,
            total: pairs.length,
            example: `${subnetName(project, first.from)} → ${subnetName(project, first.to)}`,
            family: first.family,
            reason: reasonTexts[first.reason ?? 'no-route'],
          }
        : data,
      details: { failed: failed.length, total: pairs.length, pairs: failed.slice(0, listed).map(brief) },
    };
  },
};

function brief({ from, to, family, verdict, reason, arrives }: RequiredPair): object {
  return { from, to, family, verdict, ...(reason && { reason }), arrives: formatSet(arrives) };
}
