import type { CommandLine } from 'electron';
import { launchContext } from '../process/launch-context.ts';
import { strict } from './strict.ts';

const appended = new Map<string, string>();

/** Switches that the app appends are remembered, not given to Chromium: its switches are the stand-in's own choice. */
export const commandLine: CommandLine = strict('app.commandLine', {
  appendSwitch: (name: string, value = '') => void appended.set(name, value),
  removeSwitch: (name: string) => void appended.delete(name),
  appendArgument: () => undefined,
  hasSwitch: (name: string) =>
    appended.has(name) || launchContext.args.includes(`--${name}`) || launchContext.flag(name) !== undefined,
  getSwitchValue: (name: string) => appended.get(name) ?? launchContext.flag(name) ?? '',
});
