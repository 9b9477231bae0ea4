import { create } from 'zustand';
import type { Family } from '../../shared/net/address.ts';
import { useDocument } from './document.ts';
import { showInDrawer, useSession } from './session.ts';

/** Two ends between which packets are followed: a subnet's id, an address, a CIDR block, or `subnet-id/address`. */
export interface AskedPath {
  readonly from: string;
  readonly to: string;
  readonly family?: Family;
}

interface PathState {
  readonly asked: AskedPath | null;
  /** `finding`: it was lit for the finding that is being read, and goes with it. */
  readonly source: 'user' | 'finding' | null;
}

const none: PathState = { asked: null, source: null };

/** The path that is explained and lit on the canvas. */
export const usePath = create<PathState>(() => none);

/** Lights a path on the canvas; the reachability tab explains it. */
export function lightPath(asked: AskedPath, source: 'user' | 'finding' = 'user'): void {
  usePath.setState({ asked, source });
}

export const leavePath = (): void => usePath.setState(none);

/** The two subnets of the selection, when it is just these. */
function selectedPair(): AskedPath | null {
  const { selection } = useSession.getState();
  const [from, to] = selection;
  if (selection.length !== 2 || from?.type !== 'subnets' || to?.type !== 'subnets') return null;
  return { from: from.id, to: to.id };
}

/** Explains the path between the two selected subnets, or lets the ends be chosen. */
export function explainPath(): void {
  const pair = selectedPair();
  if (pair) lightPath(pair);
  else if (!usePath.getState().asked) usePath.setState({ asked: { from: '', to: '' }, source: 'user' });
  showInDrawer('reachability');
}

useDocument.subscribe(({ projectId }, before) => {
  if (projectId !== before.projectId) leavePath();
});
useSession.subscribe(({ selection }, before) => {
  if (selection === before.selection) return;
  const pair = selectedPair();
  if (pair) lightPath(pair);
  // letting go of nothing, with Escape or on the bare canvas, lets go of the path
  else if (selection.length + before.selection.length === 0) leavePath();
});
