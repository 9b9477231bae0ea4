import type { Topology } from '../../model/topology.ts';
import type { ProviderProfile } from '../../providers/profile.ts';
import { buildFacts } from '../../reach/live-facts.ts';
import type { Finding, Severity } from './finding.ts';
import { judgeProject, judgeSubject, subjectsOf } from './judge.ts';
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
  for (const subject of subjectsOf(facts)) {
    for (const finding of judgeSubject(facts, context, subject)) found.push(waive(finding, topology, today));
  }
  for (const finding of judgeProject(context)) found.push(waive(finding, topology, today));
  return { findings: inOrder(found), counts: countsOf(found) };
}

/** How many findings of each severity nothing waives. */
export function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, waived } of findings) if (!waived) counts[severity]++;
  return counts;
}
