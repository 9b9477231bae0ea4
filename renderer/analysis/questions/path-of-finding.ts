import type { VpcId } from '../../../shared/model/topology.ts';
import { formatAddress, next, type Family } from '../../../shared/net/address.ts';
import { isEmpty } from '../../../shared/net/interval-set.ts';
import type { Placed } from '../../../shared/reach/coverage.ts';
import type { ProjectFacts } from '../../../shared/reach/facts.ts';
import { pairJudge } from '../../../shared/reach/pairs.ts';
import { requiredPairs } from '../../../shared/reach/requirement-reach.ts';
import { traceEnds, type Hop } from '../../../shared/reach/trace.ts';
import type { Analyser } from '../../../shared/rules/engine/analyser.ts';
import type { Finding, Subject } from '../../../shared/rules/engine/finding.ts';

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly family: Family;
}

interface Broken {
  readonly pair: Pair | null;
}

/** So many pairs are looked at. */
const most = 600;

/** A pair of subnets that does not get through because of what a finding is about; `pair` is null when there is none. */
export function pathOfFinding(analyser: Analyser, { finding: id }: { readonly finding: string }): Broken {
  return { pair: brokenPair(analyser, id) };
}

function brokenPair(analyser: Analyser, id: string): Pair | null {
  const finding = analyser.finding(id);
  if (!finding) return null;
  const { facts } = analyser;
  const [first] = finding.subjects;
  if (first?.type === 'requirements') return requiredPair(facts, first.id);
  if (!/^(route|peering)-/.test(finding.rule)) return null; // the others are about addresses, not about a way
  let best: { readonly pair: Pair; readonly score: number } | null = null;
  let looked = 0;
  for (const pair of pairsAbout(facts, finding)) {
    if (++looked > most) break;
    const score = scoreOf(facts, pair, finding);
    if (score > (best?.score ?? 0)) best = { pair, score };
    if (best?.score === 2) break;
  }
  return best?.pair ?? null;
}

function requiredPair(facts: ProjectFacts, id: string): Pair | null {
  const requirement = facts.topology.requirements.get(id);
  if (!requirement) return null;
  const wanted = requirement.expect === 'connected' ? 'reachable' : 'unreachable';
  for (const pair of requiredPairs(facts, requirement)) if (pair.verdict !== wanted) return pair;
  return null;
}

/** The pairs between the VPCs that a finding names, that do not get through. */
function* pairsAbout(facts: ProjectFacts, { subjects, details }: Finding): Generator<Pair> {
  const vpcs = new Set<VpcId>();
  for (const subject of subjects) for (const id of vpcsOf(facts, subject)) vpcs.add(id);
  for (const value of Object.values(details).flat()) {
    if (typeof value === 'string' && facts.vpcs.has(value)) vpcs.add(value);
  }
  const judge = pairJudge(facts);
  const placed = [...vpcs].map((id): Placed[] => {
    const vpc = facts.vpcs.get(id)!;
    return vpc.subnets.map((subnet) => ({ vpc, subnet }));
  });
  for (const near of placed) {
    for (const far of placed) {
      if (near === far) continue;
      for (const from of near) for (const to of far) yield* broken(from, to);
    }
  }
  function* broken(from: Placed, to: Placed): Generator<Pair> {
    for (const family of [4, 6] as const) {
      if (isEmpty(from.subnet.space[family]) || isEmpty(to.subnet.space[family])) continue;
      if (judge(from, to, family).verdict === 'reachable') continue;
      yield { from: from.subnet.subnet.id, to: to.subnet.subnet.id, family };
    }
  }
}

function vpcsOf(facts: ProjectFacts, { type, id }: Subject): VpcId[] {
  const { topology } = facts;
  const ids = ((): (VpcId | undefined)[] => {
    switch (type) {
      case 'vpcs':
        return [id];
      case 'subnets':
        return [topology.subnets.get(id)?.vpc];
      case 'gateways':
        return [topology.gateways.get(id)?.vpc];
      case 'routeTables':
        return [topology.routeTables.get(id)?.vpc];
      case 'routes': {
        const route = topology.routes.get(id);
        const over = topology.peerings.get(route?.nextHop.id ?? '');
        return [topology.routeTables.get(route?.routeTable ?? '')?.vpc, over?.requester, over?.accepter];
      }
      case 'peerings': {
        const peering = topology.peerings.get(id);
        return [peering?.requester, peering?.accepter];
      }
      default:
        return [];
    }
  })();
  return ids.filter((vpc) => vpc !== undefined && facts.vpcs.has(vpc)) as VpcId[];
}

/** 2: packets or answers take a route that the finding is about; 1: they cross its peering or use its table. */
function scoreOf(facts: ProjectFacts, { from, to, family }: Pair, { subjects }: Finding): number {
  const host = (id: string): string => {
    const [first, last] = facts.subnets.get(id)!.space[family];
    return formatAddress(first === last ? first! : next(first!));
  };
  const trace = traceEnds(facts, { subnet: from, ip: host(from) }, { subnet: to, ip: host(to) });
  if (!trace.ok) return 0;
  const about = new Set(subjects.map(({ id }) => id));
  const takes = ({ won }: Hop): boolean => won?.route != null && about.has(won.route);
  const passes = ({ at, routeTable = '' }: Hop): boolean => about.has(at.id) || about.has(routeTable);
  const hops = [...trace.value.forward, ...trace.value.return];
  return hops.some(takes) ? 2 : hops.some(passes) ? 1 : 0;
}
