import { create } from 'zustand';
import type { Patch } from '../../../shared/model/patch.ts';
import { useDocument } from '../../store/document.ts';

/** The change that is drawn on the canvas before it is made; null: none. */
export const useProposal = create<{ readonly patch: Patch | null }>(() => ({ patch: null }));

export const showProposal = (patch: Patch): void => useProposal.setState({ patch });

/** Takes the proposal off the canvas, if it is that one. */
export function hideProposal(patch: Patch): void {
  if (useProposal.getState().patch === patch) useProposal.setState({ patch: null });
}

// A proposal is for the design as it stands: with the next edit it may be made already, or no longer fit.
useDocument.subscribe(({ topology }, before) => {
  if (topology !== before.topology) useProposal.setState({ patch: null });
});
