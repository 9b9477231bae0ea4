import { drop, put } from '../../model/edits/change.ts';
import type { RecordChange } from '../../model/patch.ts';
import type { Peering } from '../../model/topology.ts';
import { canonicalCidr } from '../../net/cidr.ts';
import { joinNames } from '../engine/message.ts';
import { nameOf } from '../engine/words.ts';
import type { Fixer, FixContext } from './fixer.ts';
import { say } from './route-words.ts';

const order: readonly Peering['status'][] = ['active', 'provisioning', 'planned', 'pending'];

/** Keeps one peering of the pair, moves the routes over the others to it, and deletes those. */
export const mergePeerings: Fixer = ({ details }, context) => {
  const { topology } = context;
  const peerings = (details['peerings'] as readonly string[])
    .flatMap((id) => topology.peerings.get(id) ?? [])
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status)); // what is built stays
  const [kept, ...rest] = peerings;
  if (!kept || rest.length === 0) return [];
  const title = say((language) => {
    const gone = joinNames(rest.map(nameOf), language);
    return language === 'en'
      ? `Keep ${nameOf(kept)}, move the routes over ${gone} to it, and delete ${gone}`
      : `保留 ${nameOf(kept)}，将 ${gone} 的路由移到它，并删除 ${gone}`;
  });
  const changes = [...movedRoutes(context, kept, rest), ...rest.map(({ id }) => drop(topology, 'peerings', id))];
  return [{ title, patch: { changes } }];
};

/** The routes over the others, over the one that is kept; those that then stand twice go. */
function movedRoutes({ facts, topology }: FixContext, kept: Peering, rest: readonly Peering[]): RecordChange[] {
  const gone = new Set(rest.map(({ id }) => id));
  const tables = [kept.requester, kept.accepter].flatMap((id) => facts.vpc(id)?.tables ?? []);
  return tables.flatMap(({ id }) => {
    const routes = facts.routesIn(id);
    const standing = new Set(
      routes.filter(({ nextHop }) => nextHop.type === 'peering' && nextHop.id === kept.id).map(keyOf),
    );
    return routes.flatMap((route) => {
      if (route.nextHop.type !== 'peering' || !gone.has(route.nextHop.id ?? '')) return [];
      if (standing.has(keyOf(route))) return [drop(topology, 'routes', route.id)];
      standing.add(keyOf(route));
      return [put(topology, 'routes', { ...route, nextHop: { type: 'peering', id: kept.id } })];
    });
  });
}

function keyOf({ destination, enabled }: { readonly destination: string; readonly enabled?: boolean }): string {
  return `${canonicalCidr(destination)} ${enabled !== false}`;
}
