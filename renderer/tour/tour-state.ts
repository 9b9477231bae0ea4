import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** Where the tour stands; `null`: it is not being shown. */
export const useTour = create<{ readonly step: number | null }>(() => ({ step: null }));

/** Whether the tour was seen to its end, or skipped, on this machine. */
export const useTourSeen = create<{ readonly seen: boolean }>()(
  persist((): { readonly seen: boolean } => ({ seen: false }), { name: 'peerplan.tour' }),
);

export const startTour = (): void => useTour.setState({ step: 0 });

export function endTour(): void {
  useTour.setState({ step: null });
  useTourSeen.setState({ seen: true });
}
