import type { Peering } from '../../model/topology.ts';
import type { Family } from '../../net/address.ts';
import { emptySpace, union } from '../../net/interval-set.ts';
import type { PeeringFacts, SubnetFacts } from '../../reach/facts.ts';
import { requiredPairs } from '../../reach/requirement-reach.ts';
import type { Fix } from '../engine/finding.ts';
import { nameOf } from '../engine/words.ts';
import { addRoutes, type Lack } from './add-routes.ts';
import type { Fixer, FixContext } from './fixer.ts';
import { joinFixes } from './join-fixes.ts';
import { plannedPeering } from './planned-peering.ts';
import { revivePeering } from './revive-peering.ts';
import { say } from './route-words.ts';

interface FailingPair {
  readonly from: SubnetFacts;
  readonly to: SubnetFacts;
  readonly family: Family;
}

/**
 * Writes the routes, there and back, that a required connection lacks over the peerings of its VPCs, and has those carry
 * that do not yet; or peers two that are apart.
 */
export const meetRequirement: Fixer = ({ subjects }, context) => {
  const { facts, topology } = context;
  const requirement = topology.requirements.get(subjects[0]!.id);
  if (!requirement) return [];
  const failing: FailingPair[] = [];
  for (const { from, to, family, verdict } of requiredPairs(facts, requirement)) {
    const [source, target] = [facts.subnets.get(from), facts.subnets.get(to)];
    if (source && target && verdict !== 'reachable' && verdict !== 'unknown')
      failing.push({ from: source, to: target, family });
  }
  return [...routesThereAndBack(context, failing), ...peered(context, failing)];
};

function routesThereAndBack(context: FixContext, failing: readonly FailingPair[]): Fix[] {
  const { facts } = context;
  const lacks = new Map<string, Lack>();
  const idle = new Set<Peering>();
  const lacking = (at: SubnetFacts, far: SubnetFacts, over: PeeringFacts, family: Family, answering: boolean): void => {
    const table = answering ? facts.answerTable(facts.vpc(at.subnet.vpc)!, at) : at.table;
    if (!table) return;
    const key = `${table.id} ${over.peering.id}`;
    const known = lacks.get(key)?.wanted ?? emptySpace;
    const wanted = { ...known, [family]: union(known[family], far.space[family]) };
    lacks.set(key, { routeTable: table.id, over, wanted });
  };
  for (const { from, to, family } of failing) {
    const over = standingPeering(context, from, to);
    if (!over) continue;
    if (over.state === 'inactive') idle.add(over.peering);
    lacking(from, to, over, family, false);
    lacking(to, from, over, family, true);
  }
  const revived = [...idle].map((peering) => revivePeering(context, peering));
  return [joinFixes([...revived, ...addRoutes(context, [...lacks.values()])])];
}

/** The live peering of their VPCs, else one that carries nothing yet, or any more. */
function standingPeering({ facts }: FixContext, from: SubnetFacts, to: SubnetFacts): PeeringFacts | undefined {
  const vpc = facts.vpc(from.subnet.vpc);
  const peerings = vpc ? facts.links(vpc).peerings : [];
  const between = peerings.filter((over) => facts.farEnd(over, from.subnet.vpc)?.vpc.id === to.subnet.vpc);
  return between.find(({ state }) => state === 'live') ?? between.find(({ state }) => state === 'inactive');
}

/** A new peering of the VPCs of the first pair that has none, with its routes. */
function peered(context: FixContext, failing: readonly FailingPair[]): Fix[] {
  const { facts } = context;
  const apart = failing.find(
    ({ from, to }) => from.subnet.vpc !== to.subnet.vpc && !standingPeering(context, from, to),
  );
  const from = apart && facts.vpc(apart.from.subnet.vpc);
  const to = apart && facts.vpc(apart.to.subnet.vpc);
  if (!from || !to) return [];
  const made = plannedPeering(context, from.vpc, to.vpc, 'both');
  if (!made.ok) return [];
  const routes = made.value.patch.changes.length - 1;
  const title = say((language) => {
    const [a, b] = [nameOf(from.vpc), nameOf(to.vpc)];
    if (language === 'en') return `Peer ${a} with ${b}${routes > 0 ? `, with routes at both ends: ${routes}` : ''}`;
    return `在 ${a} 与 ${b} 之间建立对等连接${routes > 0 ? `，并在两端配置 ${routes} 条路由` : ''}`;
  });
  return [{ title, patch: made.value.patch }];
}
