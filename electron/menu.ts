import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuGroup, RequestInput } from '../shared/ipc/contract.ts';

type WindowState = RequestInput<'window.state'>;

const mac = process.platform === 'darwin';
const canShowKeys = !mac; // there a menu cannot show a key without taking it

/** Before the window has told anything. */
export const initialState: WindowState = { title: 'Peerplan', language: 'en', theme: 'system', menu: [] };

/** Sets the native menu to what the window told: its own commands, in its words. */
export function setMenu({ menu }: WindowState, run: (command: string) => void): void {
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' as const, label: app.name }] : []),
    ...menu.map((group) => ({ label: group.label, submenu: submenuOf(group, run) })),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function submenuOf({ id, items }: MenuGroup, run: (command: string) => void): MenuItemConstructorOptions[] {
  const separator = { type: 'separator' } as const;
  const commands = items.map(({ id: command, label, key, role, enabled }): MenuItemConstructorOptions => {
    if (role) return { id: command, label, role };
    return {
      id: command,
      label,
      ...(key !== undefined && canShowKeys && { accelerator: acceleratorOf(key), registerAccelerator: false }),
      enabled,
      click: () => run(command),
    };
  });
  if (id === 'project') return [...commands, separator, { role: mac ? 'close' : 'quit' }];
  if (id === 'view') return [...commands, separator, { role: 'togglefullscreen' }];
  return commands;
}

/** A key as Electron writes it. It is only shown: in a text field the key belongs to the text. */
function acceleratorOf(key: string): string {
  return key.replace('Mod', 'CmdOrCtrl').replace('Arrow', '');
}
