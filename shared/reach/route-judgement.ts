import type { Gateway, Route, RouteId, Vpc } from '../model/topology.ts';
import type { Family } from '../net/address.ts';
import { prefixContains, readCidr } from '../net/cidr.ts';
import { intersect, isEmpty, meets, subtract, type IntervalSet } from '../net/interval-set.ts';
import type { Facts, PeeringFacts, VpcFacts } from './facts.ts';
import { deadBeyond, nextHopOf } from './forwarding.ts';

/** What a route comes to, told once and by its most telling trait. */
export type RouteJudgement =
  | { readonly kind: 'fine' | 'disabled' | 'next-hop-missing' | 'next-hop-foreign' }
  /** Drops packets; `selected` is what it wins of the document's VPCs, `over` the inactive peering, if that is why. */
  | { readonly kind: 'blackhole'; readonly selected: IntervalSet; readonly over: PeeringFacts | null }
  /** Over a peering whose ends overlap, which the provider would refuse. */
  | { readonly kind: 'refused'; readonly over: PeeringFacts }
  | { readonly kind: 'transit'; readonly over: PeeringFacts; readonly far: Vpc; readonly beyond: readonly Vpc[] }
  | { readonly kind: 'edge-to-edge'; readonly over: PeeringFacts; readonly far: Vpc; readonly gateway: Gateway }
  | { readonly kind: 'outside-peer'; readonly over: PeeringFacts; readonly far: Vpc }
  /** Some of it is in the far VPC; `dead` is the rest, `beyond` the VPCs that it would have to transit to. */
  | {
      readonly kind: 'partly-outside';
      readonly over: PeeringFacts;
      readonly far: Vpc;
      readonly dead: IntervalSet;
      readonly beyond: readonly Vpc[];
    };

/** Judges every route of the document. */
export function judgeRoutes(facts: Facts): ReadonlyMap<RouteId, RouteJudgement> {
  const judgements = new Map<RouteId, RouteJudgement>();
  for (const route of facts.topology.routes.values()) judgements.set(route.id, judgeRoute(facts, route));
  return judgements;
}

/** Kinds that a rule reports as an error on the route itself; what follows from them is not reported again. */
const faults: ReadonlySet<RouteJudgement['kind']> = new Set([
  'next-hop-missing',
  'next-hop-foreign',
  'blackhole',
  'refused',
  'transit',
  'edge-to-edge',
  'outside-peer',
]);

/** True when the route itself is at fault, so that a missing path through it has been told. */
export function isFaulty(judgement: RouteJudgement): boolean {
  return faults.has(judgement.kind);
}

function judgeRoute(facts: Facts, route: Route): RouteJudgement {
  if (route.enabled === false) return { kind: 'disabled' };
  const table = facts.table(route.routeTable);
  const from = facts.vpcs.get(table.table.vpc)!;
  const hop = nextHopOf(facts, from, route);
  const destination = readCidr(route.destination)!.prefix;
  const { family } = destination;
  switch (hop.kind) {
    case 'missing':
      return { kind: 'next-hop-missing' };
    case 'foreign':
      return { kind: 'next-hop-foreign' };
    case 'gateway':
      return { kind: 'fine' };
    case 'blackhole':
      return dropping(facts, table.won(route), family, null);
    case 'peering':
      break;
  }
  const { peering: over, far } = hop;
  if (over.state === 'broken' || !far) return { kind: 'fine' }; // the peering itself is reported
  if (over.state === 'inactive') return dropping(facts, table.won(route), family, over);
  if (over.state === 'refused') return { kind: 'refused', over };
  if (far.prefixes.some((block) => prefixContains(block, destination))) return { kind: 'fine' };
  return outsidePeer(facts, from, over, far, family, [destination.first, destination.last]);
}

function dropping(facts: Facts, won: IntervalSet, family: Family, over: PeeringFacts | null): RouteJudgement {
  const selected = intersect(won, facts.everyVpc[family]);
  return isEmpty(selected) ? { kind: 'fine' } : { kind: 'blackhole', selected, over };
}

function outsidePeer(
  facts: Facts,
  from: VpcFacts,
  over: PeeringFacts,
  far: VpcFacts,
  family: Family,
  destination: IntervalSet,
): RouteJudgement {
  const dead = subtract(destination, far.space[family]);
  if (isEmpty(dead)) return { kind: 'fine' };
  const landings = deadBeyond(facts, from, over, far, family, dead).map(({ landing }) => landing);
  const stopped = landings.filter((landing) => landing.kind === 'stopped');
  const beyond = stopped.flatMap((landing) => (landing.beyond ? [landing.beyond] : []));
  if (meets(destination, far.space[family])) return { kind: 'partly-outside', over, far: far.vpc, dead, beyond };
  if (beyond.length > 0) return { kind: 'transit', over, far: far.vpc, beyond };
  const gateway = stopped.find((landing) => landing.gateway)?.gateway;
  if (gateway) return { kind: 'edge-to-edge', over, far: far.vpc, gateway };
  return { kind: 'outside-peer', over, far: far.vpc };
}
