import type { Requirement } from '../../model/topology.ts';
import type { ProviderProfile } from '../../providers/profile.ts';
import { isWanted, type PeeringFacts } from '../../reach/facts.ts';
import type { Text } from '../engine/finding.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, requirementSubject, vpcName } from '../engine/words.ts';

export const peeringBandwidth: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'peering-bandwidth',
    group: 'peering',
    severities: ['warning'],
    summary: {
      en: 'A peering across regions has no bandwidth cap, or one below what is required of it.',
      'zh-CN': '跨地域对等连接未设置带宽上限，或上限低于需求。',
    },
    why: {
      en: 'The cap of a peering across regions decides what passes and what is paid; packets over it are dropped.',
      'zh-CN': '跨地域对等连接的带宽上限决定可通过的流量和费用；超出上限的流量会被丢弃。',
    },
    condition:
      "A peering across regions, planned, asked for, active or failed: without a cap where the provider asks for one; or the demands of the requirements whose ends lie in its two VPCs, added up, are over the cap (over the provider's default where a cap may be left out).",
    references: [
      'Tencent Cloud TCE, Peering Connection: the cap of a peering across regions, 10 Mbps by default',
      'Tencent Cloud: Peering Connection, creation in one account',
      'Alibaba Cloud: VPC peering connections, bandwidth across regions',
    ],
    messages: {
      uncapped: {
        title: {
          en: '{peering} between {requester} and {accepter} crosses regions without a bandwidth cap',
          'zh-CN': '{requester} 与 {accepter} 之间的跨地域 {peering} 未设置带宽上限',
        },
        text: {
          en: '{provider} asks for the cap when a peering across regions is created{preset}, and bills it {billing}.{demanded} Set the cap.',
          'zh-CN':
            '{provider} 在创建跨地域对等连接时需要指定带宽上限{preset}，计费方式：{billing}。{demanded}请设置带宽上限。',
        },
      },
      exceeded: {
        title: {
          en: '{peering} is capped at {cap} Mbps; requirements ask for {demand} Mbps',
          'zh-CN': '{peering} 的带宽上限为 {cap} Mbps，需求合计 {demand} Mbps',
        },
        text: {
          en: 'What the requirements between {requester} and {accepter} demand adds up to {demand} Mbps, {over} Mbps more than the cap lets through. Raise the cap to {enough} Mbps, or lower the demands.',
          'zh-CN':
            '{requester} 与 {accepter} 之间的需求合计 {demand} Mbps，比带宽上限多 {over} Mbps。请将上限提高到 {enough} Mbps，或降低需求。',
        },
      },
    },
  },

  mayFire: ({ crossRegion, peering }: PeeringFacts, { facts, profile }: RuleContext): boolean =>
    crossRegion &&
    profile.bandwidthCap.crossRegion !== 'none' &&
    (peering.bandwidthMbps === undefined || facts.requirementsOn(peering.id).length > 0),

  *check({ peering }: PeeringFacts, { facts, profile }: RuleContext): Iterable<Report> {
    if (!isWanted(peering)) return;
    const { crossRegion, defaultMbps } = profile.bandwidthCap;
    const demanding = facts.requirementsOn(peering.id).filter(({ demandMbps }) => demandMbps !== undefined);
    const demand = demandOf(demanding);
    const uncapped = peering.bandwidthMbps === undefined && crossRegion === 'required';
    const cap = peering.bandwidthMbps ?? defaultMbps;
    if (!uncapped && (cap === null || demand <= cap)) return;
    yield {
      severity: 'warning',
      subjects: [peeringSubject(peering.id), ...demanding.map(({ id }) => requirementSubject(id))],
      identity: 1,
      message: uncapped ? 'uncapped' : 'exceeded',
      data: {
        peering: nameOf(peering),
        requester: vpcName(facts, peering.requester),
        accepter: vpcName(facts, peering.accepter),
        provider: profile.name,
        billing: profile.billing.crossRegion,
        preset: presetOf(defaultMbps),
        demanded: demandedOf(demand),
        cap: cap ?? 0,
        demand,
        over: demand - (cap ?? 0),
        enough: enoughFor(demand, profile),
      },
      details: {
        capMbps: peering.bandwidthMbps ?? null,
        defaultMbps,
        demandMbps: demand,
        enoughMbps: enoughFor(demand, profile),
        requirements: demanding.map(({ id }) => id),
        source: profile.statedBy.bandwidthCap ?? null,
      },
    };
  },
};

function demandOf(requirements: readonly Requirement[]): number {
  return requirements.reduce((sum, { demandMbps = 0 }) => sum + demandMbps, 0);
}

/** The least cap that carries a demand: of those that the provider offers, where it offers some and one is enough. */
function enoughFor(demand: number, { bandwidthCap }: ProviderProfile): number {
  return bandwidthCap.choicesMbps.find((choice) => choice >= demand) ?? demand;
}

function presetOf(mbps: number | null): Text {
  if (mbps === null) return { en: '', 'zh-CN': '' };
  return { en: ` (${mbps} Mbps unless told otherwise)`, 'zh-CN': `（默认 ${mbps} Mbps）` };
}

function demandedOf(mbps: number): Text {
  if (mbps === 0) return { en: '', 'zh-CN': '' };
  return { en: ` Requirements on it ask for ${mbps} Mbps.`, 'zh-CN': `其上的需求合计 ${mbps} Mbps。` };
}
