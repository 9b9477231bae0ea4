import { openKeys } from '../keys/keys-state.ts';
import { startTour } from '../tour/tour-state.ts';
import type { Command } from './command.ts';

export const helpCommands: readonly Command[] = [
  { id: 'help.keys', group: 'help', keys: ['?'], run: openKeys },
  { id: 'help.tour', group: 'help', run: startTour },
];
