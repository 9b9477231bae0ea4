import { isWanted, type PeeringFacts } from '../../reach/facts.ts';
import { isOneSided, missingEnd } from '../../reach/peering-state.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, vpcName, vpcSubject } from '../engine/words.ts';

export const peeringOneSided: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'peering-one-sided',
    group: 'peering',
    severities: ['error'],
    summary: {
      en: 'Only one of the two objects of a peering exists.',
      'zh-CN': '对等连接只在一端创建。',
    },
    why: {
      en: 'Azure and Google Cloud make a peering of two objects, one in each network; while one is missing, no routes are exchanged and nothing crosses.',
      'zh-CN':
        'Azure 和 Google Cloud 的对等连接由两端各自创建的对象组成；缺少任何一端时不会交换路由，也不会转发任何流量。',
    },
    condition:
      'Where a peering has one object per end: an end of a peering that is planned, asked for, active or failed has no object (Azure: Initiated, Google Cloud: INACTIVE), or the peer has deleted its own (Azure: Disconnected).',
    references: [
      'Azure: Virtual network FAQ, peering states',
      'Azure: Create, change, or delete a virtual network peering',
      'Google Cloud: About peering connections',
    ],
    messages: {
      missing: {
        title: {
          en: '{peering} exists in {present} only; {missing} has no peering to {present}',
          'zh-CN': '{peering} 只在 {present} 一端创建，{missing} 缺少到 {present} 的对等连接',
        },
        text: {
          en: '{provider} connects the two only when each has a peering to the other. Create the one in {missing}; until then the two exchange no routes.',
          'zh-CN': '{provider} 要求两端各自创建指向对方的对等连接。请在 {missing} 中创建；在此之前两端不会交换路由。',
        },
      },
      disconnected: {
        title: {
          en: '{peering} between {requester} and {accepter} is cut off: the peer has deleted its end',
          'zh-CN': '{requester} 与 {accepter} 之间的 {peering} 已断开：对端已删除其一端',
        },
        text: {
          en: 'Traffic stopped when that end was deleted. To connect the two again on {provider}, delete the end that is left and create both; else delete it for good.',
          'zh-CN':
            '该端删除后流量已立即中断。如需在 {provider} 上恢复，请删除剩余的一端并在两端重新创建；否则请将其彻底删除。',
        },
      },
    },
  },

  mayFire: ({ peering }: PeeringFacts, { profile }: RuleContext): boolean => isOneSided(peering, profile),

  *check({ peering, requester, accepter }: PeeringFacts, { facts, profile }: RuleContext): Iterable<Report> {
    const gone = peering.status === 'peer-deleted';
    if ((!gone && !isWanted(peering)) || !requester || !accepter || requester === accepter) return;
    const missing = missingEnd(peering, profile);
    const present = missing === peering.requester ? peering.accepter : peering.requester;
    yield {
      severity: 'error',
      subjects: [peeringSubject(peering.id), vpcSubject(missing ?? peering.accepter), vpcSubject(present)],
      identity: 1,
      message: gone ? 'disconnected' : 'missing',
      data: {
        peering: nameOf(peering),
        requester: nameOf(requester),
        accepter: nameOf(accepter),
        missing: missing === undefined ? '' : vpcName(facts, missing),
        present: vpcName(facts, present),
        provider: profile.name,
      },
      details: { status: peering.status, missing: missing ?? null, source: profile.statedBy.peeringObjects ?? null },
    };
  },
};
