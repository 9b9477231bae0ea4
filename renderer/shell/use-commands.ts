import { notifications } from '@mantine/notifications';
import { useReactFlow } from '@xyflow/react';
import i18next from 'i18next';
import { useEffect } from 'react';
import type { MenuCommand } from '../../shared/ipc/contract.ts';
import { removeRecords } from '../../shared/model/edits/remove.ts';
import type { Patch } from '../../shared/model/patch.ts';
import { client } from '../client.ts';
import { closeProject, commit, redo, undo, useDocument } from '../store/document.ts';
import { select, useSession } from '../store/session.ts';
import { exportPlan, exportProject } from './exports.ts';

/** The commands of the keyboard and of the native menu, for as long as a project is open. */
export function useCommands(): void {
  const { fitView, zoomIn, zoomOut } = useReactFlow();
  useEffect(() => {
    const commands: Readonly<Record<MenuCommand, () => void>> = {
      'project.new': closeProject,
      'project.close': closeProject,
      'project.export': () => void exportProject(),
      'plan.markdown': () => void exportPlan('markdown'),
      'plan.csv': () => void exportPlan('csv'),
      'edit.undo': undo,
      'edit.redo': redo,
      'edit.delete': removeSelection,
      'edit.selectAll': selectAllVpcs,
      'view.fit': () => void fitView({ padding: 0.15 }),
      'view.zoomIn': () => void zoomIn(),
      'view.zoomOut': () => void zoomOut(),
    };
    const onKey = (event: KeyboardEvent): void => {
      const command = commandOf(event);
      if (!command || isTyping(event.target) || isInDialog(event.target)) return;
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

const withControl: Readonly<Record<string, MenuCommand>> = {
  z: 'edit.undo',
  y: 'edit.redo',
  a: 'edit.selectAll',
  e: 'plan.markdown',
  '0': 'view.fit',
  '=': 'view.zoomIn',
  '+': 'view.zoomIn',
  '-': 'view.zoomOut',
};

function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): MenuCommand | undefined {
  if (altKey) return undefined;
  if (ctrlKey || metaKey) {
    const command = withControl[key.toLowerCase()];
    return command === 'edit.undo' && shiftKey ? 'edit.redo' : command;
  }
  return key === 'Delete' || key === 'Backspace' ? 'edit.delete' : undefined;
}

/** True where the key belongs to a field. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=menu], [role=listbox]') !== null;
}

function selectAllVpcs(): void {
  const { topology } = useDocument.getState();
  select([...(topology?.vpcs.keys() ?? [])].map((id) => ({ type: 'vpcs', id })));
}

/** Removes what is selected, and says what went with it and how to bring it back. */
export function removeSelection(): void {
  const { selection } = useSession.getState();
  if (selection.length === 0) return;
  const removed = commit('remove', (topology) => removeRecords(topology, selection));
  if (!removed.ok) {
    notifications.show({ color: 'red', title: removed.problem.message, message: removed.problem.remedy });
    return;
  }
  select([]);
  notifications.show({ message: i18next.t('canvas.removed', countsOf(removed.value)) });
}

function countsOf({ changes }: Patch): Record<string, number> {
  const count = (type: string): number =>
    changes.filter((change) => change.type === type && change.after === null).length;
  return { vpcs: count('vpcs'), peerings: count('peerings'), routes: count('routes'), subnets: count('subnets') };
}
