import type { Topology, VpcId } from '../../../shared/model/topology.ts';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { useDocument } from '../../store/document.ts';
import { useSession } from '../../store/session.ts';
import { cardBoxes, type Box } from '../boxes.ts';
import { placementOf } from '../placement.ts';

/** The selected records of a type. */
export function selectedOf(type: Subject['type'], selection = useSession.getState().selection): readonly string[] {
  return selection.filter((item) => item.type === type).map(({ id }) => id);
}

/** Where every card is placed, as the document has it. */
export function placedBoxes(topology: Topology = useDocument.getState().topology!): ReadonlyMap<VpcId, Box> {
  return cardBoxes(topology, placementOf(topology));
}
