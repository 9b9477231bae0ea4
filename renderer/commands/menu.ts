import i18next from 'i18next';
import type { MenuGroup } from '../../shared/ipc/contract.ts';
import { useDocument } from '../store/document.ts';
import { commandGroups, isEnabled, type Command } from './command.ts';
import { commands } from './registry.ts';

/** The commands by group, those without any left out. */
export function groupedCommands(
  list: readonly Command[] = commands,
): readonly (readonly [string, readonly Command[]])[] {
  return commandGroups
    .map((group) => [group, list.filter((command) => command.group === group)] as const)
    .filter(([, members]) => members.length > 0);
}

const roles: Readonly<Record<string, 'cut' | 'copy' | 'paste'>> = { 'Mod+X': 'cut', 'Mod+C': 'copy', 'Mod+V': 'paste' };

/** What the native menu shows: every command of the window, in its words. */
export function menuOf(): MenuGroup[] {
  const open = useDocument.getState().topology !== null;
  return groupedCommands().map(([group, members]) => ({
    id: group,
    label: i18next.t(`commands.groups.${group}`),
    items: members.map((command) => {
      const [key] = command.keys ?? [];
      const role = command.native ? roles[key ?? ''] : undefined;
      return {
        id: command.id,
        label: i18next.t(`commands.${command.id}`),
        ...(key !== undefined && { key }),
        ...(role && { role }),
        enabled: open && isEnabled(command),
      };
    }),
  }));
}
