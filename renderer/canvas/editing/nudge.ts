import type { Position } from '../../../shared/model/topology.ts';
import { useSession } from '../../store/session.ts';
import { moveNodes } from '../gestures.ts';
import { movableSelection } from './arrange-actions.ts';

const steps: Readonly<Record<string, Position>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
const wide = 8;
/** A pause this long ends a burst of steps. */
const pause = 600;

let ending: ReturnType<typeof setTimeout> | undefined;

/** Moves what is selected by one step; a burst of steps is one edit, made when it ends. */
export function nudge(key: string, fine: boolean): void {
  const step = steps[key];
  if (!step) return;
  const size = fine ? 1 : wide;
  const { dragged } = useSession.getState();
  const places = new Map<string, Position>(ending === undefined ? [] : dragged);
  for (const [id, box] of movableSelection()) {
    const { x, y } = places.get(id) ?? box;
    places.set(id, { x: x + step.x * size, y: y + step.y * size });
  }
  if (places.size === 0) return;
  useSession.setState({ dragged: places });
  clearTimeout(ending);
  ending = setTimeout(endNudge, pause);
}

export const isNudge = (key: string): boolean => key in steps;

/** Makes the edit of the burst that is under way; before anything else is done to the document. */
export function endNudge(): void {
  if (ending === undefined) return;
  clearTimeout(ending);
  ending = undefined;
  const { dragged } = useSession.getState();
  useSession.setState({ dragged: new Map() });
  moveNodes(dragged);
}
