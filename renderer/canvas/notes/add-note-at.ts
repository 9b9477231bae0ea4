import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { addNote } from '../../../shared/model/edits/notes.ts';
import type { Position } from '../../../shared/model/topology.ts';
import { showProblem } from '../../shell/leave-project.ts';
import { commit } from '../../store/document.ts';
import { select } from '../../store/session.ts';
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
