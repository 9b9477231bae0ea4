import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { VpcId } from '../../../shared/model/topology.ts';
import { useDocument } from '../../store/document.ts';

interface Locks {
  readonly byProject: Readonly<Record<string, readonly VpcId[]>>;
}

/**
 * The cards that cannot be dragged or laid out. A lock guards against a slip of this user's hand: it is kept on this
 * machine and is no part of the design, which others open with their own.
 */
const useLocks = create<Locks>()(persist((): Locks => ({ byProject: {} }), { name: 'peerplan.locks' }));

const none: ReadonlySet<VpcId> = new Set();
const sets = new WeakMap<readonly VpcId[], ReadonlySet<VpcId>>();

function setOf(list: readonly VpcId[] | undefined): ReadonlySet<VpcId> {
  if (!list) return none;
  let set = sets.get(list);
  if (!set) sets.set(list, (set = new Set(list)));
  return set;
}

/** The locked cards of the open project; the same set as long as they are the same. */
export function useLockedCards(): ReadonlySet<VpcId> {
  const projectId = useDocument((document) => document.projectId ?? '');
  return useLocks(({ byProject }) => setOf(byProject[projectId]));
}

export function lockedCards(): ReadonlySet<VpcId> {
  return setOf(useLocks.getState().byProject[useDocument.getState().projectId ?? '']);
}

/** Locks the cards, or unlocks them when all of them are locked. */
export function toggleLocks(vpcs: readonly VpcId[]): void {
  const { projectId, topology } = useDocument.getState();
  if (projectId === null || !topology || vpcs.length === 0) return;
  const locked = new Set([...lockedCards()].filter((id) => topology.vpcs.has(id)));
  const unlock = vpcs.every((id) => locked.has(id));
  for (const id of vpcs) {
    if (unlock) locked.delete(id);
    else locked.add(id);
  }
  useLocks.setState(({ byProject }) => {
    const { [projectId]: _, ...others } = byProject;
    return { byProject: locked.size > 0 ? { ...others, [projectId]: [...locked] } : others };
  });
}
