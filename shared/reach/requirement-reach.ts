import type { Requirement, RequirementEnd, SubnetId } from '../model/topology.ts';
import { formatAddress, type Address, type Family } from '../net/address.ts';
import { readCidr, type Prefix } from '../net/cidr.ts';
import { intersect, isEmpty, type IntervalSet } from '../net/interval-set.ts';
import type { Arrived } from './arrival.ts';
import { coverage, verdictOf, type Placed } from './coverage.ts';
import type { ProjectFacts } from './facts.ts';
import { sortById } from './in-order.ts';
import { traceEnds } from './trace.ts';
import type { Reason, Verdict } from './verdict.ts';

/** One pair that a requirement speaks of, judged. */
export interface RequiredPair {
  /** A subnet's id, or the CIDR of an end outside the drawing. */
  readonly from: string;
  readonly to: string;
  readonly family: Family;
  readonly verdict: Verdict;
  readonly reason?: Reason;
  /** Addresses of `to` that packets of `from` reach. */
  readonly arrives: IntervalSet;
  /** How they get there; empty for ends outside the drawing. */
  readonly ranges: readonly Arrived[];
}

/** A part of a requirement's end: addresses of a subnet, or a block outside the drawing. */
type Part =
  | { readonly kind: 'subnet'; readonly placed: Placed; readonly space: Record<Family, IntervalSet> }
  | { readonly kind: 'outside'; readonly block: Prefix; readonly text: string };

/**
 * Judges every pair of subnets (or of a subnet and a block outside the drawing) that a requirement speaks of, in every family
 * that both have. A VPC stands for all its subnets, a CIDR for the parts of subnets inside it, or else for the outside.
 */
export function* requiredPairs(facts: ProjectFacts, { from, to }: Requirement): Generator<RequiredPair> {
  const targets = partsOf(facts, to);
  for (const source of partsOf(facts, from)) {
    for (const target of targets) {
      for (const family of [4, 6] as const) {
        const pair = judgeParts(facts, source, target, family);
        if (pair) yield pair;
      }
    }
  }
}

function partsOf(facts: ProjectFacts, end: RequirementEnd): Part[] {
  if ('subnet' in end) {
    const subnet = facts.subnets.get(end.subnet);
    return subnet ? [partOf(facts, end.subnet)] : [];
  }
  if ('vpc' in end) return (facts.vpc(end.vpc)?.subnets ?? []).map(({ subnet }) => partOf(facts, subnet.id));
  const { prefix } = readCidr(end.cidr)!;
  const block = { 4: [], 6: [], [prefix.family]: [prefix.first, prefix.last] } as Record<Family, IntervalSet>;
  const parts: Part[] = [];
  const subnets = [...facts.subnets.values()];
  sortById(subnets, ({ subnet }) => subnet.id);
  for (const { subnet, space } of subnets) {
    const inside = { 4: intersect(space[4], block[4]), 6: intersect(space[6], block[6]) };
    if (isEmpty(inside[4]) && isEmpty(inside[6])) continue;
    parts.push({ ...partOf(facts, subnet.id), space: inside } as Part);
  }
  const owned = !isEmpty(facts.ownedByAny(prefix.family, block[prefix.family]));
  return parts.length > 0 || owned ? parts : [{ kind: 'outside', block: prefix, text: end.cidr }];
}

function partOf(facts: ProjectFacts, id: SubnetId): Part {
  const subnet = facts.subnets.get(id)!;
  const vpc = facts.vpc(subnet.subnet.vpc)!;
  return { kind: 'subnet', placed: { vpc, subnet }, space: subnet.space };
}

function judgeParts(facts: ProjectFacts, from: Part, to: Part, family: Family): RequiredPair | null {
  if (from.kind === 'outside' || to.kind === 'outside') return judgeOutside(facts, from, to, family);
  const [a, b] = [from.placed, to.placed];
  if (a.subnet === b.subnet || isEmpty(from.space[family]) || isEmpty(to.space[family])) return null;
  const out = coverage(facts, a, b.vpc, family, 'request', to.space[family]);
  const back = coverage(facts, b, a.vpc, family, 'answer', from.space[family], !isEmpty(out.reached));
  const names = { from: a.subnet.subnet.id, to: b.subnet.subnet.id };
  return { ...names, family, ...verdictOf(out, back), arrives: out.reached, ranges: out.ranges };
}

/** A block outside is judged by both its ends: gateways lead to whole blocks, so what differs inside one is told as partial. */
function judgeOutside(facts: ProjectFacts, from: Part, to: Part, family: Family): RequiredPair | null {
  const inside = from.kind === 'subnet' ? from : to.kind === 'subnet' ? to : null;
  const outside = from.kind === 'outside' ? from : to.kind === 'outside' ? to : null;
  if (!inside || !outside || outside.block.family !== family || isEmpty(inside.space[family])) return null;
  const { id } = inside.placed.subnet.subnet;
  const host = { subnet: id, ip: formatAddress(inside.space[family][0]!) };
  const traces = [outside.block.first, outside.block.last].map((address: Address) => {
    const far = { cidr: outside.text, ip: formatAddress(address) };
    return from.kind === 'outside' ? traceEnds(facts, far, host) : traceEnds(facts, host, far);
  });
  const [first, last] = traces.map((trace) => (trace.ok ? trace.value : null));
  if (!first || !last) return null;
  const names = from.kind === 'outside' ? { from: outside.text, to: id } : { from: id, to: outside.text };
  const gets = [first, last].some(({ verdict }) => verdict === 'reachable' || verdict === 'one-way');
  const arrives = !gets
    ? []
    : from.kind === 'outside'
      ? inside.space[family]
      : [outside.block.first, outside.block.last];
  const verdict = first.verdict === last.verdict ? first.verdict : 'partial';
  const reason = first.reason ?? last.reason;
  return { ...names, family, verdict, ...(reason && { reason }), arrives, ranges: [] };
}
