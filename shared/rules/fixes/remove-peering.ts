import { removePeering as removal } from '../../model/edits/peerings.ts';
import { nameOf } from '../engine/words.ts';
import type { Fixer } from './fixer.ts';
import { say } from './route-words.ts';

/** Deletes the peerings that the finding is about, each on its own, with the routes over it. */
export const removePeering: Fixer = ({ subjects }, { topology }) =>
  subjects.flatMap(({ type, id }) => {
    const peering = type === 'peerings' ? topology.peerings.get(id) : undefined;
    const removed = peering && removal(topology, id, { routes: 'remove' });
    if (!peering || !removed?.ok) return [];
    const routes = removed.value.changes.filter((change) => change.type === 'routes').length;
    const name = nameOf(peering);
    const title = say((language) => {
      if (language === 'en') return `Delete ${name}${routes > 0 ? ` and the routes over it: ${routes}` : ''}`;
      return `删除 ${name}${routes > 0 ? ` 及其 ${routes} 条路由` : ''}`;
    });
    return [{ title, patch: removed.value }];
  });
