import { homedir } from 'node:os';
import path from 'node:path';

/** The file in the data folder that holds the projects. */
export const databaseName = 'peerplan.db';

/** Where Electron keeps an application's data, so that the desktop and the page see the same projects. */
export function defaultDataFolder(platform = process.platform, env = process.env, home = homedir()): string {
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Peerplan');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Peerplan');
  return path.join(env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'Peerplan');
}
