import type { RouteTable } from '../../model/topology.ts';
import type { Facts, VpcFacts } from '../../reach/facts.ts';
import type { JudgedRoute, RouteJudgement } from '../../reach/route-judgement.ts';
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

/** Makes the test that a rule about single routes asks first: whether some route of the VPC comes to one of its kinds. */
export function anyJudged(
  ...kinds: readonly RouteJudgement['kind'][]
): (vpc: VpcFacts, context: Pick<RuleContext, 'facts'>) => boolean {
  return ({ tables }, { facts }) => {
    for (const { id } of tables) {
      for (const { judgement } of facts.judged(id)) if (kinds.includes(judgement.kind)) return true;
    }
    return false;
  };
}
