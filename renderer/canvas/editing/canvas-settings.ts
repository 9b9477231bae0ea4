import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface CanvasSettings {
  /** Cards that are dragged stop on the grid. */
  readonly snap: boolean;
}

/** How the user likes to draw, remembered on this machine. */
export const useCanvasSettings = create<CanvasSettings>()(
  persist((): CanvasSettings => ({ snap: true }), { name: 'peerplan.canvas' }),
);

export function toggleSnap(): void {
  useCanvasSettings.setState(({ snap }) => ({ snap: !snap }));
}
