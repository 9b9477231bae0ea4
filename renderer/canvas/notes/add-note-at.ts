import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { addNote } from '../../../shared/model/edits/notes.ts';
import { emptyTopology, type Position, type VpcId } from '../../../shared/model/topology.ts';
import { showProblem } from '../../shell/leave-project.ts';
import { commit, useDocument } from '../../store/document.ts';
import { select } from '../../store/session.ts';
import { freePlaces } from '../editing/free-places.ts';
import { placedBoxes } from '../editing/selected.ts';
import { typeIn } from './note-session.ts';

/** Puts an empty note there, ready to be typed in. */
export function addNoteAt(at: Position, about?: Subject): void {
  const position = { x: Math.round(at.x / 8) * 8, y: Math.round(at.y / 8) * 8 };
  const added = commit('addNote', (topology, newId) =>
    addNote(topology, newId, { text: '', position, ...(about && { about }) }),
  );
  if (!added.ok) return showProblem(added.problem);
  select([{ type: 'notes', id: added.value.note }]);
  typeIn(added.value.note);
}

/** Puts an empty note below a card, or below what lies there, tied to the card. */
export function addNoteBeside(vpc: VpcId): void {
  const { topology } = useDocument.getState();
  const card = topology && placedBoxes(topology).get(vpc);
  if (!card) return;
  const about = { type: 'vpcs', id: vpc } as const;
  const note = { id: 'new', text: '', position: { x: card.x + 16, y: card.y + card.height + 48 } };
  const fragment = { ...emptyTopology(topology.meta), notes: new Map([[note.id, note]]) };
  addNoteAt(freePlaces(topology, fragment, 'same').get(note.id)!, about);
}
