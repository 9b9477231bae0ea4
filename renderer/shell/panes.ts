import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type Pane = 'left' | 'inspector' | 'drawer';

interface Wanted {
  readonly left: boolean;
  readonly inspector: boolean;
  readonly drawer: boolean;
}

/** Which panes the user keeps open where there is room for all, remembered on this machine. */
const useWanted = create<Wanted>()(
  persist((): Wanted => ({ left: true, inspector: true, drawer: true }), { name: 'peerplan.panes' }),
);

interface Room {
  /** Too narrow for the drawing and both panes beside it: one of them at most is open. */
  readonly narrow: boolean;
  /** Too low for the drawing and the drawer: it starts as its tabs alone. */
  readonly low: boolean;
  readonly beside: 'left' | 'inspector' | null;
  readonly below: boolean;
}

const narrow = window.matchMedia('(max-width: 919px)');
const low = window.matchMedia('(max-height: 559px)');

const useRoom = create<Room>(() => ({ narrow: narrow.matches, low: low.matches, beside: null, below: false }));
narrow.addEventListener('change', ({ matches }) => useRoom.setState({ narrow: matches, beside: null }));
low.addEventListener('change', ({ matches }) => useRoom.setState({ low: matches, below: false }));

function isOpen(pane: Pane, wanted: Wanted, room: Room): boolean {
  if (pane === 'drawer') return room.low ? room.below : wanted.drawer;
  return room.narrow ? room.beside === pane : wanted[pane];
}

/** Whether a pane is to be open as things are. */
export function usePaneOpen(pane: Pane): boolean {
  const wanted = useWanted();
  const room = useRoom();
  return isOpen(pane, wanted, room);
}

export function setPane(pane: Pane, open: boolean): void {
  const room = useRoom.getState();
  if (isOpen(pane, useWanted.getState(), room) === open) return;
  if (pane === 'drawer' && room.low) useRoom.setState({ below: open });
  else if (pane !== 'drawer' && room.narrow) useRoom.setState({ beside: open ? pane : null });
  else useWanted.setState({ [pane]: open });
}

export function togglePane(pane: Pane): void {
  setPane(pane, !isOpen(pane, useWanted.getState(), useRoom.getState()));
}
