import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import type { MenuCommand } from '../../shared/ipc/contract.ts';
import { everything } from '../canvas/view.ts';
import { client } from '../client.ts';
import { redo, undo, useDocument } from '../store/document.ts';
import { select, useSession } from '../store/session.ts';
import { exportPlan, exportProject } from './exports.ts';
import { leaveProject } from './leave-project.ts';
import { removeSelection } from './remove-selection.tsx';

type Command = MenuCommand | 'vpc.rename' | 'vpc.connect' | 'selection.clear';

/** The commands of the keyboard and of the native menu, for as long as a project is open. */
export function useCommands(): void {
  const { fitView, zoomIn, zoomOut } = useReactFlow();
  useEffect(() => {
    const commands: Readonly<Record<Command, () => void>> = {
      'project.new': () => void leaveProject('new'),
      'project.close': () => void leaveProject(),
      'project.export': () => void exportProject(),
      'plan.markdown': () => void exportPlan('markdown'),
      'plan.csv': () => void exportPlan('csv'),
      'edit.undo': undo,
      'edit.redo': redo,
      'edit.delete': removeSelection,
      'edit.selectAll': selectAllVpcs,
      'view.fit': () => void fitView(everything),
      'view.zoomIn': () => void zoomIn(),
      'view.zoomOut': () => void zoomOut(),
      'vpc.rename': renameSelected,
      'vpc.connect': connectSelected,
      'selection.clear': () => select([]),
    };
    const onKey = (event: KeyboardEvent): void => {
      const command = commandOf(event);
      if (!command || event.defaultPrevented || isTaken(event)) return;
      event.preventDefault();
      commands[command]();
    };
    window.addEventListener('keydown', onKey);
    const stop = client.onEvent('menu.command', ({ command }) => commands[command]());
    return () => {
      window.removeEventListener('keydown', onKey);
      stop();
    };
  }, [fitView, zoomIn, zoomOut]);
}

const withControl: Readonly<Record<string, Command>> = {
  z: 'edit.undo',
  y: 'edit.redo',
  a: 'edit.selectAll',
  e: 'plan.markdown',
  '0': 'view.fit',
  '=': 'view.zoomIn',
  '+': 'view.zoomIn',
  '-': 'view.zoomOut',
};

const alone: Readonly<Record<string, Command>> = {
  delete: 'edit.delete',
  backspace: 'edit.delete',
  escape: 'selection.clear',
  f2: 'vpc.rename',
  c: 'vpc.connect',
  '+': 'view.zoomIn',
  '-': 'view.zoomOut',
};

function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Command | undefined {
  if (altKey) return undefined;
  if (!ctrlKey && !metaKey) return alone[key.toLowerCase()];
  const command = withControl[key.toLowerCase()];
  return command === 'edit.undo' && shiftKey ? 'edit.redo' : command;
}

/** True where the key belongs to a field, a dialog or an open menu, or, without Ctrl, to a list. */
function isTaken({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  return target.closest(`[role=dialog], [role=menu]${ctrlKey || metaKey ? '' : ', [role=listbox]'}`) !== null;
}

function selectAllVpcs(): void {
  const { topology } = useDocument.getState();
  select([...(topology?.vpcs.keys() ?? [])].map((id) => ({ type: 'vpcs', id })));
}

function selectedVpc(): string | undefined {
  const { selection } = useSession.getState();
  const [item] = selection;
  return selection.length === 1 && item?.type === 'vpcs' ? item.id : undefined;
}

function renameSelected(): void {
  const vpc = selectedVpc();
  if (vpc !== undefined) useSession.setState({ renaming: vpc });
}

function connectSelected(): void {
  const vpc = selectedVpc();
  if (vpc !== undefined) useSession.setState({ connecting: { from: vpc, to: null } });
}
