import type { RouteTable } from '../../model/topology.ts';
import type { Facts } from '../../reach/facts.ts';
import type { JudgedRoute } from '../../reach/route-judgement.ts';

/** The routes of some tables that do not simply work, each with its table, in the order of tables and ids. */
export function* judgedRoutes(
  facts: Facts,
  tables: readonly RouteTable[],
): Generator<JudgedRoute & { readonly table: RouteTable }> {
  for (const table of tables) {
    for (const judged of facts.judged(table.id)) yield { table, ...judged };
  }
}
