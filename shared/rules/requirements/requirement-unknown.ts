import type { Requirement } from '../../model/topology.ts';
import { isEmpty } from '../../net/interval-set.ts';
import { requiredPairs } from '../../reach/requirement-reach.ts';
import { endName, requirementSubjects, subnetName } from '../engine/requirement-words.ts';
import type { Report, RequirementRule, RuleContext } from '../engine/rule.ts';

export const requirementUnknown: RequirementRule = {
  scope: 'requirement',
  meta: {
    id: 'requirement-unknown',
    group: 'requirements',
    severities: ['warning'],
    summary: {
      en: 'Whether a requirement holds cannot be told from the document.',
      'zh-CN': '仅凭该设计无法判断要求是否满足。',
    },
    why: {
      en: 'The path runs into something whose far side is not drawn; a requirement that nobody can judge is not met.',
      'zh-CN': '路径经过设计之外的部分；无法判断的要求不能视为已满足。',
    },
    condition:
      'The verdict of some pair of subnets is unknown, and none fails (expect connected) or gets through (expect isolated).',
    references: ['Peerplan: requirements of the project document'],
    messages: {
      unknown: {
        title: {
          en: 'Whether {from} reaches {to} cannot be told for {count} of {total} pairs of subnets',
          'zh-CN': '无法判断 {from} 能否访问 {to}：{total} 对子网中有 {count} 对未知',
        },
        text: {
          en: 'For example {example} over IPv{family}: the path leaves by a gateway or an appliance, or lies in a VPC of somebody else, and the document does not say what follows. Fill in what the gateway reaches, or draw the far side.',
          'zh-CN':
            '例如 {example}（IPv{family}）：路径经过网关、转发实例或他人的私有网络，设计中没有说明之后的去向。请补充网关可达的网段，或绘制对端。',
        },
      },
    },
  },

  *check(requirement: Requirement, { project }: RuleContext): Iterable<Report> {
    const pairs = [...requiredPairs(project, requirement)];
    const unknown = pairs.filter(({ verdict }) => verdict === 'unknown');
    const [first] = unknown;
    if (!first) return;
    const told =
      requirement.expect === 'connected'
        ? pairs.some(({ verdict }) => verdict !== 'unknown' && verdict !== 'reachable')
        : pairs.some(({ arrives }) => !isEmpty(arrives));
    if (told) return; // requirement-unmet or requirement-violated speaks of it
    yield {
      severity: 'warning',
      subjects: requirementSubjects(requirement),
      identity: 1,
      message: 'unknown',
      data: {
        from: endName(project, requirement.from),
        to: endName(project, requirement.to),
        count: unknown.length,
        total: pairs.length,
        example: `${subnetName(project, first.from)} → ${subnetName(project, first.to)}`,
        family: first.family,
      },
      details: { pairs: unknown.map(({ from, to, family }) => ({ from, to, family })) },
    };
  },
};
