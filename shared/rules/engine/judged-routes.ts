import type { RouteTable } from '../../model/topology.ts';
import type { Facts, VpcFacts } from '../../reach/facts.ts';
import type { JudgedRoute } from '../../reach/route-judgement.ts';
import type { RuleContext } from './rule.ts';

/** The routes of some tables that do not simply work, each with its table, in the order of tables and ids. */
export function* judgedRoutes(
  facts: Facts,
  tables: readonly RouteTable[],
): Generator<JudgedRoute & { readonly table: RouteTable }> {
  for (const table of tables) {
    for (const judged of facts.judged(table.id)) {
      // where routes hold for the whole network, its tables share one set of facts
      if (judged.route.routeTable === table.id) yield { table, ...judged };
    }
  }
}

/** True when some route of the VPC does not simply work: what rules about single routes ask first. */
export function anyJudged({ tables }: VpcFacts, { facts }: RuleContext): boolean {
  for (const { id } of tables) if (facts.judged(id).length > 0) return true;
  return false;
}
