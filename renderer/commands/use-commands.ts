import { useEffect } from 'react';
import { client } from '../client.ts';
import { isKey } from './keys.ts';
import { commands, runCommand } from './registry.ts';

/** Listens to the keyboard and the native menu for as long as a project is open. */
export function useCommands(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTaken(event)) return;
      const command = commands.find(({ keys }) => keys?.some((key) => isKey(event, key)));
      if (!command) return;
      event.preventDefault();
      runCommand(command.id);
    };
    window.addEventListener('keydown', onKey);
    const stop = client.onEvent('menu.command', ({ command }) => runCommand(command));
    return () => {
      window.removeEventListener('keydown', onKey);
      stop();
    };
  }, []);
}

/** True where the key belongs to a field, a dialog or an open menu, or, without Ctrl, to a list. */
function isTaken({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  return target.closest(`[role=dialog], [role=menu]${ctrlKey || metaKey ? '' : ', [role=listbox]'}`) !== null;
}
