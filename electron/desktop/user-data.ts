import { app, dialog } from 'electron';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { defaultDataFolder } from '../storage/data-folder.ts';

/** Before anything asks for it: the data folder is the one that `--user-data-dir` names, or else the page host's own. */
export function adoptDataFolder(): string | null {
  const given = app.commandLine.getSwitchValue('user-data-dir');
  const folder = given === '' ? defaultDataFolder() : path.resolve(given);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    dialog.showErrorBox('Peerplan', `The data folder cannot be used (${(error as Error).message}).`);
    return null;
  }
  app.setPath('userData', folder);
  return folder;
}
