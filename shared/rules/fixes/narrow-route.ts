import { formatPrefix, type Prefix } from '../../net/cidr.ts';
import { intersect, prefixesOf, subtract } from '../../net/interval-set.ts';
import { prefixesOfTexts } from '../../reach/facts.ts';
import type { Fix } from '../engine/finding.ts';
import type { Fixer, FixContext } from './fixer.ts';
import { lackedBy, replaceRoute } from './replace-route.ts';
import { routeOfFinding, type FaultyRoute } from './route-of-finding.ts';
import { routesText, say, tableText } from './route-words.ts';

/** Cuts a route over a peering down to the blocks that the peer has of its destination. */
export const narrowRoute: Fixer = (finding, context) => {
  const found = routeOfFinding(finding, context);
  const over = found?.route.nextHop.type === 'peering' && context.facts.peering(found.route.nextHop.id ?? '');
  const far = found && over ? context.facts.farEnd(over, found.from.vpc.id) : undefined;
  if (!found || !far) return [];
  const { destination, from } = found;
  const { family, first, last } = destination;
  const useful = subtract(intersect([first, last], far.space[family]), from.space[family]);
  return narrowing(context, found, prefixesOf(useful));
};

/** Cuts a route down to the least blocks that serve the subnets behind it, as the rule has found them. */
export const narrowToLeast: Fixer = (finding, context) => {
  const found = routeOfFinding(finding, context);
  return found ? narrowing(context, found, prefixesOfTexts(finding.details['least'] as readonly string[])) : [];
};

function narrowing(context: FixContext, { route, destination }: FaultyRoute, blocks: readonly Prefix[]): Fix[] {
  const destinations = lackedBy(context, route, blocks);
  if (destinations.includes(formatPrefix(destination))) return [];
  const title = say((language) => {
    const text = routesText(context, destinations, route.nextHop, language);
    const table = tableText(context, route.routeTable, language);
    return language === 'en'
      ? `Narrow ${route.destination} in ${table} to ${text}`
      : `将 ${table}中的 ${route.destination} 缩小为 ${text}`;
  });
  const wanted = destinations.map((text) => ({ destination: text, nextHop: route.nextHop }));
  return [{ title, patch: { changes: replaceRoute(context, route, wanted) } }];
}
