import type { Requirement } from '../../model/topology.ts';
import type { PeeringFacts } from '../../reach/facts.ts';
import { requiredPairs } from '../../reach/requirement-reach.ts';
import { endName, requirementSubjects } from '../engine/requirement-words.ts';
import type { Report, RequirementRule, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject } from '../engine/words.ts';

export const requirementEncryption: RequirementRule = {
  scope: 'requirement',
  meta: {
    id: 'requirement-encryption',
    group: 'requirements',
    severities: ['error'],
    summary: {
      en: 'Traffic that must be encrypted runs over a peering alone.',
      'zh-CN': '要求加密的流量只经过对等连接。',
    },
    why: {
      en: "A peering is a way inside the provider's network, not an encrypted tunnel of yours.",
      'zh-CN': '对等连接只是云平台内部的转发路径，不是由您控制的加密隧道。',
    },
    condition: 'Wants encryption, and packets get through over a peering alone.',
    references: ['Tencent Cloud TCE, Peering Connection: no encryption is added'],
    messages: {
      plain: {
        title: {
          en: '{from} to {to} must be encrypted, and runs over {peerings} alone',
          'zh-CN': '{from} 到 {to} 要求加密，但只经过 {peerings}',
        },
        text: {
          en: 'A peering is no encrypted tunnel. Encrypt in the application, or lead the traffic through a VPN gateway; otherwise change the requirement.',
          'zh-CN': '对等连接不是加密隧道。请在应用层加密，或让流量经过 VPN 网关；否则请修改该要求。',
        },
      },
    },
  },

  *check(requirement: Requirement, { project }: RuleContext): Iterable<Report> {
    if (requirement.encrypted !== true || requirement.expect !== 'connected') return;
    const plain = new Set<PeeringFacts>();
    for (const { ranges } of requiredPairs(project, requirement)) {
      for (const { arrival, landing } of ranges) {
        if (arrival.kind === 'arrived' && landing.kind === 'delivered' && landing.over) plain.add(landing.over);
      }
    }
    if (plain.size === 0) return;
    const peerings = [...plain].map(({ peering }) => peering);
    yield {
      severity: 'error',
      subjects: [...requirementSubjects(requirement), ...peerings.map(({ id }) => peeringSubject(id))],
      identity: 1,
      message: 'plain',
      data: {
        from: endName(project, requirement.from),
        to: endName(project, requirement.to),
        peerings: peerings.map(nameOf),
      },
      details: { peerings: peerings.map(({ id }) => id) },
    };
  },
};
