import type { Topology, Waiver } from '../../model/topology.ts';
import type { ProviderProfile } from '../../providers/profile.ts';
import { buildFacts } from '../../reach/facts.ts';
import { judgeRoutes } from '../../reach/route-judgement.ts';
import { rules } from '../registry.ts';
import { severities, type Finding, type Severity } from './finding.ts';
import { findingOf } from './rule.ts';

export interface CheckOptions {
  /** ISO date that decides whether a waiver still holds; absent: waivers with an end are taken as holding. */
  readonly today?: string;
}

export interface CheckResult {
  /** Sorted by severity, then rule in the order of the catalogue, then id. */
  readonly findings: readonly Finding[];
  /** Findings that nothing waives, by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Judges a whole topology by every rule under a provider's profile. */
export function checkTopology(topology: Topology, profile: ProviderProfile, options: CheckOptions = {}): CheckResult {
  const facts = buildFacts(topology, profile);
  const context = { facts, profile, judgements: judgeRoutes(facts) };
  const findings: Finding[] = [];
  for (const rule of rules) {
    const own: Finding[] = [];
    for (const report of rule.check(context)) own.push(waive(findingOf(rule, report), topology, options.today));
    findings.push(...own.sort((a, b) => (a.id < b.id ? -1 : 1)));
  }
  findings.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)); // stable
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, waived } of findings) if (!waived) counts[severity]++;
  return { findings, counts };
}

function waive(finding: Finding, topology: Topology, today: string | undefined): Finding {
  const waiver = topology.waivers.get(finding.id);
  if (!waiver || isOver(waiver, today)) return finding;
  return { ...finding, waived: { reason: waiver.reason, ...(waiver.until && { until: waiver.until }) } };
}

function isOver({ until }: Waiver, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && today > until;
}
