import type { Requirement } from '../../model/topology.ts';
import type { ProviderProfile } from '../../providers/profile.ts';
import type { Facts, PeeringFacts, ProjectFacts, VpcFacts } from '../../reach/facts.ts';
import type { Finding, MessageData, Severity, Subject, Text } from './finding.ts';

/** What a rule is, for the registry, the documentation and the command line. */
export interface RuleMeta {
  /** The file's name. */
  readonly id: string;
  readonly group: 'addressing' | 'peering' | 'routing' | 'requirements';
  /** The severities it can report; more than one when the provider profile or the case decides. */
  readonly severities: readonly Severity[];
  readonly summary: Text;
  /** Why it matters to a network architect. */
  readonly why: Text;
  /** When it fires, as the catalogue states it. */
  readonly condition: string;
  /** Sources: product documents, by title or address. */
  readonly references: readonly string[];
  /** What is wrong, where, with the numbers; `title` is the one line of a list, `text` says why and what to do. */
  readonly messages: Readonly<Record<string, { readonly title: Text; readonly text: Text }>>;
}

/** What a rule yields; the engine adds the id, the rule and the waiver. */
export interface Report {
  readonly severity: Severity;
  readonly subjects: readonly Subject[];
  /** How many of the subjects, from the first on, make up the finding's id; absent: all. */
  readonly identity?: number;
  /** What tells this finding from another one of the rule about the same subjects; the last part of the id. */
  readonly aspect?: string;
  readonly message: string;
  readonly data: MessageData;
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface RuleContext {
  readonly facts: Facts;
  /** The same facts with a view of the whole document, for project rules. */
  readonly project: ProjectFacts;
  readonly profile: ProviderProfile;
  /** ISO date of the check; absent: rules that need a clock are silent. */
  readonly today: string | undefined;
}

interface RuleBase {
  readonly meta: RuleMeta;
}

/**
 * Judges one VPC with all that lies in it. Of other VPCs it may read only what they are and own (`VpcOutline`) and
 * their `VpcLinks`, as the engine re-judges it only when those change.
 */
export interface VpcRule extends RuleBase {
  readonly scope: 'vpc';
  /** A cheap test that rules the common case out: `check` is not asked when it says no. */
  mayFire?(vpc: VpcFacts, context: RuleContext): boolean;
  check(vpc: VpcFacts, context: RuleContext): Iterable<Report>;
  /** What of the same matter only the project as a whole shows; a ProjectRule's limits hold for it. */
  checkProject?(context: RuleContext): Iterable<Report>;
}

/** Judges one peering; may read all that lies in the VPCs of its two ends, and the outline of others. */
export interface PeeringRule extends RuleBase {
  readonly scope: 'peering';
  /** A cheap test that rules the common case out: `check` is not asked when it says no. */
  mayFire?(peering: PeeringFacts, context: RuleContext): boolean;
  check(peering: PeeringFacts, context: RuleContext): Iterable<Report>;
}

/** Judges one requirement; may read everything. */
export interface RequirementRule extends RuleBase {
  readonly scope: 'requirement';
  check(requirement: Requirement, context: RuleContext): Iterable<Report>;
}

/** Judges the project as a whole; may read the outlines of all VPCs and the peerings, and must be one sort and sweep. */
export interface ProjectRule extends RuleBase {
  readonly scope: 'project';
  check(context: RuleContext): Iterable<Report>;
}

/** A rule only decides: it reads facts and yields reports. */
export type Rule = VpcRule | PeeringRule | RequirementRule | ProjectRule;

/** The finding of a report that nothing waives and nothing mends yet. */
export function findingOf(rule: Rule, report: Report): Finding {
  const { severity, subjects, identity = subjects.length, aspect, message, data, details = {} } = report;
  const parts = subjects.slice(0, identity).map((subject) => subject.id);
  const id = `${rule.meta.id}:${(aspect === undefined ? parts : [...parts, aspect]).join('+')}`;
  return { id, rule: rule.meta.id, severity, subjects, message, data, details, fixes: [] };
}
