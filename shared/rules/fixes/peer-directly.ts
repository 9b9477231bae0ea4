import type { Peering, Route, VpcId } from '../../model/topology.ts';
import { intersect, meets, prefixesOf, subtract } from '../../net/interval-set.ts';
import type { VpcOutline } from '../../reach/facts.ts';
import type { Finding, Fix } from '../engine/finding.ts';
import { joinNames } from '../engine/message.ts';
import { nameOf } from '../engine/words.ts';
import type { Fixer, FixContext } from './fixer.ts';
import { joinFixes } from './join-fixes.ts';
import { plannedPeering } from './planned-peering.ts';
import { revivePeering } from './revive-peering.ts';
import { lackedBy, replaceRoute, type WantedRoute } from './replace-route.ts';
import { routeOfFinding, type FaultyRoute } from './route-of-finding.ts';
import { say, tableText } from './route-words.ts';

/**
 * Peers the VPC of a route with the VPCs that have its destination, and moves the route onto the peerings with them. The
 * routes that the other end then lacks are the engine's to add.
 */
export const peerDirectly: Fixer = (finding, context) => {
  const found = routeOfFinding(finding, context);
  if (!found) return [];
  const { route, destination, from } = found;
  const legs: Leg[] = [];
  for (const far of ownersOf(finding, context, found)) {
    const { family, first, last } = destination;
    const own = subtract(intersect([first, last], far.space[family]), from.space[family]);
    const leg = legTo(context, from, far, lackedBy(context, route, prefixesOf(own)));
    if (!leg) return [];
    legs.push(leg);
  }
  return [joinFixes([...legs.flatMap(({ made }) => made ?? []), moved(context, route, legs)])];
};

/** Moves a route onto the peerings. */
function moved(context: FixContext, route: Route, legs: readonly Leg[]): Fix {
  const title = say((language) => {
    const table = tableText(context, route.routeTable, language);
    const routes = legs.map((leg) => `${joinNames(leg.destinations, language)} → ${nameOf(leg.peering)}`);
    const after = joinNames(routes, language);
    return language === 'en'
      ? `Change ${route.destination} in ${table} to ${after}`
      : `将 ${table}中的 ${route.destination} 改为 ${after}`;
  });
  const wanted = legs.flatMap(({ destinations, peering: { id } }) =>
    destinations.map((destination): WantedRoute => ({ destination, nextHop: { type: 'peering', id } })),
  );
  return { title, patch: { changes: replaceRoute(context, route, wanted) } };
}

/** The VPCs beyond that the finding names; else the only one that owns addresses of the destination. */
function ownersOf({ details }: Finding, { facts }: FixContext, { destination, from }: FaultyRoute): VpcOutline[] {
  const named = (details['beyond'] ?? []) as readonly VpcId[];
  if (named.length > 0) return named.flatMap((id) => facts.outline(id) ?? []);
  const { family, first, last } = destination;
  const owners = [...facts.vpcs.values()].filter((vpc) => vpc !== from && meets([first, last], vpc.space[family]));
  return owners.length === 1 ? owners : [];
}

/** A peering with one of the VPCs beyond, and what is to be routed over it. */
interface Leg {
  readonly destinations: readonly string[];
  readonly peering: Peering;
  /** How it comes to carry anything; none for a live one. */
  readonly made?: Fix;
}

/** Over a live peering, over one that stands, as built, or over a new one; undefined when there cannot be one. */
function legTo(
  context: FixContext,
  from: VpcOutline,
  far: VpcOutline,
  destinations: readonly string[],
): Leg | undefined {
  const { facts } = context;
  const between = facts.links(from).peerings.filter((over) => facts.farEnd(over, from.vpc.id) === far);
  const live = between.find(({ state }) => state === 'live');
  if (live) return { destinations, peering: live.peering };
  const standing = between.find(({ state }) => state === 'inactive')?.peering;
  if (standing) return { destinations, peering: standing, made: revivePeering(context, standing) };
  const planned = plannedPeering(context, from.vpc, far.vpc, 'none');
  if (!planned.ok) return undefined;
  const { patch } = planned.value;
  const [peering] = patch.changes.flatMap(({ type, after }) => (type === 'peerings' && after ? [after] : []));
  const [a, b] = [nameOf(from.vpc), nameOf(far.vpc)];
  const title = { en: `Peer ${a} with ${b} directly`, 'zh-CN': `在 ${a} 与 ${b} 之间直接建立对等连接` };
  return { destinations, peering: peering!, made: { title, patch } };
}
