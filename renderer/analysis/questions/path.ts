import { invertPatch, type Patch } from '../../../shared/model/patch.ts';
import { ok, type Result } from '../../../shared/model/problem.ts';
import { formatAddress, next, type Family } from '../../../shared/net/address.ts';
import { readCidr } from '../../../shared/net/cidr.ts';
import { formatSet, isEmpty, subtract, type IntervalSet } from '../../../shared/net/interval-set.ts';
import { parseEnd, type End } from '../../../shared/reach/end.ts';
import type { ProjectFacts } from '../../../shared/reach/facts.ts';
import { pairJudge, type PairVerdict } from '../../../shared/reach/pairs.ts';
import { traceEnds, type Trace } from '../../../shared/reach/trace.ts';
import type { Analyser } from '../../../shared/rules/engine/analyser.ts';

interface Asked {
  /** A subnet's id, an address, a CIDR block (its first host is taken), or `subnet-id/address`. */
  readonly from: string;
  readonly to: string;
  /** Of two subnets that have both families; absent: IPv4 where both have it. */
  readonly family?: Family;
  /** Taken in for the answer, e.g. what is switched off for the moment. */
  readonly patch?: Patch;
}

/** How packets fare between two ends, hop by hop; of two subnets also what gets through of all their addresses. */
export interface PathAnswer {
  readonly trace: Trace;
  readonly pair: PairVerdict | null;
}

/** Follows the packets between two ends; of a pair that gets partly through, those of a host that does not. */
export function path(analyser: Analyser, { patch, ...asked }: Asked): Result<PathAnswer> {
  if (!patch) return follow(analyser.facts, asked);
  analyser.apply(patch);
  const answer = follow(analyser.facts, asked);
  analyser.apply(invertPatch(patch));
  return answer;
}

function follow(facts: ProjectFacts, { from, to, family }: Omit<Asked, 'patch'>): Result<PathAnswer> {
  const pair = pairOf(facts, from, to, family);
  const ends = pair ? told(facts, pair) : { from: endOf(facts, from, 'from', to), to: endOf(facts, to, 'to', from) };
  if (!ends.from.ok) return ends.from;
  if (!ends.to.ok) return ends.to;
  const trace = traceEnds(facts, ends.from.value, ends.to.value);
  return trace.ok ? ok({ trace: trace.value, pair }) : trace;
}

function pairOf(facts: ProjectFacts, from: string, to: string, wanted: Family | undefined): PairVerdict | null {
  const [source, target] = [facts.subnets.get(from), facts.subnets.get(to)];
  if (!source || !target || source === target) return null;
  const families = ([4, 6] as const).filter((one) => !isEmpty(source.space[one]) && !isEmpty(target.space[one]));
  const family = families.find((one) => one === wanted) ?? families[0];
  if (family === undefined) return null;
  const placed = (subnet: typeof source) => ({ subnet, vpc: facts.vpcs.get(subnet.subnet.vpc)! });
  const judged = pairJudge(facts)(placed(source), placed(target), family);
  return { from, to, family, ...judged, forward: formatSet(judged.forward), return: formatSet(judged.return) };
}

/** The hosts that show best what becomes of the pair: of those that do not get through the first, else the first of all. */
function told(facts: ProjectFacts, { from, to, family, forward, return: back }: PairVerdict) {
  const [source, target] = [facts.subnets.get(from)!.space[family], facts.subnets.get(to)!.space[family]];
  const lost = subtract(target, setOf(forward));
  const unanswered = subtract(source, setOf(back));
  const partly = !isEmpty(lost) && forward.length > 0;
  return {
    from: ok<End>({ subnet: from, ip: firstHost(isEmpty(unanswered) || partly ? source : unanswered, source) }),
    to: ok<End>({ subnet: to, ip: firstHost(isEmpty(lost) ? target : lost, target) }),
  };
}

function setOf(blocks: readonly string[]): IntervalSet {
  return blocks.flatMap((block) => {
    const { prefix } = readCidr(block)!;
    return [prefix.first, prefix.last];
  });
}

/** The address after the network's own, where the part begins with that. */
function firstHost(part: IntervalSet, whole: IntervalSet): string {
  const [first, last] = [part[0]!, part[1]!];
  return formatAddress(first === whole[0] && first !== last ? next(first) : first);
}

function endOf(facts: ProjectFacts, text: string, side: string, other: string): Result<End> {
  const block = readCidr(text);
  if (!block) return parseEnd(facts.topology, text, side, other);
  const { first, last } = block.prefix;
  return ok({ ip: formatAddress(first === last ? first : next(first)) });
}
