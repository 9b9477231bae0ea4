import { create } from 'zustand';
import type { Patch } from '../../shared/model/patch.ts';
import type { Topology } from '../../shared/model/topology.ts';
import type { Effects } from '../../shared/rules/engine/effects.ts';

/** What is about to be deleted, and what would break with it. */
interface Removal {
  /** The design that it was worked out on; any edit since makes it stale. */
  readonly topology: Topology;
  readonly patch: Patch;
  readonly effects: Effects;
}

export const useRemoval = create<{ readonly pending: Removal | null }>(() => ({ pending: null }));

export const askToRemove = (pending: Removal): void => useRemoval.setState({ pending });
export const dropRemoval = (): void => useRemoval.setState({ pending: null });
