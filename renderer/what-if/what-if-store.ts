import { create } from 'zustand';
import { switchOff, type Switchable } from '../../shared/model/edits/switch-off.ts';
import { isEmptyPatch, type Patch } from '../../shared/model/patch.ts';
import type { Topology } from '../../shared/model/topology.ts';
import type { Subject } from '../../shared/rules/engine/finding.ts';
import { commit, useDocument } from '../store/document.ts';

interface WhatIf {
  /** What is switched off for the moment, without changing the design. */
  readonly off: readonly Switchable[];
}

const nothing: WhatIf = { off: [] };

/** The design as it would be with some things switched off. */
export const useWhatIf = create<WhatIf>(() => nothing);

export const leaveWhatIf = (): void => useWhatIf.setState(nothing);

/** The records of a selection that can be switched off. */
export function switchable(selection: readonly Subject[]): readonly Switchable[] {
  return selection.flatMap(({ type, id }) =>
    type === 'peerings' || type === 'routes' || type === 'vpcs' ? [{ type, id }] : [],
  );
}

/** Switches records off, or on again when all of them are off. */
export function toggleOff(records: readonly Switchable[]): void {
  const { off } = useWhatIf.getState();
  const isOff = ({ type, id }: Switchable): boolean => off.some((one) => one.type === type && one.id === id);
  const rest = off.filter(({ type, id }) => !records.some((one) => one.type === type && one.id === id));
  useWhatIf.setState({ off: records.every(isOff) ? rest : [...rest, ...records] });
}

/** The patch that switches them off; null while nothing is. */
export function whatIfPatch(topology: Topology, off: readonly Switchable[]): Patch | null {
  if (off.length === 0) return null;
  const patch = switchOff(topology, off);
  return patch.ok && !isEmptyPatch(patch.value) ? patch.value : null;
}

/** Makes it an edit of the design, as one step. */
export function applyWhatIf(): void {
  const { off } = useWhatIf.getState();
  commit('switchOff', (topology) => switchOff(topology, off));
  leaveWhatIf();
}

useDocument.subscribe(({ projectId, topology }, before) => {
  if (projectId !== before.projectId || !topology) return leaveWhatIf();
  const { off } = useWhatIf.getState();
  const standing = off.filter(({ type, id }) => topology[type].has(id));
  if (standing.length < off.length) useWhatIf.setState({ off: standing });
});
