import type { Gateway, Route, Vpc } from '../model/topology.ts';
import type { Family } from '../net/address.ts';
import { blockFirst, blockLength, prefixContains, type Prefix } from '../net/cidr.ts';
import { isEmpty, meets, subtract, type IntervalSet } from '../net/interval-set.ts';
import type { Facts, PeeringFacts, VpcOutline } from './facts.ts';
import { deadBeyond } from './forwarding.ts';
import { nextHopOf } from './next-hop.ts';
import type { TableFacts, TableRow } from './table-facts.ts';

/** What a route comes to, told once and by its most telling trait. */
export type RouteJudgement =
  | { readonly kind: 'fine' | 'disabled' | 'next-hop-missing' | 'next-hop-foreign' | 'next-hop-not-allowed' }
  /** Lies inside Local, which wins there (or the provider refuses to write it). */
  | { readonly kind: 'inside-local' }
  /** Drops packets; `selected` is what it wins of the document's VPCs, `over` the inactive peering, if that is why. */
  | { readonly kind: 'blackhole'; readonly selected: IntervalSet; readonly over: PeeringFacts | null }
  /** Over a peering whose ends overlap, which the provider would refuse. */
  | { readonly kind: 'refused'; readonly over: PeeringFacts }
  | { readonly kind: 'transit'; readonly over: PeeringFacts; readonly far: Vpc; readonly beyond: readonly Vpc[] }
  | { readonly kind: 'edge-to-edge'; readonly over: PeeringFacts; readonly far: Vpc; readonly gateway: Gateway }
  /** 0.0.0.0/0 or ::/0 over a peering, with no gateway at the far end that it might hope for. */
  | { readonly kind: 'default-route'; readonly over: PeeringFacts; readonly far: Vpc }
  | { readonly kind: 'outside-peer'; readonly over: PeeringFacts; readonly far: Vpc }
  /** Some of it is in the far VPC; `dead` is the rest, `beyond` the VPCs that it would have to transit to. */
  | {
      readonly kind: 'partly-outside';
      readonly over: PeeringFacts;
      readonly far: Vpc;
      readonly dead: IntervalSet;
      readonly beyond: readonly Vpc[];
    };

/** A route that does not simply work. */
export interface JudgedRoute {
  readonly route: Route;
  readonly judgement: RouteJudgement;
}

const none: readonly JudgedRoute[] = [];
const fine: RouteJudgement = { kind: 'fine' };
const disabled: RouteJudgement = { kind: 'disabled' };

/** The routes of a table that are neither fine nor switched off, in the order of ids. */
export function judgeTable(facts: Facts, table: TableFacts): readonly JudgedRoute[] {
  const from = facts.outline(table.vpc)!;
  let judged: JudgedRoute[] | undefined;
  const { peerings } = facts.links(from);
  const peers = facts.profile.routes.nextHops.includes('peering') ? facts.peers(from) : [];
  for (let i = 0; i < table.routes.length; i++) {
    const route = table.routes[i]!;
    const hop = table.hops[i]!;
    const peer = hop < 0 || peerings[hop]!.state !== 'live' ? undefined : peers[hop];
    if (route.enabled === false || (peer && plainlyFine(from, peer, table, i))) continue;
    const judgement = judgeRoute(facts, from, table, table.rowAt(table.systemCount + i));
    if (judgement !== fine) (judged ??= []).push({ route, judgement });
  }
  return judged ?? none;
}

/** The common case without any object made: a block inside a live peer, and outside the VPC itself. */
function plainlyFine(from: VpcOutline, peer: VpcOutline, table: TableFacts, index: number): boolean {
  const block = table.blocks[index]!;
  if (block >= 0) return holds(peer, block) && !holds(from, block);
  const prefix = table.prefixOf(index);
  return holdsPrefix(peer, prefix) && !holdsPrefix(from, prefix);
}

function holdsPrefix({ prefixes }: VpcOutline, prefix: Prefix): boolean {
  return prefixes.some((outer) => prefixContains(outer, prefix));
}

function holds({ prefixes }: VpcOutline, block: number): boolean {
  const length = blockLength(block);
  const first = blockFirst(block);
  for (const prefix of prefixes) {
    if (prefix.family === 4 && prefix.length <= length && prefix.first <= first && first <= prefix.last) return true;
  }
  return false;
}

/** Kinds that a rule reports as an error on the route itself; what follows from them is not reported again. */
const faults: ReadonlySet<RouteJudgement['kind']> = new Set([
  'next-hop-missing',
  'next-hop-foreign',
  'next-hop-not-allowed',
  'blackhole',
  'refused',
  'transit',
  'edge-to-edge',
  'default-route',
  'outside-peer',
]);

/** True when the route itself is at fault, so that a missing path through it has been told. */
export function isFaulty(judgement: RouteJudgement): boolean {
  return faults.has(judgement.kind);
}

/** What one row of a table comes to that a route of the document wrote. */
export function judgeRoute(facts: Facts, from: VpcOutline, table: TableFacts, row: TableRow): RouteJudgement {
  const route = row.route!;
  if (route.enabled === false) return disabled;
  const destination = row.prefix;
  const { family } = destination;
  const hop = nextHopOf(facts, from, route);
  switch (hop.kind) {
    case 'missing':
      return { kind: 'next-hop-missing' };
    case 'foreign':
      return { kind: 'next-hop-foreign' };
    case 'not-allowed':
      return { kind: 'next-hop-not-allowed' };
    default:
  }
  if (table.isInsideLocal(row)) return { kind: 'inside-local' };
  if (hop.kind === 'blackhole') return dropping(facts, table.won(route), family, null);
  if (hop.kind !== 'peering') return fine;
  const { peering: over, far } = hop;
  if (over.state === 'broken' || !far) return fine; // the peering itself is reported
  if (over.state === 'inactive') return dropping(facts, table.won(route), family, over);
  if (over.state === 'refused') return { kind: 'refused', over };
  if (far.prefixes.some((block) => prefixContains(block, destination))) return fine;
  return outsidePeer(facts, from, over, far, family, [destination.first, destination.last], destination.length === 0);
}

function dropping(facts: Facts, won: IntervalSet, family: Family, over: PeeringFacts | null): RouteJudgement {
  const selected = facts.ownedByAny(family, won);
  return isEmpty(selected) ? fine : { kind: 'blackhole', selected, over };
}

function outsidePeer(
  facts: Facts,
  from: VpcOutline,
  over: PeeringFacts,
  far: VpcOutline,
  family: Family,
  destination: IntervalSet,
  isDefault: boolean,
): RouteJudgement {
  const dead = subtract(destination, far.space[family]);
  if (isEmpty(dead)) return fine;
  const landings = deadBeyond(facts, from, over, far, family, dead).map(({ landing }) => landing);
  const stopped = landings.filter((landing) => landing.kind === 'stopped');
  const gateway = stopped.find((landing) => landing.gateway)?.gateway ?? null;
  if (isDefault && !gateway) return { kind: 'default-route', over, far: far.vpc };
  if (isDefault && gateway) return { kind: 'edge-to-edge', over, far: far.vpc, gateway };
  const beyond = stopped.flatMap((landing) => (landing.beyond ? [landing.beyond] : []));
  if (meets(destination, far.space[family])) return { kind: 'partly-outside', over, far: far.vpc, dead, beyond };
  if (beyond.length > 0) return { kind: 'transit', over, far: far.vpc, beyond };
  if (gateway) return { kind: 'edge-to-edge', over, far: far.vpc, gateway };
  return { kind: 'outside-peer', over, far: far.vpc };
}
