import type { NewId } from '../ids.ts';
import type { Patch } from '../patch.ts';
import { ok, type Result } from '../problem.ts';
import type { Note, Position, Topology } from '../topology.ts';
import { put, unknownRecord, withChanges } from './change.ts';
import type { RecordRef } from './remove.ts';

/** Puts a note on the canvas; `about` ties it to a record. */
export function addNote(
  topology: Topology,
  newId: NewId,
  { text, position, about }: { readonly text: string; readonly position: Position; readonly about?: RecordRef },
): Result<{ readonly patch: Patch; readonly note: string }> {
  if (about && !topology[about.type].has(about.id)) return unknownRecord(about.type, about.id);
  const note: Note = { id: newId('note'), text, position, ...(about && { about }) };
  return ok({ patch: { changes: [put(topology, 'notes', note)] }, note: note.id });
}

/** Changes what a note says, and what it is about; `about: undefined` sets it free. */
export function updateNote(
  topology: Topology,
  id: string,
  changes: { readonly text?: string; readonly about?: RecordRef | undefined },
): Result<Patch> {
  const note = topology.notes.get(id);
  if (!note) return unknownRecord('notes', id);
  const { about } = changes;
  if (about && !topology[about.type].has(about.id)) return unknownRecord(about.type, about.id);
  const { text = note.text, ...rest } = changes; // a note's text may be empty, and stays a text
  return ok({ changes: [put(topology, 'notes', { ...withChanges(note, rest), text })] });
}
