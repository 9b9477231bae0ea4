import type { PeeringId, Requirement, RequirementEnd } from '../model/topology.ts';
import { meets, spaceOfPrefixes } from '../net/interval-set.ts';
import { prefixesOfTexts, type ProjectFacts, type LinkedVpc } from './facts.ts';

/** By peering: the requirements for a connection whose ends lie in the two VPCs that it joins. */
export type RequiredPeerings = ReadonlyMap<PeeringId, readonly Requirement[]>;

/** Finds the requirements that each peering is there for; an end that is a CIDR lies in every VPC that it meets. */
export function requiredPeerings(facts: ProjectFacts): RequiredPeerings {
  const required = new Map<PeeringId, Requirement[]>();
  for (const requirement of facts.topology.requirements.values()) {
    if (requirement.expect !== 'connected') continue;
    const targets = new Set(vpcsAt(facts, requirement.to).map(({ vpc }) => vpc.id));
    for (const { vpc, peerings } of vpcsAt(facts, requirement.from)) {
      for (const { peering } of peerings) {
        if (!targets.has(peering.requester === vpc.id ? peering.accepter : peering.requester)) continue;
        const known = required.get(peering.id);
        if (!known) required.set(peering.id, [requirement]);
        else if (known.at(-1) !== requirement) known.push(requirement); // met from its other end already
      }
    }
  }
  return required;
}

/** The peerings that have other requirements after a change than before it. */
export function requiredOtherwise(before: RequiredPeerings, after: RequiredPeerings): PeeringId[] {
  const same = (a: readonly Requirement[] = [], b: readonly Requirement[] = []): boolean =>
    a.length === b.length && a.every((requirement, at) => requirement === b[at]);
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => !same(before.get(id), after.get(id)));
}

function vpcsAt({ vpcs, subnets }: ProjectFacts, end: RequirementEnd): LinkedVpc[] {
  if ('cidr' in end) {
    const { 4: ipv4, 6: ipv6 } = spaceOfPrefixes(prefixesOfTexts([end.cidr]));
    return [...vpcs.values()].filter(({ space }) => meets(space[4], ipv4) || meets(space[6], ipv6));
  }
  const vpc = vpcs.get('vpc' in end ? end.vpc : (subnets.get(end.subnet)?.subnet.vpc ?? ''));
  return vpc ? [vpc] : [];
}
