import { removeSelection } from '../shell/remove-selection.tsx';
import { redo, undo, useDocument } from '../store/document.ts';
import { select, useSession } from '../store/session.ts';
import type { Command } from './command.ts';

const selectedVpcs = (): readonly string[] => {
  const { selection } = useSession.getState();
  return selection.every(({ type }) => type === 'vpcs') ? selection.map(({ id }) => id) : [];
};

const selectedVpc = (): string | undefined => (selectedVpcs().length === 1 ? selectedVpcs()[0] : undefined);

export const editCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    group: 'edit',
    keys: ['Mod+Z'],
    run: undo,
    enabled: () => useDocument.getState().past.length > 0,
  },
  {
    id: 'edit.redo',
    group: 'edit',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    run: redo,
    enabled: () => useDocument.getState().future.length > 0,
  },
  {
    id: 'edit.delete',
    group: 'edit',
    keys: ['Delete', 'Backspace'],
    run: removeSelection,
    enabled: () => useSession.getState().selection.length > 0,
  },
  { id: 'edit.selectAll', group: 'edit', keys: ['Mod+A'], run: selectAllVpcs },
  { id: 'selection.clear', group: 'edit', keys: ['Escape'], run: () => select([]) },
  {
    id: 'vpc.rename',
    group: 'edit',
    keys: ['F2'],
    run: () => useSession.setState({ renaming: selectedVpc() ?? null }),
    enabled: () => selectedVpc() !== undefined,
  },
  {
    id: 'vpc.connect',
    group: 'edit',
    keys: ['C'],
    run: () => {
      const [from, to = null] = selectedVpcs();
      useSession.setState({ connecting: { from: from!, to } });
    },
    enabled: () => [1, 2].includes(selectedVpcs().length),
  },
];

function selectAllVpcs(): void {
  const { topology } = useDocument.getState();
  select([...(topology?.vpcs.keys() ?? [])].map((id) => ({ type: 'vpcs', id })));
}
