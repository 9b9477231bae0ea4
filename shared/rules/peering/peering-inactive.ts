import type { PeeringStatus, Route, RouteTableId } from '../../model/topology.ts';
import { prefixContains, readCidr } from '../../net/cidr.ts';
import { isStanding, isWanted, type Facts, type PeeringFacts, type VpcFacts } from '../../reach/facts.ts';
import { isOneSided, refusesOverlap } from '../../reach/peering-state.ts';
import type { Text } from '../engine/finding.ts';
import type { PeeringRule, Report, RuleContext } from '../engine/rule.ts';
import { nameOf, peeringSubject, requirementSubject, routeSubject, vpcName } from '../engine/words.ts';
import { inactivePeeringMessages } from '../texts/inactive-peering.ts';

const built: ReadonlySet<PeeringStatus> = new Set(['planned', 'active']);

export const peeringInactive: PeeringRule = {
  scope: 'peering',
  meta: {
    id: 'peering-inactive',
    group: 'peering',
    severities: ['error'],
    summary: {
      en: 'Something relies on a peering that carries nothing.',
      'zh-CN': '有路由或需求依赖未生效的对等连接。',
    },
    why: {
      en: 'A peering carries traffic only while it is active; until then every route over it drops what it selects.',
      'zh-CN': '只有已连接的对等连接才会转发流量；在此之前，指向它的路由会丢弃所匹配的流量。',
    },
    condition:
      'A peering that is neither planned nor active while enabled routes point at it, or while a requirement for a connection of its two VPCs has no other peering of them that stands; where routes come with the peering (Azure, Google Cloud), whenever it is asked for or failed. Silent where peering-one-sided or peering-cidr-overlap tells the cause.',
    references: [
      'Tencent Cloud TCE, Peering Connection: a request expires after 7 days',
      'AWS: VPC peering lifecycle',
      'Azure: Virtual network FAQ, peering states',
      'Google Cloud: About peering connections',
    ],
    messages: inactivePeeringMessages,
  },

  mayFire: ({ peering, state }: PeeringFacts, { profile }: RuleContext): boolean =>
    state === 'inactive' && !built.has(peering.status) && !isOneSided(peering, profile),

  *check(over: PeeringFacts, { facts, profile }: RuleContext): Iterable<Report> {
    const { peering } = over;
    const ends = facts.ends(over) as readonly [VpcFacts, VpcFacts]; // a peering without an end is broken
    const wanted = isWanted(peering);
    if (wanted && refusesOverlap(...ends, profile)) return;
    const derived = profile.routes.model !== 'manual';
    const routes = ends.map(({ vpc }) => facts.routesOver(over, vpc.id)) as [readonly Route[], readonly Route[]];
    const requirements = standsIn(facts, over) ? [] : facts.requirementsOn(peering.id);
    const all = routes.flat();
    if (all.length + requirements.length === 0 && !(derived && wanted)) return;
    const working = ends.map((_, at) => routes[at]!.filter((route) => reaches(route, ends[1 - at]!)));
    const subnets = ends.map((end, at) => (derived ? end.subnets.length : served(end, working[at]!)));
    yield {
      severity: 'error',
      subjects: [
        peeringSubject(peering.id),
        ...all.map(({ id }) => routeSubject(id)),
        ...requirements.map(({ id }) => requirementSubject(id)),
      ],
      identity: 1,
      message: derived && wanted ? 'unconnected' : peering.status,
      data: {
        peering: nameOf(peering),
        requester: vpcName(facts, peering.requester),
        accepter: vpcName(facts, peering.accepter),
        relying: relyingOn(all.length, requirements.length),
        effect: derived ? joining(subnets) : carrying(working.flat().length, all.length, subnets),
        status: peering.status,
        provider: profile.name,
      },
      details: {
        status: peering.status,
        routes: all.map(({ id }) => id),
        requirements: requirements.map(({ id }) => id),
        working: working.flat().map(({ id }) => id),
        subnets: { requester: subnets[0]!, accepter: subnets[1]! },
      },
    };
  },
};

/** True when another peering of the same two VPCs stands, so that a requirement does not hang on this one. */
function standsIn(facts: Facts, over: PeeringFacts): boolean {
  return facts.peeringsBetween(over).some((other) => other !== over && isStanding(other.peering));
}

/** True when the far end has all of the route's destination, so that the route works once the peering does. */
function reaches({ destination }: Route, far: VpcFacts): boolean {
  const { prefix } = readCidr(destination)!;
  return far.prefixes.some((block) => prefixContains(block, prefix));
}

function served({ subnets }: VpcFacts, routes: readonly Route[]): number {
  const tables = new Set<RouteTableId>(routes.map(({ routeTable }) => routeTable));
  return subnets.filter(({ table }) => table && tables.has(table.id)).length;
}

function relyingOn(routes: number, requirements: number): Text {
  if (requirements === 0) return { en: `routes that rely on it: ${routes}`, 'zh-CN': `有 ${routes} 条路由依赖它` };
  if (routes === 0) {
    return { en: `requirements that rely on it: ${requirements}`, 'zh-CN': `有 ${requirements} 项需求依赖它` };
  }
  return {
    en: `routes that rely on it: ${routes}, requirements: ${requirements}`,
    'zh-CN': `有 ${routes} 条路由、${requirements} 项需求依赖它`,
  };
}

/** What it would carry once it is active, by the routes that are written already. */
function carrying(working: number, routes: number, [a, b]: readonly number[]): Text {
  if (routes === 0) return { en: 'Active, it still needs routes at both ends.', 'zh-CN': '生效后仍需在两端配置路由。' };
  return {
    en: `Active, it carries ${working} of the routes over it (all: ${routes}), for ${a! + b!} of the subnets.`,
    'zh-CN': `生效后，其 ${routes} 条路由中有 ${working} 条可用，涉及 ${a! + b!} 个子网。`,
  };
}

/** What it would join once it is active, where no routes have to be written. */
function joining([a, b]: readonly number[]): Text {
  return {
    en: `Active, it joins the subnets of both ends: ${a!} and ${b!}.`,
    'zh-CN': `生效后两端的子网可以互通：分别有 ${a!} 个和 ${b!} 个。`,
  };
}
