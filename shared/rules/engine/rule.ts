import type { ProviderProfile } from '../../providers/profile.ts';
import type { Facts } from '../../reach/facts.ts';
import type { RouteId } from '../../model/topology.ts';
import type { RouteJudgement } from '../../reach/route-judgement.ts';
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
  readonly message: string;
  readonly data: MessageData;
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface RuleContext {
  readonly facts: Facts;
  readonly profile: ProviderProfile;
  /** What each route of the document comes to; computed once for all rules. */
  readonly judgements: ReadonlyMap<RouteId, RouteJudgement>;
}

/** A rule only decides: it reads facts and yields reports. */
export interface Rule {
  readonly meta: RuleMeta;
  check(context: RuleContext): Iterable<Report>;
}

/** The finding of a report that nothing waives and nothing mends yet. */
export function findingOf(rule: Rule, report: Report): Finding {
  const { severity, subjects, identity = subjects.length, message, data, details = {} } = report;
  const id = `${rule.meta.id}:${subjects
    .slice(0, identity)
    .map((subject) => subject.id)
    .join('+')}`;
  return { id, rule: rule.meta.id, severity, subjects, message, data, details, fixes: [] };
}
