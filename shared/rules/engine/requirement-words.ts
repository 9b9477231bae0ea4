import type { Requirement, RequirementEnd } from '../../model/topology.ts';
import type { ProjectFacts } from '../../reach/facts.ts';
import type { Subject } from './finding.ts';
import { nameOf } from './words.ts';

/** A requirement's end as a person reads it: the name of its VPC or subnet, or its CIDR. */
export function endName(facts: ProjectFacts, end: RequirementEnd): string {
  if ('cidr' in end) return end.cidr;
  if ('subnet' in end) return subnetName(facts, end.subnet);
  const vpc = facts.vpc(end.vpc)?.vpc;
  return vpc ? nameOf(vpc) : end.vpc;
}

/** The name of a subnet by its id; the text itself when it is no subnet's id, as for a CIDR. */
export function subnetName(facts: ProjectFacts, id: string): string {
  const subnet = facts.subnets.get(id)?.subnet;
  return subnet ? nameOf(subnet) : id;
}

/** The requirement first, then the records that its ends name. */
export function requirementSubjects({ id, from, to }: Requirement): Subject[] {
  const ends = [from, to].flatMap((end): Subject[] => {
    if ('vpc' in end) return [{ type: 'vpcs', id: end.vpc }];
    return 'subnet' in end ? [{ type: 'subnets', id: end.subnet }] : [];
  });
  return [{ type: 'requirements', id }, ...ends];
}
