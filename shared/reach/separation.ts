import type { Facts, ProjectFacts, VpcFacts } from './facts.ts';

/**
 * Tells of two VPCs that nothing gets from the first to the second, without a look at their tables' matches: no peering joins
 * them, and the first sends over peerings only. False where that takes more than this to tell.
 */
export function separation(facts: ProjectFacts): (from: VpcFacts, to: VpcFacts) => boolean {
  if (facts.profile.routes.model !== 'manual') return () => false;
  const plain = new Map<VpcFacts, boolean>();
  const isPlain = (vpc: VpcFacts): boolean => {
    let known = plain.get(vpc);
    if (known === undefined) plain.set(vpc, (known = sendsOverPeeringsOnly(facts, vpc)));
    return known;
  };
  return (from, to) => {
    if (from === to || !isPlain(from)) return false;
    return !arePeered(facts, from, to);
  };
}

/** True when a peering of any status joins the two VPCs. */
export function arePeered(facts: Facts, a: VpcFacts, b: VpcFacts): boolean {
  const [ofA, ofB] = [facts.links(a).peerings, facts.links(b).peerings];
  const [few, far] = ofA.length <= ofB.length ? [ofA, b] : [ofB, a];
  return few.some(({ peering }) => peering.requester === far.vpc.id || peering.accepter === far.vpc.id);
}

function sendsOverPeeringsOnly(facts: ProjectFacts, { vpc, tables }: VpcFacts): boolean {
  const known = new Set(['peering', 'blackhole']);
  return !vpc.external && tables.every(({ id }) => facts.routesIn(id).every(({ nextHop }) => known.has(nextHop.type)));
}
