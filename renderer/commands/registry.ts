import { arrangeCommands } from './arrange.ts';
import { clipboardCommands } from './clipboard.ts';
import { isEnabled, type Command } from './command.ts';
import { editCommands } from './edit.ts';
import { findingCommands } from './findings.ts';
import { goCommands } from './go.ts';
import { helpCommands } from './help.ts';
import { lifecycleCommands } from './lifecycle.ts';
import { pictureCommands } from './pictures.ts';
import { projectCommands } from './project.ts';
import { reachCommands } from './reach.ts';
import { referenceCommands } from './reference.ts';
import { viewCommands } from './view.ts';

/** Every command of the window while a project is open. */
export const commands: readonly Command[] = [
  ...projectCommands,
  ...pictureCommands,
  ...editCommands,
  ...lifecycleCommands,
  ...clipboardCommands,
  ...arrangeCommands,
  ...viewCommands,
  ...goCommands,
  ...findingCommands,
  ...reachCommands,
  ...helpCommands,
  ...referenceCommands,
];

const byId: ReadonlyMap<string, Command> = new Map(commands.map((command) => [command.id, command]));

/** Runs a command by its id, if it can be done as things are. */
export function runCommand(id: string): void {
  const command = byId.get(id);
  if (command && isEnabled(command)) command.run();
}
