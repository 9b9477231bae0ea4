import { create } from 'zustand';
import type { RequestInput } from '../../shared/ipc/contract.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { providerProfiles } from '../../shared/providers/registry.ts';
import { client } from '../client.ts';
import { closeProject, openProject } from '../store/document.ts';

interface Opening {
  /** What is being opened; null: nothing. */
  readonly name: string | null;
  readonly step: 'reading' | 'saving' | 'opening';
  readonly cancelled: boolean;
}

const idle: Opening = { name: null, step: 'reading', cancelled: false };

/** How far a project that is being opened has come; one at a time, so that a second click does not make a second one. */
export const useOpening = create<Opening>(() => idle);

export const cancelOpening = (): void => useOpening.setState({ cancelled: true });

const at = (step: Opening['step']): boolean => {
  useOpening.setState({ step });
  return !useOpening.getState().cancelled;
};

async function alone(name: string, work: () => Promise<Problem | null>): Promise<Problem | null> {
  if (useOpening.getState().name !== null) return null;
  useOpening.setState({ ...idle, name });
  try {
    return await work();
  } finally {
    useOpening.setState(idle);
  }
}

/** Opens what is on this machine. */
export function openKnown(id: string, name: string): Promise<Problem | null> {
  return alone(name, () => openUnlessCancelled(id));
}

/** Makes a project and opens it. */
export function openNew(input: RequestInput<'projects.create'>): Promise<Problem | null> {
  return alone(input.name, () => makeAndOpen(input));
}

/** Makes a project of a file and opens it; its own name and provider stand in it. */
export function openFile(file: File): Promise<Problem | null> {
  return alone(file.name, async () => {
    const document = await file.text();
    if (!at('saving')) return null;
    return makeAndOpen({ name: file.name.slice(0, 200), provider: providerProfiles[0]!.id, document });
  });
}

async function makeAndOpen(input: RequestInput<'projects.create'>): Promise<Problem | null> {
  if (!at('saving')) return null;
  const created = await client.request('projects.create', input);
  if (!created.ok) return created.problem;
  const { id } = created.value;
  const problem = await openUnlessCancelled(id);
  if (!useOpening.getState().cancelled) return problem;
  const removed = await client.request('projects.remove', { id });
  return removed.ok ? null : removed.problem;
}

async function openUnlessCancelled(id: string): Promise<Problem | null> {
  if (!at('opening')) return null;
  const problem = await openProject(id);
  return problem === null && useOpening.getState().cancelled ? closeProject() : problem;
}
