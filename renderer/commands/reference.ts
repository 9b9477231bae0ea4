import { openReference } from '../reference/reference-state.ts';
import type { Command } from './command.ts';

export const referenceCommands: readonly Command[] = [
  { id: 'reference.open', group: 'help', keys: ['F1'], everywhere: 'dialogs', run: openReference },
];
