import type { ProjectFacts } from '../../reach/facts.ts';
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

const vpcRules = rules.filter((rule): rule is VpcRule => rule.scope === 'vpc');
const peeringRules = rules.filter((rule): rule is PeeringRule => rule.scope === 'peering');
const requirementRules = rules.filter((rule): rule is RequirementRule => rule.scope === 'requirement');
const projectRules = rules.filter((rule): rule is ProjectRule => rule.scope === 'project');

/** Every subject of the document; peerings right after the VPC that asked for them, whose facts are at hand then. */
export function* subjectsOf({ vpcs, peerings, topology }: ProjectFacts): Generator<JudgedSubject> {
  for (const [id, vpc] of vpcs) {
    yield { scope: 'vpc', id };
    for (const { peering } of vpc.peerings) if (peering.requester === id) yield { scope: 'peering', id: peering.id };
  }
  for (const [id, { peering }] of peerings) if (!vpcs.has(peering.requester)) yield { scope: 'peering', id };
  for (const id of topology.requirements.keys()) yield { scope: 'requirement', id };
}

/** The findings about one subject; none when it is not in the document (any more). */
export function judgeSubject(facts: LiveFacts, context: RuleContext, { scope, id }: JudgedSubject): Finding[] {
  const findings: Finding[] = [];
  facts.turn();
  switch (scope) {
    case 'vpc': {
      const vpc = facts.vpc(id);
      if (!vpc) break;
      for (const rule of vpcRules) {
        if (rule.mayFire?.(vpc, context) !== false) take(findings, rule, rule.check(vpc, context));
      }
      break;
    }
    case 'peering': {
      const peering = facts.peering(id);
      if (!peering) break;
      facts.ends(peering); // its verdicts rest on both, whatever a rule looks at
      for (const rule of peeringRules) {
        if (rule.mayFire?.(peering, context) !== false) take(findings, rule, rule.check(peering, context));
      }
      break;
    }
    case 'requirement': {
      const requirement = facts.topology.requirements.get(id);
      if (!requirement) break;
      for (const rule of requirementRules) take(findings, rule, rule.check(requirement, context));
    }
  }
  return findings;
}

/** The findings about the project as a whole. */
export function judgeProject(context: RuleContext): Finding[] {
  const findings: Finding[] = [];
  for (const rule of projectRules) take(findings, rule, rule.check(context));
  return findings;
}

/** Two causes with the same subjects, such as the same two VPCs overlapping in both families, get ids of their own. */
function take(findings: Finding[], rule: Rule, reports: Iterable<Report>): void {
  let seen: Map<string, number> | undefined;
  for (const report of reports) {
    const finding = findingOf(rule, report);
    seen ??= new Map();
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    findings.push(count === 1 ? finding : { ...finding, id: `${finding.id}#${count}` });
  }
}
