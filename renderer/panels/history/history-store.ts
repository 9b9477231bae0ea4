import { create } from 'zustand';
import { readProject } from '../../../shared/formats/project/read.ts';
import type { HistoryPage } from '../../../shared/ipc/contract.ts';
import { ok, type Problem, type Result } from '../../../shared/model/problem.ts';
import type { Topology } from '../../../shared/model/topology.ts';
import { client } from '../../client.ts';
import { useDocument } from '../../store/document.ts';
import { settled } from '../../store/saving.ts';

interface HistoryState {
  readonly page: HistoryPage | null;
  /** True while there are edits before those that were read. */
  readonly more: boolean;
  readonly problem: Problem | null;
}

const pageSize = 500;
const fresh: HistoryState = { page: null, more: false, problem: null };

/** The states that the open project was in, as far as they were read. */
export const useHistory = create<HistoryState>(() => fresh);

const kept = new Map<number, Topology>();
const mostKept = 4;

useDocument.subscribe(({ projectId }, before) => {
  if (projectId === before.projectId) return;
  kept.clear();
  useHistory.setState(fresh);
});

/** Reads the latest edits and the named versions again, once every edit is on disk. */
export async function refreshHistory(): Promise<void> {
  const { projectId: id } = useDocument.getState();
  const unsaved = await settled();
  if (id === null || unsaved) return;
  const known = useHistory.getState().page?.entries.length ?? 0;
  const limit = Math.min(10_000, Math.max(pageSize, known + pageSize));
  const listed = await client.request('history.list', { id, limit });
  if (id !== useDocument.getState().projectId) return;
  if (!listed.ok) return useHistory.setState({ problem: listed.problem });
  useHistory.setState({ page: listed.value, more: listed.value.entries.length === limit, problem: null });
}

/** Reads edits from before those that are known. */
export async function readOlder(): Promise<void> {
  const { projectId: id } = useDocument.getState();
  const { page } = useHistory.getState();
  const before = page?.entries.at(-1)?.revision;
  if (id === null || before === undefined) return;
  const listed = await client.request('history.list', { id, before, limit: pageSize });
  if (id !== useDocument.getState().projectId) return;
  if (!listed.ok) return useHistory.setState({ problem: listed.problem });
  const { entries } = listed.value;
  useHistory.setState(({ page: known }) => ({
    page: known && { ...known, entries: [...known.entries, ...entries] },
    more: entries.length === pageSize,
  }));
}

/** The design as it stood at a revision of the open project. */
export async function loadRevision(revision: number): Promise<Result<Topology>> {
  const known = kept.get(revision);
  if (known) return ok(known);
  const { projectId: id } = useDocument.getState();
  if (id === null) throw new Error('no project is open');
  const opened = await client.request('history.document', { id, revision });
  if (!opened.ok) return opened;
  const read = readProject(opened.value.document);
  if (!read.ok) return read;
  if (id === useDocument.getState().projectId) {
    kept.set(revision, read.value.topology);
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
  }
  return ok(read.value.topology);
}

/** Gives a state of the open project a name; `now`: the one that stands. */
export async function nameRevision(revision: number | 'now', name: string): Promise<Problem | null> {
  const { projectId: id } = useDocument.getState();
  const unsaved = await settled();
  if (id === null || unsaved) return unsaved;
  let at = revision;
  if (at === 'now') {
    const standing = await client.request('history.list', { id, limit: 1 });
    if (!standing.ok) return standing.problem;
    at = standing.value.revision;
  }
  const named = await client.request('history.name', { id, revision: at, name });
  if (!named.ok) return named.problem;
  await refreshHistory();
  return null;
}

/** Takes a name away; the state stays in the history. */
export async function unnameVersion(version: number): Promise<Problem | null> {
  const { projectId: id } = useDocument.getState();
  if (id === null) return null;
  const gone = await client.request('history.unname', { id, version });
  if (!gone.ok) return gone.problem;
  await refreshHistory();
  return null;
}
