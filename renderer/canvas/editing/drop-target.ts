import { create } from 'zustand';
import type { VpcId } from '../../../shared/model/topology.ts';

interface DropTarget {
  /** The card that what is dragged from the palette would go into. */
  readonly vpc: VpcId | null;
}

export const useDropTarget = create<DropTarget>(() => ({ vpc: null }));

export function aimAt(vpc: VpcId | null): void {
  if (useDropTarget.getState().vpc !== vpc) useDropTarget.setState({ vpc });
}
