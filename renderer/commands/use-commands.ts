import { useEffect } from 'react';
import { client } from '../client.ts';
import { isEnabled, type Command } from './command.ts';
import { isKey } from './keys.ts';
import { commands, runCommand } from './registry.ts';

/** Listens to the keyboard and the native menu for as long as a project is open. */
export function useCommands(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      // Two commands may share a key as long as only one of them can be done.
      const matching = commands.filter(({ keys, native }) => !native && keys?.some((key) => isKey(event, key)));
      const command = matching.find(isEnabled) ?? matching[0];
      if (!command || (isTaken(event) && !reaches(command, event))) return;
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

/** True for a command that is meant even while somebody types, or in a dialog. */
const reaches = ({ everywhere }: Command, event: KeyboardEvent): boolean =>
  everywhere === 'dialogs' || (everywhere === true && !isModal(event));

const isModal = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.closest('[role=dialog][aria-modal=true]') !== null;

/** True where the key belongs to a field, a dialog or an open menu, or, without Ctrl, to a list. */
function isTaken({ target, key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  const free = ctrlKey || metaKey || key === '?'; // no list has a use for it
  return target.closest(`[role=dialog], [role=menu]${free ? '' : ', [role=listbox]'}`) !== null;
}
