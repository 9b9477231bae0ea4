import type { SubnetId, VpcId } from '../../model/topology.ts';
import type { Family } from '../../net/address.ts';
import { isEmpty, meets, spaceOfPrefixes, type AddressSpace } from '../../net/interval-set.ts';
import { prefixesOfTexts, type ProjectFacts, type SubnetFacts } from '../../reach/facts.ts';
import { pairJudge } from '../../reach/pairs.ts';
import type { Verdict } from '../../reach/verdict.ts';
import type { Finding, Subject } from './finding.ts';
import { pairsBehind } from './pairs-behind.ts';

/** Packets from one subnet to another, of one family, and how they fare. */
export interface AffectedPair {
  readonly from: SubnetId;
  readonly to: SubnetId;
  readonly family: Family;
  readonly verdict: Verdict;
}

export interface AffectedPairs {
  readonly pairs: readonly AffectedPair[];
  /** True when there may be more: the search was given up. */
  readonly more: boolean;
}

/** So many pairs are judged for one finding before the search is given up. */
const looked = 2_000;

/**
 * The pairs of subnets that do not get through, or not wholly, and whose packets meet what the finding is about; of a
 * violated isolation those that do. A finding that is about no packets, such as one about names or quotas, affects none.
 */
export function affectedPairs(facts: ProjectFacts, finding: Finding, most = Infinity): AffectedPairs {
  const pairs: AffectedPair[] = [];
  const judge = pairJudge(facts);
  const placed = (subnet: SubnetFacts) => ({ subnet, vpc: facts.vpcs.get(subnet.subnet.vpc)! });
  const all = pairsBehind[finding.rule] === 'through';
  let judged = 0;
  for (const { from, to, families } of candidates(facts, finding)) {
    for (const family of families) {
      if (from === to || isEmpty(from.space[family]) || isEmpty(to.space[family])) continue;
      if (++judged > looked || pairs.length >= most) return { pairs, more: true };
      const { verdict } = judge(placed(from), placed(to), family);
      if (all || verdict !== 'reachable') pairs.push({ from: from.subnet.id, to: to.subnet.id, family, verdict });
    }
  }
  return { pairs, more: false };
}

interface Candidate {
  readonly from: SubnetFacts;
  readonly to: SubnetFacts;
  readonly families: readonly Family[];
}

const both: readonly Family[] = [4, 6];

function candidates(facts: ProjectFacts, finding: Finding): Iterable<Candidate> {
  switch (pairsBehind[finding.rule]) {
    case 'route':
      return overRoute(facts, finding);
    case 'uncovered':
      return toUncovered(facts, finding);
    case 'answers':
      return unanswered(facts, finding);
    case 'peering':
      return acrossPeering(facts, finding);
    case 'required':
    case 'through':
      return required(facts, finding);
    default:
      return [];
  }
}

/** From the subnets of the route's table to those whose addresses the route takes. */
function* overRoute(facts: ProjectFacts, { subjects, details }: Finding): Generator<Candidate> {
  for (const { id } of of(subjects, 'routes').slice(0, 1)) {
    const route = facts.topology.routes.get(id);
    const vpc = route && facts.vpcs.get(facts.topology.routeTables.get(route.routeTable)?.vpc ?? '');
    if (!route || !vpc) continue;
    const senders = vpc.subnets.filter(({ table }) => table?.id === route.routeTable);
    if (senders.length === 0) continue;
    const written = facts.table(route.routeTable);
    const { family } = prefixesOfTexts([route.destination])[0]!;
    const lost = [...textsOf(details['dropped']), ...textsOf(details['dead']), ...textsOf(details['lost'])];
    const taken = { 4: [], 6: [], [family]: written.won(route) } as AddressSpace;
    const space = lost.length > 0 ? spaceOfPrefixes(prefixesOfTexts(lost)) : taken;
    const beyond = textsOf(details['beyond']);
    for (const to of within(facts, space, beyond.length > 0 ? beyond : undefined)) {
      for (const from of senders) yield { from, to, families: [family] };
    }
  }
}

