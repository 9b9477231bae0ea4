import { updateNote } from '../../../shared/model/edits/notes.ts';
import { showProblem } from '../../shell/leave-project.ts';
import { commit } from '../../store/document.ts';

/** Unties a note from what it is about. */
export function setNoteFree(id: string): void {
  const freed = commit('updateNote', (topology) => updateNote(topology, id, { about: undefined }));
  if (!freed.ok) showProblem(freed.problem);
}
