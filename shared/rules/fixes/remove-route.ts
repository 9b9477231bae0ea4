import { drop } from '../../model/edits/change.ts';
import type { Route } from '../../model/topology.ts';
import type { Fix } from '../engine/finding.ts';
import type { Fixer, FixContext } from './fixer.ts';
import { joinFixes } from './join-fixes.ts';
import { routeOfFinding } from './route-of-finding.ts';
import { routesText, say, tableText } from './route-words.ts';

/** Removes the route that the finding is about. */
export const removeRoute: Fixer = (finding, context) => {
  const found = routeOfFinding(finding, context);
  return found ? [removal(context, found.route)] : [];
};

/** Removes the routes that win all that the route of the finding might. */
export const removeWinners: Fixer = ({ message, details }, context) => {
  const ids = (message === 'covered' ? details['wonBy'] : []) as readonly string[];
  const routes = ids.flatMap((id) => context.topology.routes.get(id) ?? []);
  return [joinFixes(routes.map((route) => removal(context, route)))];
};

/** Removes one route. */
function removal(context: FixContext, route: Route): Fix {
  const { id, routeTable, destination, nextHop } = route;
  const title = say((language) => {
    const text = routesText(context, [destination], nextHop, language);
    const table = tableText(context, routeTable, language);
    return language === 'en' ? `Remove route ${text} from ${table}` : `从 ${table}中删除路由 ${text}`;
  });
  return { title, patch: { changes: [drop(context.topology, 'routes', id)] } };
}
