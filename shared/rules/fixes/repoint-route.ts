import { put } from '../../model/edits/change.ts';
import type { NextHop, Route } from '../../model/topology.ts';
import { prefixContains } from '../../net/cidr.ts';
import type { Fix } from '../engine/finding.ts';
import type { Fixer, FixContext } from './fixer.ts';
import { routeOfFinding, type FaultyRoute } from './route-of-finding.ts';
import { routesText, say, tableText } from './route-words.ts';

/** Gives the route a next hop that leads where its destination is: a live peering with that VPC, or the VPC's own gateway. */
export const repointRoute: Fixer = (finding, context) => {
  const found = routeOfFinding(finding, context);
  if (!found) return [];
  const { route } = found;
  return [...peeringsTo(context, found), ...gatewaysLike(context, found)]
    .filter(({ type, id }) => type !== route.nextHop.type || id !== route.nextHop.id)
    .map((nextHop) => repointing(context, route, nextHop));
};

function peeringsTo({ facts, profile }: FixContext, { from, destination }: FaultyRoute): NextHop[] {
  if (!profile.routes.nextHops.includes('peering')) return [];
  return facts.links(from).peerings.flatMap((over): NextHop[] => {
    const far = over.state === 'live' ? facts.farEnd(over, from.vpc.id) : undefined;
    const leads = far?.prefixes.some((prefix) => prefixContains(prefix, destination));
    return leads ? [{ type: 'peering', id: over.peering.id }] : [];
  });
}

function gatewaysLike({ facts }: FixContext, { from, route }: FaultyRoute): NextHop[] {
  const { gateways } = facts.links(from);
  return gateways.flatMap(({ id, type }) => (type === route.nextHop.type ? [{ type, id }] : []));
}

function repointing(context: FixContext, route: Route, nextHop: NextHop): Fix {
  const title = say((language) => {
    const text = routesText(context, [route.destination], nextHop, language);
    const table = tableText(context, route.routeTable, language);
    return language === 'en' ? `Change the next hop in ${table}: ${text}` : `修改 ${table}中路由的下一跳：${text}`;
  });
  return { title, patch: { changes: [put(context.topology, 'routes', { ...route, nextHop })] } };
}
