import { pasteFragment, type Pasted } from '../../../shared/model/edits/paste.ts';
import { fragmentOf } from '../../../shared/model/fragment.ts';
import type { Topology } from '../../../shared/model/topology.ts';
import { showProblem } from '../../shell/leave-project.ts';
import { commit, useDocument } from '../../store/document.ts';
import { select, useSession } from '../../store/session.ts';
import { freePlaces } from './free-places.ts';
import { tellReaddressed } from './tell-readdressed.ts';

/** Copies what is selected to the next free place below it, with free blocks. */
export function duplicateSelection({ peerings }: { readonly peerings: boolean }): void {
  const { topology } = useDocument.getState();
  if (!topology) return;
  const fragment = fragmentOf(topology, useSession.getState().selection);
  if (fragment.vpcs.size + fragment.notes.size === 0) return;
  const at = freePlaces(topology, fragment, 'below');
  const made = commit('duplicate', (current, newId) =>
    pasteFragment(current, newId, fragment, { as: 'copy', at, peerings }),
  );
  if (!made.ok) return showProblem(made.problem);
  selectPasted(made.value);
  tellReaddressed(made.value.readdressed);
}

/** Selects what came in. */
export function selectPasted({ vpcs, notes }: Pasted): void {
  select([
    ...vpcs.map((id) => ({ type: 'vpcs', id }) as const),
    ...notes.map((id) => ({ type: 'notes', id }) as const),
  ]);
}

/** True when there is something to copy among the selection. */
export function canCopy(topology: Topology | null = useDocument.getState().topology): boolean {
  if (!topology) return false;
  return useSession.getState().selection.some(({ type }) => type === 'vpcs' || type === 'notes');
}
