import { create } from 'zustand';
import type { Patch } from '../../shared/model/patch.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { client } from '../client.ts';

interface Saving {
  /** `saved`: every edit is on disk. */
  readonly state: 'saved' | 'saving' | 'failed';
  readonly problem: Problem | null;
}

export const useSaving = create<Saving>(() => ({ state: 'saved', problem: null }));

interface Unsaved {
  readonly label: string;
  readonly patch: Patch;
}

let projectId = '';
let revision = 0;
let queue: Unsaved[] = [];
let running: Promise<void> | null = null;
let again: ReturnType<typeof setTimeout> | undefined;
let patience = 0;

const firstWait = 2_000;
const longestWait = 30_000;

/** Begins with a project as it was opened. */
export function resetSaving(id: string, atRevision: number): void {
  projectId = id;
  revision = atRevision;
  queue = [];
  patience = 0;
  clearTimeout(again);
  useSaving.setState({ state: 'saved', problem: null });
}

/** Sends an edit to disk, after those before it. */
export function save(label: string, patch: Patch): void {
  queue.push({ label, patch });
  if (useSaving.getState().state !== 'failed') retrySaving();
}

/** Sends what is not on disk yet; after a failure, by itself after a while or at once when the user asks for it. */
export function retrySaving(): void {
  clearTimeout(again);
  running ??= drain().finally(() => {
    running = null;
    if (queue.length > 0 && useSaving.getState().state === 'saving') retrySaving();
  });
}

/** Resolves when nothing is under way any more: with the problem that keeps an edit from the disk, if one does. */
export async function settled(): Promise<Problem | null> {
  while (running) await running;
  return useSaving.getState().problem;
}

async function drain(): Promise<void> {
  if (queue.length > 0) useSaving.setState({ state: 'saving', problem: null });
  const id = projectId;
  while (queue.length > 0 && id === projectId) {
    const { label, patch } = queue[0]!;
    const saved = await client.request('projects.commit', { id, revision, label, patch });
    if (id !== projectId) return;
    if (!saved.ok) {
      useSaving.setState({ state: 'failed', problem: saved.problem });
      patience = Math.min(longestWait, patience * 2 || firstWait);
      again = setTimeout(retrySaving, patience);
      return;
    }
    patience = 0;
    revision = saved.value.revision;
    queue.shift();
  }
  useSaving.setState({ state: 'saved', problem: null });
}
