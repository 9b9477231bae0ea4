import { create } from 'zustand';
import { readProject } from '../../shared/formats/project/read.ts';
import { makeNewId, type NewId } from '../../shared/model/ids.ts';
import { applyPatch, invertPatch, isEmptyPatch, sameRecord, type Patch } from '../../shared/model/patch.ts';
import type { Problem, Result } from '../../shared/model/problem.ts';
import { recordTypes, type Topology } from '../../shared/model/topology.ts';
import { analysis } from '../analysis/client.ts';
import { client } from '../client.ts';
import { resetSaving, save, settled } from './saving.ts';
import { keepSelected, resetSession } from './session.ts';

/** An edit that can be taken back; `label` is the key of its name among the texts. */
interface Entry {
  readonly label: string;
  readonly patch: Patch;
}

interface DocumentState {
  readonly projectId: string | null;
  readonly topology: Topology | null;
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
}

const closed: DocumentState = { projectId: null, topology: null, past: [], future: [] };

/** The open project. It changes through `commit`, `undo` and `redo` only. */
export const useDocument = create<DocumentState>(() => closed);

/** An edit may answer more than its patch, e.g. the id of what it made. */
type EditResult = Patch | { readonly patch: Patch };

function newIdFor(topology: Topology): NewId {
  return makeNewId(Math.random, (id) => recordTypes.some((type) => topology[type].has(id)));
}

/** The one door: makes an edit of the open project, keeps it for undo, has it judged and saved. */
export function commit<T extends EditResult>(
  label: string,
  edit: (topology: Topology, newId: NewId) => Result<T>,
): Result<T> {
  const { topology, past } = useDocument.getState();
  if (!topology) throw new Error('no project is open');
  const result = edit(topology, newIdFor(topology));
  if (!result.ok) return result;
  const patch = withoutIdle('patch' in result.value ? result.value.patch : result.value);
  if (isEmptyPatch(patch)) return result;
  apply({ label, patch }, { past: [...past, { label, patch }], future: [] });
  return result;
}

export function undo(): void {
  const { past, future } = useDocument.getState();
  const entry = past.at(-1);
  if (!entry) return;
  apply(
    { label: `undo:${entry.label}`, patch: invertPatch(entry.patch) },
    { past: past.slice(0, -1), future: [...future, entry] },
  );
}

export function redo(): void {
  const { past, future } = useDocument.getState();
  const entry = future.at(-1);
  if (!entry) return;
  apply({ label: `redo:${entry.label}`, patch: entry.patch }, { past: [...past, entry], future: future.slice(0, -1) });
}

function apply(entry: Entry, history: Pick<DocumentState, 'past' | 'future'>): void {
  const topology = applyPatch(useDocument.getState().topology!, entry.patch);
  keepSelected(({ type, id }) => topology[type].has(id));
  useDocument.setState({ topology, ...history });
  analysis.patch(entry.patch);
  save(entry.label, entry.patch);
}

/** Leaves out changes that change nothing, so that typing the same value again is no edit. */
function withoutIdle(patch: Patch): Patch {
  return { changes: patch.changes.filter(({ before, after }) => !sameRecord(before, after)) };
}

/** Opens a project from disk in place of the one that is open, once every edit of that one is on disk. */
export async function openProject(id: string): Promise<Problem | null> {
  const unsaved = await settled();
  if (unsaved) return unsaved;
  const opened = await client.request('projects.open', { id });
  if (!opened.ok) return opened.problem;
  const read = readProject(opened.value.document);
  if (!read.ok) return read.problem;
  resetSession();
  resetSaving(id, opened.value.revision);
  useDocument.setState({ ...closed, projectId: id, topology: read.value.topology });
  analysis.open(read.value.topology);
  return null;
}

/** Closes the project once every edit is on disk; it stays open when one cannot be saved. */
export async function closeProject(): Promise<Problem | null> {
  const unsaved = await settled();
  if (unsaved) return unsaved;
  resetSession();
  useDocument.setState(closed);
  analysis.close();
  return null;
}
