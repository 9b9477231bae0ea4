import type { Topology } from '../../model/topology.ts';
import type { ProviderProfile } from '../../providers/profile.ts';
import { buildFacts } from '../../reach/live-facts.ts';
import type { Finding, Severity } from './finding.ts';
import { judgeAll, judgeProject } from './judge.ts';
import { inOrder } from './order.ts';
import { waive } from './waiver.ts';

export interface CheckOptions {
  /** ISO date that decides whether a waiver still holds and a request has expired; absent: no clock. */
  readonly today?: string;
}

export interface CheckResult {
  /** Sorted by severity, then rule in the order of the catalogue, then id. */
  readonly findings: readonly Finding[];
  /** Findings that nothing waives, by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Judges a whole topology by every rule under a provider's profile, once. */
export function checkTopology(topology: Topology, profile: ProviderProfile, { today }: CheckOptions = {}): CheckResult {
  const facts = buildFacts(topology, profile);
  const context = { facts, project: facts, profile, today };
  const found: Finding[] = [];
  const take = (findings: readonly Finding[]): void => {
    for (const finding of findings) found.push(waive(finding, topology, today));
  };
  judgeAll(facts, context, take);
  take(judgeProject(context));
  return { findings: inOrder(found), counts: countsOf(found) };
}

/** How many findings of each severity nothing waives. */
export function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, waived } of findings) if (!waived) counts[severity]++;
  return counts;
}
