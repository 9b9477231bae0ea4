import { create } from 'zustand';
import type { Hit } from './hit.ts';

interface Pointed {
  /** What the pointer is on: it is mounted, so that it can be taken hold of. */
  readonly at: Hit | null;
  /** Where the pointer is, in pixels of the canvas pane. */
  readonly pointer: { readonly x: number; readonly y: number };
}

const nowhere: Pointed = { at: null, pointer: { x: 0, y: 0 } };

export const usePointed = create<Pointed>(() => nowhere);

export function pointAt(at: Hit | null, pointer = nowhere.pointer): void {
  const before = usePointed.getState();
  const same = before.at?.id === at?.id && before.at?.type === at?.type;
  if (same && !at) return;
  usePointed.setState({ at: same ? before.at : at, pointer });
}
