import { invertPatch, type Patch } from '../model/patch.ts';
import type { SubnetId, VpcId } from '../model/topology.ts';
import type { Family } from '../net/address.ts';
import { formatSet, isEmpty } from '../net/interval-set.ts';
import { affectedVpcs } from './affected-vpcs.ts';
import type { ProjectFacts, SubnetFacts, VpcFacts } from './facts.ts';
import { pairJudge } from './pairs.ts';
import { separation } from './separation.ts';
import type { Verdict } from './verdict.ts';

/** A pair of subnets that fares otherwise after a patch; null: there is no such pair, of that family. */
export interface ChangedPair {
  readonly from: SubnetId;
  readonly to: SubnetId;
  readonly family: Family;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

/** A design that can take a patch in; the analyser is one. */
export interface PatchableDesign {
  readonly facts: ProjectFacts;
  apply(patch: Patch): unknown;
}

/**
 * The pairs of subnets whose verdict a patch changes, and those that get partly through otherwise than before. Only pairs
 * that the patch can concern are judged; the design is as before afterwards. A pair that comes, or goes, and is unreachable
 * is none.
 */
export function changedPairs(design: PatchableDesign, patch: Patch): ChangedPair[] {
  const affected = affectedVpcs(design.facts, patch);
  const before = verdictsAround(design.facts, affected);
  design.apply(patch);
  const after = verdictsAround(design.facts, affected);
  const stands = existence(design.facts);
  design.apply(invertPatch(patch));
  const stood = existence(design.facts);
  const changed: ChangedPair[] = [];
  const compare = (key: string, { from, to, family }: Seen): void => {
    const [old, now] = [before.get(key), after.get(key)];
    if (old?.outcome === now?.outcome) return;
    changed.push({
      from,
      to,
      family,
      before: old?.verdict ?? (stood(from, to, family) ? 'unreachable' : null),
      after: now?.verdict ?? (stands(from, to, family) ? 'unreachable' : null),
    });
  };
  for (const [key, pair] of before) compare(key, pair);
  for (const [key, pair] of after) if (!before.has(key)) compare(key, pair);
  return changed;
}

/** Whether the packets of a pair fare better after a change, or worse; `other` when that cannot be said. */
export function trendOf({ before, after }: Pick<ChangedPair, 'before' | 'after'>): 'better' | 'worse' | 'other' {
  const [old, now] = [rankOf(before), rankOf(after)];
  if (old === null || now === null || old === now) return 'other';
  return now > old ? 'better' : 'worse';
}

function rankOf(verdict: Verdict | null): number | null {
  if (verdict === 'unknown') return null;
  return verdict === null ? 0 : ['unreachable', 'one-way', 'partial', 'reachable'].indexOf(verdict);
}

interface Seen {
  readonly from: SubnetId;
  readonly to: SubnetId;
  readonly family: Family;
  readonly verdict: Verdict;
  /** The verdict, and of a partial one what gets through. */
  readonly outcome: string;
}

/** What is not unreachable of the pairs with a subnet in one of some VPCs. */
function verdictsAround(facts: ProjectFacts, near: ReadonlySet<VpcId>): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  const judge = pairJudge(facts);
  const separate = separation(facts);
  const look = (from: VpcFacts, to: VpcFacts): void => {
    if (separate(from, to)) return;
    for (const source of from.subnets) {
      for (const target of to.subnets) {
        if (source === target) continue;
        for (const family of [4, 6] as const) {
          if (isEmpty(source.space[family]) || isEmpty(target.space[family])) continue;
          const pair = judge({ vpc: from, subnet: source }, { vpc: to, subnet: target }, family);
          const { verdict } = pair;
          if (verdict === 'unreachable') continue;
          const parts = verdict === 'partial' ? [...formatSet(pair.forward), '-', ...formatSet(pair.return)] : [];
          const ends = { from: source.subnet.id, to: target.subnet.id, family };
          seen.set(`${family} ${ends.from} ${ends.to}`, { ...ends, verdict, outcome: [verdict, ...parts].join(' ') });
        }
      }
    }
  };
  for (const id of near) {
    const vpc = facts.vpcs.get(id);
    if (!vpc) continue;
    for (const other of facts.vpcs.values()) {
      look(vpc, other);
      if (!near.has(other.vpc.id)) look(other, vpc);
    }
  }
  return seen;
}

/** Whether two subnets are a pair of a family. */
function existence(facts: ProjectFacts): (from: SubnetId, to: SubnetId, family: Family) => boolean {
  const having = (family: Family): ReadonlySet<SubnetId> =>
    new Set([...facts.subnets.values()].filter(has(family)).map(({ subnet }) => subnet.id));
  const known = { 4: having(4), 6: having(6) };
  return (from, to, family) => known[family].has(from) && known[family].has(to);
}

const has =
  (family: Family) =>
  ({ space }: SubnetFacts): boolean =>
    !isEmpty(space[family]);
