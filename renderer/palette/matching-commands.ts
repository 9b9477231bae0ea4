import type { TFunction } from 'i18next';
import { isEnabled, type Command } from '../commands/command.ts';
import { commands } from '../commands/registry.ts';

/** The commands that can be done now and whose title has every word of the query, those that start with it first. */
export function matchingCommands(query: string, t: TFunction): readonly Command[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const titles = new Map(commands.map((command) => [command, t(`commands.${command.id}`).toLowerCase()]));
  const starts = (command: Command): number => (titles.get(command)!.startsWith(words.join(' ')) ? 0 : 1);
  return commands
    .filter((command) => command.id !== 'go.palette' && isEnabled(command))
    .filter((command) => words.every((word) => titles.get(command)!.includes(word)))
    .sort((a, b) => starts(a) - starts(b));
}
