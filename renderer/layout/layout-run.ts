import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { create } from 'zustand';
import { moveVpcs } from '../../shared/model/edits/vpcs.ts';
import { canvasView } from '../canvas/canvas-view.ts';
import { endNudge } from '../canvas/editing/nudge.ts';
import { lockedCards } from '../canvas/editing/locks.ts';
import { selectedOf } from '../canvas/editing/selected.ts';
import { everything } from '../canvas/view.ts';
import { showProblem } from '../shell/leave-project.ts';
import { commit, useDocument } from '../store/document.ts';
import { startElk } from './elk.ts';
import { arrange, movable, type Scope } from './scopes.ts';

interface LayoutRun {
  /** Null while no layout is under way; else the regions that are done, of how many. */
  /** In regions; of 0 as long as the layout engine starts. */
  readonly progress: { readonly done: number; readonly total: number } | null;
}

export const useLayoutRun = create<LayoutRun>(() => ({ progress: null }));

let stop: (() => void) | null = null;

/** Another project, or none, has no use for the layout of this one. */
useDocument.subscribe(({ projectId }, before) => {
  if (projectId !== before.projectId) cancelLayout();
});

/** The scope of a name, as things are selected now. */
function scopeOf(name: Scope['of']): Scope {
  return name === 'selection' ? { of: name, vpcs: new Set(selectedOf('vpcs')) } : { of: name };
}

/** How many cards a layout would move. */
export function movableCount(name: Scope['of']): number {
  const { topology } = useDocument.getState();
  return topology ? movable(topology, scopeOf(name), lockedCards()).size : 0;
}

/** Lays cards out in a worker; the result is one edit, on the design as it stands when it comes. */
export async function runLayout(name: Scope['of']): Promise<void> {
  cancelLayout();
  endNudge();
  const { topology } = useDocument.getState();
  if (!topology) return;
  const scope = scopeOf(name);
  let stopped = false;
  stop = () => (stopped = true);
  useLayoutRun.setState({ progress: { done: 0, total: 0 } });
  try {
    const elk = await startElk();
    if (stopped) return elk.stop();
    stop = () => {
      stopped = true;
      elk.stop();
    };
    const places = await arrange(topology, scope, lockedCards(), elk.run, (done, total) => {
      if (!stopped) useLayoutRun.setState({ progress: { done, total } });
    });
    elk.stop();
    if (stopped) return;
    place(places);
  } catch (error) {
    if (stopped) return; // a worker that was ended does not answer
    notifications.show({ color: 'red', title: i18next.t('layout.failed'), message: String(error) });
  } finally {
    if (!stopped) endRun();
  }
}

function place(places: Awaited<ReturnType<typeof arrange>>): void {
  const moved = commit('layout', (current) =>
    // What was deleted in the meantime has no place any more.
    moveVpcs(current, new Map([...places].filter(([id]) => current.vpcs.has(id)))),
  );
  if (!moved.ok) return showProblem(moved.problem);
  requestAnimationFrame(() => void canvasView()?.fitView(everything));
}

/** Ends the layout that is under way; nothing has moved. */
export function cancelLayout(): void {
  stop?.();
  endRun();
}

function endRun(): void {
  stop = null;
  if (useLayoutRun.getState().progress) useLayoutRun.setState({ progress: null });
}
