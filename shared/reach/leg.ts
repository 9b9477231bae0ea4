import type { Facts, SubnetFacts, VpcFacts } from './facts.ts';
import type { TableFacts } from './table-facts.ts';

/** A packet that begins a conversation, or the one that answers it. */
export type Leg = 'request' | 'answer';

/** The table by which a subnet sends: its own, and for answers the one that the provider takes for them. */
export function tableForLeg(facts: Facts, vpc: VpcFacts, subnet: SubnetFacts, leg: Leg): TableFacts | undefined {
  const answering = leg === 'answer' ? facts.answerTable(vpc, subnet) : undefined;
  return answering ? facts.table(answering.id) : facts.tableOf(vpc, subnet);
}
