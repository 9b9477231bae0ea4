import type { Route } from '../model/topology.ts';
import { prefixContains, type Prefix } from '../net/cidr.ts';
import type { Facts, VpcFacts } from './facts.ts';

/**
 * The enabled routes inside the VPC's own blocks whose next hop may beat Local, but only for the whole block of a subnet
 * (or of Local itself), and that cover something else; none where the provider makes no such condition.
 */
export function* piecesOfLocal(
  facts: Facts,
  vpc: VpcFacts,
): Generator<{ readonly route: Route; readonly held: Prefix }> {
  const { mayBeatLocal, beatsLocalForWholeSubnets } = facts.profile.routes;
  if (!beatsLocalForWholeSubnets) return;
  for (const table of facts.tables(vpc)) {
    for (let i = 0; i < table.routes.length; i++) {
      const route = table.routes[i]!;
      if (table.hops[i]! >= 0 || route.enabled === false || !mayBeatLocal.includes(route.nextHop.type)) continue;
      const prefix = table.prefixOf(i);
      const held = vpc.prefixes.find((block) => prefixContains(block, prefix));
      if (!held || held.length === prefix.length) continue;
      const whole = (block: Prefix): boolean => block.first === prefix.first && block.length === prefix.length;
      if (!vpc.subnets.some(({ prefixes }) => prefixes.some(whole))) yield { route, held };
    }
  }
}
