import { put } from '../../model/edits/change.ts';
import type { RecordChange } from '../../model/patch.ts';
import type { PeeringId, VpcId } from '../../model/topology.ts';
import { intersect, meets, prefixesOf, subtract } from '../../net/interval-set.ts';
import type { VpcOutline } from '../../reach/facts.ts';
import type { Finding } from '../engine/finding.ts';
import { joinNames } from '../engine/message.ts';
import { nameOf } from '../engine/words.ts';
import type { Fixer, FixContext } from './fixer.ts';
import { plannedPeering } from './planned-peering.ts';
import { lackedBy, replaceRoute, type WantedRoute } from './replace-route.ts';
import { routeOfFinding, type FaultyRoute } from './route-of-finding.ts';
import { say, tableText } from './route-words.ts';

/**
 * Peers the VPC of a route with the VPCs that have its destination, and moves the route onto the new peerings. The routes
 * that the other end then lacks are the engine's to add.
 */
export const peerDirectly: Fixer = (finding, context) => {
  const found = routeOfFinding(finding, context);
  const beyond = found ? ownersOf(finding, context, found) : [];
  if (!found || beyond.length === 0) return [];
  const { route, destination, from } = found;
  const changes: RecordChange[] = [];
  const wanted: WantedRoute[] = [];
  for (const far of beyond) {
    const { family, first, last } = destination;
    const own = subtract(intersect([first, last], far.space[family]), from.space[family]);
    const blocks = lackedBy(context, route, prefixesOf(own));
    const peering = blocks.length > 0 ? peered(context, from, far, changes) : undefined;
    if (peering === undefined) return [];
    for (const block of blocks) wanted.push({ destination: block, nextHop: { type: 'peering', id: peering } });
  }
  if (changes.length === 0) return []; // peered already: the route only has to be pointed there
  const names = beyond.map(({ vpc }) => nameOf(vpc));
  const title = say((language) => {
    const table = tableText(context, route.routeTable, language);
    const [far, blocks] = [
      joinNames(names, language),
      joinNames(
        wanted.map((each) => each.destination),
        language,
      ),
    ];
    return language === 'en'
      ? `Peer ${nameOf(from.vpc)} with ${far} directly, and route ${blocks} of ${table} over it`
      : `在 ${nameOf(from.vpc)} 与 ${far} 之间直接建立对等连接，并将 ${table}中的 ${blocks} 指向它`;
  });
  return [{ title, patch: { changes: [...changes, ...replaceRoute(context, route, wanted)] } }];
};

/** The VPCs beyond that the finding names; else the only one that owns addresses of the destination. */
function ownersOf({ details }: Finding, { facts }: FixContext, { destination, from }: FaultyRoute): VpcOutline[] {
  const named = (details['beyond'] ?? []) as readonly VpcId[];
  if (named.length > 0) return named.flatMap((id) => facts.outline(id) ?? []);
  const { family, first, last } = destination;
  const owners = [...facts.vpcs.values()].filter((vpc) => vpc !== from && meets([first, last], vpc.space[family]));
  return owners.length === 1 ? owners : [];
}

/** The peering of the two: a live one, the one that is asked for, as built, or a new one; undefined when there cannot be. */
function peered(
  context: FixContext,
  from: VpcOutline,
  far: VpcOutline,
  changes: RecordChange[],
): PeeringId | undefined {
  const { facts, topology } = context;
  const between = facts.links(from).peerings.filter((over) => facts.farEnd(over, from.vpc.id) === far);
  const live = between.find(({ state }) => state === 'live');
  if (live) return live.peering.id;
  const standing = between.find(({ state }) => state === 'inactive')?.peering;
  if (standing) {
    const status = standing.status === 'pending' || standing.status === 'provisioning' ? 'active' : 'planned';
    changes.push(put(topology, 'peerings', { ...standing, status }));
    return standing.id;
  }
  const made = plannedPeering(context, from.vpc, far.vpc, 'none');
  if (!made.ok) return undefined;
  changes.push(...(made.value.patch.changes as readonly RecordChange[]));
  return made.value.peering;
}
