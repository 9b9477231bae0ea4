import { drop, put } from '../../model/edits/change.ts';
import type { RecordChange } from '../../model/patch.ts';
import { joinNames } from '../engine/message.ts';
import type { Fixer } from './fixer.ts';
import { say } from './route-words.ts';

interface Joinable {
  readonly routes: readonly string[];
  readonly destination: string;
}

/** Joins the routes to one peer that a wider block can stand for, as the rule has found them. */
export const aggregateRoutes: Fixer = ({ details }, { topology }) => {
  const joinable = (details['joinable'] ?? []) as readonly Joinable[];
  const changes = joinable.flatMap(({ routes, destination }): RecordChange[] => {
    const [first, ...rest] = routes.flatMap((id) => topology.routes.get(id) ?? []);
    if (!first) return [];
    return [put(topology, 'routes', { ...first, destination }), ...rest.map(({ id }) => drop(topology, 'routes', id))];
  });
  const count = joinable.reduce((sum, { routes }) => sum + routes.length, 0);
  const blocks = joinable.map(({ destination }) => destination);
  const title = say((language) => {
    const into = joinNames(blocks, language);
    return language === 'en'
      ? `Join ${count} routes into ${blocks.length}: ${into}`
      : `将 ${count} 条路由合并为 ${blocks.length} 条：${into}`;
  });
  return [{ title, patch: { changes } }];
};
