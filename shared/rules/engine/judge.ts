import type { Requirement } from '../../model/topology.ts';
import type { PeeringFacts, ProjectFacts, VpcFacts } from '../../reach/facts.ts';
import type { LiveFacts } from '../../reach/live-facts.ts';
import { rules } from '../registry.ts';
import type { Finding } from './finding.ts';
import type { JudgedSubject } from './read-log.ts';
import {
  findingOf,
  type PeeringRule,
  type ProjectRule,
  type Report,
  type RequirementRule,
  type Rule,
  type RuleContext,
  type VpcRule,
} from './rule.ts';

const none: readonly Finding[] = [];
const vpcRules = rules.filter((rule): rule is VpcRule => rule.scope === 'vpc');
const peeringRules = rules.filter((rule): rule is PeeringRule => rule.scope === 'peering');
const requirementRules = rules.filter((rule): rule is RequirementRule => rule.scope === 'requirement');
const projectRules = rules.filter((rule): rule is ProjectRule => rule.scope === 'project');

/** Every subject of the document, the VPCs first. */
export function* subjectsOf({ vpcs, peerings, topology }: ProjectFacts): Generator<JudgedSubject> {
  for (const id of vpcs.keys()) yield { scope: 'vpc', id };
  for (const id of peerings.keys()) yield { scope: 'peering', id };
  for (const id of topology.requirements.keys()) yield { scope: 'requirement', id };
}

/** The findings about one subject; none when it is not in the document (any more). */
export function judgeSubject(facts: LiveFacts, context: RuleContext, { scope, id }: JudgedSubject): readonly Finding[] {
  switch (scope) {
    case 'vpc': {
      const vpc = facts.vpc(id);
      return vpc ? judgeVpc(facts, context, vpc) : [];
    }
    case 'peering': {
      const peering = facts.peering(id);
      return peering ? judgePeering(facts, context, peering) : [];
    }
    case 'requirement': {
      const requirement = facts.topology.requirements.get(id);
      return requirement ? judgeRequirement(facts, context, requirement) : [];
    }
  }
}

/**
 * The findings about all subjects, one after the other. What peerings ask of their ends is worked out while the tables are
 * at hand; they are let go of then, as few are needed again.
 */
export function judgeAll(facts: LiveFacts, context: RuleContext, take: (findings: readonly Finding[]) => void): void {
  for (const vpc of facts.vpcs.values()) {
    take(judgeVpc(facts, context, vpc));
    facts.workOutUses(vpc);
    facts.letGo(vpc);
  }
  for (const vpc of facts.vpcs.values()) {
    for (const peering of vpc.peerings) {
      if (facts.ends(peering)[0] === vpc) take(judgePeering(facts, context, peering));
    }
  }
  for (const peering of facts.peerings.values()) {
    if (!facts.ends(peering)[0]) take(judgePeering(facts, context, peering));
  }
  for (const requirement of facts.topology.requirements.values()) take(judgeRequirement(facts, context, requirement));
}

function judgeVpc(facts: LiveFacts, context: RuleContext, vpc: VpcFacts): readonly Finding[] {
  facts.turn();
  facts.tables(vpc); // from here on the rules find them at hand
  let findings: Finding[] | undefined;
  for (const rule of vpcRules) {
    if (rule.mayFire?.(vpc, context) !== false) findings = take(findings, rule, rule.check(vpc, context));
  }
  return findings ?? none;
}

function judgePeering(facts: LiveFacts, context: RuleContext, peering: PeeringFacts): readonly Finding[] {
  facts.turn();
  facts.ends(peering); // its verdicts rest on both, whatever a rule looks at
  let findings: Finding[] | undefined;
  for (const rule of peeringRules) {
    if (rule.mayFire?.(peering, context) !== false) findings = take(findings, rule, rule.check(peering, context));
  }
  return findings ?? none;
}

function judgeRequirement(facts: LiveFacts, context: RuleContext, requirement: Requirement): readonly Finding[] {
  facts.turn();
  let findings: Finding[] | undefined;
  for (const rule of requirementRules) findings = take(findings, rule, rule.check(requirement, context));
  return findings ?? none;
}

/** The findings about the project as a whole. */
export function judgeProject(context: RuleContext): readonly Finding[] {
  let findings: Finding[] | undefined;
  for (const rule of projectRules) findings = take(findings, rule, rule.check(context));
  for (const rule of vpcRules) if (rule.checkProject) findings = take(findings, rule, rule.checkProject(context));
  return findings ?? none;
}

/** Two causes with the same subjects, such as the same two VPCs overlapping in both families, get ids of their own. */
function take(findings: Finding[] | undefined, rule: Rule, reports: Iterable<Report>): Finding[] | undefined {
  let seen: Map<string, number> | undefined;
  for (const report of reports) {
    const finding = findingOf(rule, report);
    seen ??= new Map();
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    (findings ??= []).push(count === 1 ? finding : { ...finding, id: `${finding.id}#${count}` });
  }
  return findings;
}
