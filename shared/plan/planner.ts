import { emptyTopology, type Peering, type Route, type Topology } from '../model/topology.ts';
import type { ProviderProfile } from '../providers/profile.ts';
import { isStanding } from '../reach/facts.ts';
import { handOffs } from './hand-off.ts';
import { named } from './named.ts';
import type { LeftOut, Named, Place, Plan, PlannedRoute, Step } from './plan.ts';

type Undone = Omit<Step, 'number'>;

/**
 * The route plan of a design: every route that is to stand, and the steps from `baseline` to it. Without a baseline the
 * VPCs, tables and active peerings are taken as there, and every planned peering and every route as still to be made.
 */
export function planFor(topology: Topology, profile: ProviderProfile, baseline?: Topology): Plan {
  const { routes, leftOut } = plannedRoutes(topology);
  const before = baseline ?? emptyTopology(topology.meta);
  const formerRoutes = plannedRoutes(before).routes;
  const stands = new Set(formerRoutes.map(routeKey));
  const stays = new Set(routes.map(routeKey));

  const newPeerings = [...topology.peerings.values()].filter((peering) =>
    baseline
      ? isStanding(peering) && !before.peerings.has(peering.id)
      : peering.status === 'planned' || peering.status === 'pending',
  );
  const gonePeerings = [...before.peerings.values()].filter(
    (peering) =>
      isStanding(peering) && !(topology.peerings.has(peering.id) && isStanding(topology.peerings.get(peering.id)!)),
  );

  const steps: Undone[] = [
    ...byName(newPeerings).flatMap((peering) => creation(topology, profile, peering)),
    ...formerRoutes.filter((route) => !stays.has(routeKey(route))).map((route) => routeStep('remove-route', route)),
    ...routes.filter((route) => !stands.has(routeKey(route))).map((route) => routeStep('add-route', route)),
    ...byName(gonePeerings).map((peering) => peeringStep(before, 'delete-peering', peering, peering.requester)),
  ];
  return {
    project: topology.meta.name,
    provider: profile.id,
    routes,
    steps: numbered(steps),
    rollback: numbered(undo(steps)),
    leftOut,
    handOff: handOffs(topology),
  };
}

function numbered(steps: readonly Undone[]): Step[] {
  return steps.map((step, index) => ({ number: index + 1, ...step }));
}

/** Backwards: what was made goes, what went is made again; an acceptance is undone with the peering it accepted. */
function undo(steps: readonly Undone[]): Undone[] {
  const opposite = {
    'create-peering': 'delete-peering',
    'delete-peering': 'create-peering',
    'add-route': 'remove-route',
    'remove-route': 'add-route',
  } as const;
  return steps
    .toReversed()
    .flatMap(({ action, ...step }) => (action === 'accept-peering' ? [] : [{ action: opposite[action], ...step }]));
}

function creation(topology: Topology, profile: ProviderProfile, peering: Peering): Undone[] {
  const requester = topology.vpcs.get(peering.requester);
  const accepter = topology.vpcs.get(peering.accepter);
  const accepted =
    requester?.account === accepter?.account ? profile.acceptance.sameAccount : profile.acceptance.otherAccount;
  return [
    ...(peering.status === 'pending' ? [] : [peeringStep(topology, 'create-peering', peering, peering.requester)]),
    ...(accepted ? [peeringStep(topology, 'accept-peering', peering, peering.accepter)] : []),
  ];
}

function peeringStep(topology: Topology, action: Step['action'], peering: Peering, at: string): Undone {
  const { bandwidthMbps } = peering;
  return {
    action,
    ...placeOf(topology, at),
    peering: {
      ...named(peering, peering.id),
      requester: named(topology.vpcs.get(peering.requester), peering.requester),
      accepter: named(topology.vpcs.get(peering.accepter), peering.accepter),
      ...(bandwidthMbps !== undefined && { bandwidthMbps }),
    },
  };
}

function routeStep(action: 'add-route' | 'remove-route', route: PlannedRoute): Undone {
  const { account, region, vpc } = route;
  return { action, account, region, vpc, route };
}

/** Routes are the same when they stand in one table with one destination and one next hop, whatever their ids. */
function routeKey({ table, destination, nextHopType, nextHop }: PlannedRoute): string {
  return JSON.stringify([table.id, destination, nextHopType, nextHop.id]);
}

/** Every route that is to stand, sorted by where it stands; and those that are left out. */
function plannedRoutes(topology: Topology): { readonly routes: PlannedRoute[]; readonly leftOut: LeftOut[] } {
  const subnets = subnetsByTable(topology);
  const routes: PlannedRoute[] = [];
  const leftOut: LeftOut[] = [];
  for (const route of topology.routes.values()) {
    const record = topology.routeTables.get(route.routeTable)!;
    const table = named(record, record.id);
    const nextHop = nextHopOf(topology, route);
    if (route.enabled === false || !nextHop) {
      const why = route.enabled === false ? 'disabled' : 'next-hop-missing';
      leftOut.push({ route: route.id, table, destination: route.destination, why });
      continue;
    }
    routes.push({
      ...placeOf(topology, record.vpc),
      route: route.id,
      table,
      subnets: subnets.get(record.id) ?? [],
      destination: route.destination,
      nextHopType: route.nextHop.type,
      nextHop,
      remark: route.description ?? '',
    });
  }
  const order = new Map(routes.map((route) => [route, sortKey(route)]));
  routes.sort((a, b) => (order.get(a)! < order.get(b)! ? -1 : 1));
  leftOut.sort((a, b) => (a.route < b.route ? -1 : 1));
  return { routes, leftOut };
}

function sortKey({ account, region, vpc, table, destination, route }: PlannedRoute): string {
  return JSON.stringify([account, region, vpc.name, vpc.id, table.name, table.id, destination, route]);
}

function subnetsByTable(topology: Topology): ReadonlyMap<string, string[]> {
  const standard = new Map<string, string>();
  for (const table of topology.routeTables.values()) if (table.default) standard.set(table.vpc, table.id);
  const byTable = new Map<string, string[]>();
  for (const subnet of topology.subnets.values()) {
    const table = subnet.routeTable ?? standard.get(subnet.vpc);
    if (table === undefined) continue;
    const names = byTable.get(table);
    if (names) names.push(subnet.name);
    else byTable.set(table, [subnet.name]);
  }
  for (const names of byTable.values()) names.sort();
  return byTable;
}

function nextHopOf(topology: Topology, { nextHop }: Route): Named | undefined {
  const { type, id } = nextHop;
  if (type === 'blackhole') return { name: 'blackhole', id: '' };
  if (id === undefined) return type === 'peering' ? undefined : { name: type, id: nextHop.ip ?? '' };
  const target = type === 'peering' ? topology.peerings.get(id) : topology.gateways.get(id);
  return target && named(target, id);
}

function placeOf(topology: Topology, id: string): Place {
  const vpc = topology.vpcs.get(id);
  const account = vpc?.account === undefined ? undefined : topology.accounts.get(vpc.account);
  return { account: account?.name ?? '', region: vpc?.region ?? '', vpc: named(vpc, id) };
}

function byName(peerings: readonly Peering[]): Peering[] {
  return peerings.toSorted((a, b) => (a.name < b.name || (a.name === b.name && a.id < b.id) ? -1 : 1));
}
