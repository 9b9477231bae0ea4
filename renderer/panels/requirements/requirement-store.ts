import { create } from 'zustand';
import type { Requirement, RequirementEnd, Topology } from '../../../shared/model/topology.ts';
import type { Subject } from '../../../shared/rules/engine/finding.ts';
import { useDocument } from '../../store/document.ts';
import { showInDrawer } from '../../store/session.ts';

/** What of a requirement is being typed. */
export interface RequirementDraft {
  readonly from: RequirementEnd | null;
  readonly to: RequirementEnd | null;
  readonly expect: Requirement['expect'];
  readonly demandMbps: string;
  readonly encrypted: boolean;
  readonly note: string;
}

interface Editing {
  /** The requirement that is edited; null: a new one. */
  readonly id: string | null;
  readonly draft: RequirementDraft;
}

/** The one requirement that is being added or changed; null: none. */
export const useRequirementEditing = create<{ readonly editing: Editing | null }>(() => ({ editing: null }));

const blank: RequirementDraft = {
  from: null,
  to: null,
  expect: 'connected',
  demandMbps: '',
  encrypted: false,
  note: '',
};

export function startAdding(ends: Partial<Pick<RequirementDraft, 'from' | 'to'>> = {}): void {
  showInDrawer('requirements');
  useRequirementEditing.setState({ editing: { id: null, draft: { ...blank, ...ends } } });
}

export function startChanging({ id, from, to, expect, demandMbps, encrypted, note }: Requirement): void {
  const draft = {
    from,
    to,
    expect,
    demandMbps: String(demandMbps ?? ''),
    encrypted: encrypted ?? false,
    note: note ?? '',
  };
  useRequirementEditing.setState({ editing: { id, draft } });
}

export const stopEditing = (): void => useRequirementEditing.setState({ editing: null });

/** The two VPCs or subnets that are selected, as the ends of a requirement; null when it is not two of them. */
export function selectedEnds(
  topology: Topology,
  selection: readonly Subject[],
): Pick<RequirementDraft, 'from' | 'to'> | null {
  const ends = selection.map((item) => endOf(topology, item));
  const [from, to] = ends;
  return ends.length === 2 && from && to ? { from, to } : null;
}

function endOf(topology: Topology, { type, id }: Subject): RequirementEnd | null {
  if (type === 'vpcs') return topology.vpcs.has(id) ? { vpc: id } : null;
  return type === 'subnets' && topology.subnets.has(id) ? { subnet: id } : null;
}

useDocument.subscribe(({ projectId, topology }, before) => {
  const { editing } = useRequirementEditing.getState();
  if (!editing) return;
  const gone = editing.id !== null && !topology?.requirements.has(editing.id);
  if (projectId !== before.projectId || gone) stopEditing();
});
