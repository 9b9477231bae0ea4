import { isWanted, type PeeringFacts } from '../../reach/facts.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, vpcSubject } from '../engine/words.ts';

export const peeringEndMissing: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'peering-end-missing',
    group: 'peering',
    severities: ['error'],
    summary: {
      en: 'An end of a peering is not in the document.',
      'zh-CN': '对等连接的一端不在项目中。',
    },
    why: {
      en: 'Without the CIDR blocks of both ends neither routes nor overlaps can be judged.',
      'zh-CN': '缺少任何一端的网段，就无法判断路由是否正确、网段是否重叠。',
    },
    condition:
      'The requester or the accepter of a peering is not in the document, and the peering is planned, asked for, active or failed, or enabled routes point at it.',
    references: ['Tencent Cloud TCE, Peering Connection: creation asks for the VPC of either end'],
    messages: {
      one: {
        title: {
          en: '{peering} of {known} leads to {missing}, which is not in the document',
          'zh-CN': '{known} 的 {peering} 指向项目中不存在的 {missing}',
        },
        text: {
          en: 'Nothing is known about {missing}, so nothing over {peering} is judged. Add the VPC with its CIDR blocks, as an external one if somebody else owns it, or delete the peering.',
          'zh-CN':
            '项目中没有 {missing} 的信息，因此无法判断 {peering} 上的任何流量。请添加该私有网络及其网段（他人的网络可标记为外部网络），或删除该对等连接。',
        },
      },
      both: {
        title: {
          en: 'Neither end of {peering} is in the document: {missing}',
          'zh-CN': '{peering} 的两端都不在项目中：{missing}',
        },
        text: {
          en: 'Nothing is known about {missing}, so nothing over {peering} is judged. Add the VPCs with their CIDR blocks, or delete the peering.',
          'zh-CN':
            '项目中没有 {missing} 的信息，因此无法判断 {peering} 上的任何流量。请添加这些私有网络及其网段，或删除该对等连接。',
        },
      },
    },
  },

  mayFire: ({ requester, accepter }: PeeringFacts): boolean => !requester || !accepter,

  *check(over: PeeringFacts, { facts }: RuleContext): Iterable<Report> {
    const { peering, requester, accepter } = over;
    const known = requester ?? accepter;
    if (!isWanted(peering) && !(known && facts.routesOver(over, known.id).length > 0)) return;
    const missing = [...new Set([peering.requester, peering.accepter])].filter((id) => id !== known?.id);
    yield {
      severity: 'error',
      subjects: [peeringSubject(peering.id), ...(known ? [vpcSubject(known.id)] : [])],
      identity: 1,
      message: known ? 'one' : 'both',
      data: { peering: nameOf(peering), known: known ? nameOf(known) : '', missing },
      details: { missing },
    };
  },
};
