import type { Peering, PeeringStatus, Route, Topology } from '../model/topology.ts';
import { emptyTopology } from '../model/topology.ts';
import type { ProviderProfile } from '../providers/profile.ts';
import { isStanding } from '../reach/facts.ts';
import { handOffs } from './hand-off.ts';
import { compareTexts, named, placeOf } from './naming.ts';
import type { Plan, PlannedRoute, Step } from './plan.ts';
import { plannedRoutes, rowKey, slotKey } from './planned-routes.ts';

type WithoutNumber<T> = T extends unknown ? Omit<T, 'number'> : never;
type Action = WithoutNumber<Step>;

/** Something to do, and what takes it back. */
interface Move {
  readonly action: Action;
  readonly undo: readonly Action[];
}

/**
 * The route plan of a design: every route that is to stand, and the steps from `baseline` to it. Without a baseline the
 * VPCs, tables and active peerings are taken as there, every other peering and every route as still to be made. What is
 * new is made before what is old goes, so that traffic which has a path keeps one.
 */
export function planFor(topology: Topology, profile: ProviderProfile, baseline?: Topology): Plan {
  const { routes, leftOut } = plannedRoutes(topology);
  const before = baseline ?? { ...topology, routes: emptyTopology(topology.meta).routes };
  const moves = [
    ...byName(topology).flatMap((peering) => established(topology, profile, peering, before)),
    ...routeMoves(topology, routes, before),
    ...byName(before).flatMap((peering) => ended(before, profile, peering, topology)),
  ];
  return {
    project: topology.meta.name,
    provider: profile.id,
    baseline: baseline?.meta.name ?? null,
    routes,
    steps: numbered(moves.map(({ action }) => action)),
    rollback: numbered(moves.toReversed().flatMap(({ undo }) => undo)),
    leftOut,
    handOff: handOffs(topology, profile),
  };
}

function numbered(actions: readonly Action[]): Step[] {
  return actions.map((action, index) => ({ number: index + 1, ...action }));
}

function byName({ peerings }: Topology): Peering[] {
  return [...peerings.values()].sort((a, b) => compareTexts(a.name, b.name) || compareTexts(a.id, b.id));
}

/** What makes a peering of the design stand, from the state it has in `before`. */
function established(topology: Topology, profile: ProviderProfile, peering: Peering, before: Topology): Move[] {
  if (!isStanding(peering)) return [];
  const former = sameConnection(peering, before);
  const state: PeeringStatus = former?.status ?? 'planned';
  const remove = peeringAction(topology, 'delete-peering', peering);
  const accept = peeringAction(topology, 'accept-peering', peering);
  if (state === 'pending') return [{ action: accept, undo: [remove] }];
  if (state === 'active' || state === 'provisioning') return former ? bandwidthMoves(topology, peering, former) : [];
  const create = { action: peeringAction(topology, 'create-peering', peering), undo: [remove] };
  return needsAcceptance(topology, profile, peering) ? [create, { action: accept, undo: [] }] : [create];
}

/** What takes a peering of `before` away when the design does not have it any more. */
function ended(before: Topology, profile: ProviderProfile, peering: Peering, topology: Topology): Move[] {
  const after = sameConnection(peering, topology);
  if (!isStanding(peering) || peering.status === 'planned' || (after && isStanding(after))) return [];
  const again = [peeringAction(before, 'create-peering', peering)];
  if (peering.status !== 'pending' && needsAcceptance(before, profile, peering)) {
    again.push(peeringAction(before, 'accept-peering', peering));
  }
  return [{ action: peeringAction(before, 'delete-peering', peering), undo: again }];
}

/** The same peering in another version of the design: same id, same ends. */
function sameConnection({ id, requester, accepter }: Peering, topology: Topology): Peering | undefined {
  const other = topology.peerings.get(id);
  return other?.requester === requester && other.accepter === accepter ? other : undefined;
}

function needsAcceptance({ vpcs }: Topology, { acceptance }: ProviderProfile, peering: Peering): boolean {
  const sameAccount = vpcs.get(peering.requester)?.account === vpcs.get(peering.accepter)?.account;
  return sameAccount ? acceptance.sameAccount : acceptance.otherAccount;
}

function bandwidthMoves(topology: Topology, peering: Peering, former: Peering): Move[] {
  if (peering.bandwidthMbps === former.bandwidthMbps) return [];
  const change = (to: Peering, from: Peering): Action => ({
    action: 'change-bandwidth',
    ...placeOf(topology, to.requester),
    peering: plannedPeering(topology, to),
    was: from.bandwidthMbps ?? null,
  });
  return [{ action: change(peering, former), undo: [change(former, peering)] }];
}

function peeringAction(
  topology: Topology,
  action: 'create-peering' | 'accept-peering' | 'delete-peering',
  peering: Peering,
): Action {
  const at = action === 'accept-peering' ? peering.accepter : peering.requester;
  return { action, ...placeOf(topology, at), peering: plannedPeering(topology, peering) };
}

function plannedPeering({ vpcs }: Topology, peering: Peering) {
  const { id, requester, accepter, bandwidthMbps } = peering;
  return {
    ...named(peering, id),
    requester: named(vpcs.get(requester), requester),
    accepter: named(vpcs.get(accepter), accepter),
    ...(bandwidthMbps !== undefined && { bandwidthMbps }),
  };
}

/** Routes that change, then those that are new, then those that go. */
function routeMoves(topology: Topology, routes: readonly PlannedRoute[], before: Topology): Move[] {
  const former = plannedRoutes(before).routes;
  const stays = new Set(routes.map((route) => contentOf(topology, route)));
  const stood = new Set(former.map((route) => contentOf(before, route)));
  const going = Map.groupBy(
    former.filter((route) => !stays.has(contentOf(before, route))),
    (route) => slotKey(recordOf(before, route)),
  );
  const changed: Move[] = [];
  const added: Move[] = [];
  for (const route of routes.filter((planned) => !stood.has(contentOf(topology, planned)))) {
    const was = going.get(slotKey(recordOf(topology, route)))?.shift();
    if (was) changed.push({ action: change(route, was), undo: [change(was, route)] });
    else added.push({ action: routeAction('add-route', route), undo: [routeAction('remove-route', route)] });
  }
  const removed = [...going.values()]
    .flat()
    .map((route) => ({ action: routeAction('remove-route', route), undo: [routeAction('add-route', route)] }));
  return [...changed, ...added, ...removed];
}

const recordOf = ({ routes }: Topology, { route }: PlannedRoute): Route => routes.get(route)!;

function contentOf(topology: Topology, planned: PlannedRoute): string {
  const route = recordOf(topology, planned);
  return JSON.stringify([rowKey(route), route.description ?? '']);
}

function change(route: PlannedRoute, was: PlannedRoute): Action {
  return { action: 'change-route', ...standing(route), route, was };
}

function routeAction(action: 'add-route' | 'remove-route', route: PlannedRoute): Action {
  return { action, ...standing(route), route };
}

function standing({ account, region, vpc }: PlannedRoute) {
  return { account, region, vpc };
}
