import type { Command } from './command.ts';
import { editCommands } from './edit.ts';
import { pictureCommands } from './pictures.ts';
import { projectCommands } from './project.ts';
import { viewCommands } from './view.ts';

/** Every command of the window while a project is open. */
export const commands: readonly Command[] = [...projectCommands, ...pictureCommands, ...editCommands, ...viewCommands];

const byId: ReadonlyMap<string, Command> = new Map(commands.map((command) => [command.id, command]));

/** Runs a command by its id, if it can be done as things are. */
export function runCommand(id: string): void {
  const command = byId.get(id);
  if (command && (command.enabled?.() ?? true)) command.run();
}