/** From the subnets of the table to those of the peer in ranges that the table leaves out. */
function* toUncovered(facts: ProjectFacts, { subjects, details }: Finding): Generator<Candidate> {
  const [near, far] = of(subjects, 'vpcs');
  const [table] = of(subjects, 'routeTables');
  const space = spaceOfPrefixes(prefixesOfTexts(textsOf(details['uncovered'])));
  const senders = facts.vpcs.get(near?.id ?? '')?.subnets.filter((subnet) => subnet.table?.id === table?.id) ?? [];
  for (const to of far ? within(facts, space, [far.id]) : []) {
    for (const from of senders) yield { from, to, families: familiesIn(to, space) };
  }
}

/** From the far subnets, whose packets arrive, to those whose answers find no way back. */
function* unanswered(facts: ProjectFacts, finding: Finding): Generator<Candidate> {
  const { subjects, details } = finding;
  const tables = listOf(details['tables']) as readonly { subnets: string[]; destinations: string[] }[];
  const parts = details['tables'] ? tables : [{ subnets: details['subnets'], destinations: details['uncovered'] }];
  for (const { subnets, destinations } of parts) {
    const space = spaceOfPrefixes(prefixesOfTexts(textsOf(destinations)));
    for (const id of textsOf(subnets)) {
      const to = facts.subnets.get(id);
      if (!to) continue;
      const peers = peersOf(facts, subjects, to.subnet.vpc);
      for (const from of within(facts, space, peers)) yield { from, to, families: familiesIn(from, space) };
    }
  }
}

/** Between all subnets of the two ends, both ways. */
function* acrossPeering(facts: ProjectFacts, { subjects }: Finding): Generator<Candidate> {
  const [subject] = of(subjects, 'peerings');
  const peering = subject && facts.peerings.get(subject.id)?.peering;
  if (!peering || peering.requester === peering.accepter) return;
  const [a, b] = [peering.requester, peering.accepter].map((id) => facts.vpcs.get(id)?.subnets ?? []);
  for (const one of a!) {
    for (const other of b!) {
      yield { from: one, to: other, families: both };
      yield { from: other, to: one, families: both };
    }
  }
}

/** The pairs that the finding of a requirement lists. */
function* required(facts: ProjectFacts, { details }: Finding): Generator<Candidate> {
  for (const pair of listOf(details['pairs']) as readonly { from: string; to: string; family: Family }[]) {
    const [from, to] = [facts.subnets.get(pair.from), facts.subnets.get(pair.to)];
    if (from && to) yield { from, to, families: [pair.family] };
  }
}

/** The VPCs at the other ends of the peerings that a finding names. */
function peersOf(facts: ProjectFacts, subjects: readonly Subject[], vpc: VpcId): VpcId[] {
  return of(subjects, 'peerings').flatMap(({ id }) => {
    const peering = facts.peerings.get(id);
    const far = peering && facts.farEnd(peering, vpc);
    return far ? [far.vpc.id] : [];
  });
}

/** The subnets that have addresses in a space, in some VPCs or in all. */
function* within(facts: ProjectFacts, space: AddressSpace, vpcs?: readonly VpcId[]): Generator<SubnetFacts> {
  const among = vpcs ? vpcs.flatMap((id) => facts.vpcs.get(id) ?? []) : facts.vpcs.values();
  for (const { inhabited, subnets } of among) {
    if (!both.some((family) => meets(inhabited[family], space[family]))) continue;
    for (const subnet of subnets) if (familiesIn(subnet, space).length > 0) yield subnet;
  }
}

function familiesIn({ space }: SubnetFacts, range: AddressSpace): Family[] {
  return both.filter((family) => meets(space[family], range[family]));
}

const of = (subjects: readonly Subject[], type: Subject['type']): Subject[] =>
  subjects.filter((subject) => subject.type === type);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textsOf = (value: unknown): string[] => listOf(value).filter((item) => typeof item === 'string');
