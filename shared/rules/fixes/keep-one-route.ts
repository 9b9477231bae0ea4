import { drop } from '../../model/edits/change.ts';
import { nextHopName } from '../engine/next-hop-words.ts';
import type { Fixer } from './fixer.ts';
import { say, tableText } from './route-words.ts';

/** Of the routes with one destination keeps one, the one that is followed first, and removes the others. */
export const keepOneRoute: Fixer = ({ details }, context) => {
  const { facts, topology } = context;
  const ids = (details['routes'] as readonly { readonly id: string }[]).map(({ id }) => id);
  const routes = ids.flatMap((id) => topology.routes.get(id) ?? []);
  return routes.map((kept) => {
    const { routeTable, destination, nextHop } = kept;
    const rest = routes.filter((route) => route !== kept);
    const title = say((language) => {
      const table = tableText(context, routeTable, language);
      const route = `${destination} → ${nextHopName(facts, nextHop)}`;
      return language === 'en'
        ? `Keep only ${route} of the routes to ${destination} in ${table}`
        : `${table}中到 ${destination} 的路由只保留 ${route}`;
    });
    return { title, patch: { changes: rest.map(({ id }) => drop(topology, 'routes', id)) } };
  });
};
