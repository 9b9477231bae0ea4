import { app, dialog, nativeTheme, type BrowserWindow } from 'electron';
import path from 'node:path';
import { eventChannel } from '../shared/ipc/channels.ts';
import { ok } from '../shared/model/problem.ts';
import { answerRequests } from './desktop/ipc.ts';
import { registerScheme, serveWindow } from './desktop/protocol.ts';
import { saveFile } from './desktop/save-file.ts';
import { lockDown, lockSession } from './desktop/security.ts';
import { adoptDataFolder } from './desktop/user-data.ts';
import { offerReload } from './desktop/window-gone.ts';
import { initialState, setMenu } from './menu.ts';
import { openLog } from './services/log.ts';
import { openServices } from './services/services.ts';
import { databaseName } from './storage/data-folder.ts';
import { lockFolder } from './storage/folder-lock.ts';
import { openWindow } from './window.ts';

const output = path.resolve(import.meta.dirname, '..');

app.setName('Peerplan');
registerScheme();
lockDown();
const folder = adoptDataFolder();
if (folder !== null && app.requestSingleInstanceLock()) void start(folder);
else app.quit();

async function start(dataFolder: string): Promise<void> {
  let window: BrowserWindow | null = null;
  let state = initialState;
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();

  const lock = lockFolder(dataFolder);
  if (!lock.ok) {
    dialog.showErrorBox(lock.problem.message, `${dataFolder}\n\n${lock.problem.remedy}`);
    app.exit(1);
    return;
  }
  const reportFault = openLog(dataFolder);
  const services = openServices({
    host: 'desktop',
    databasePath: path.join(dataFolder, databaseName),
    version: app.getVersion(),
    now: () => new Date(),
    random: Math.random,
    saveFile: (file) => (window ? saveFile(window, file) : Promise.resolve(ok({ kind: 'cancelled' }))),
    windowState: (told) => {
      state = told;
      window?.setTitle(state.title);
      nativeTheme.themeSource = state.theme;
      setMenu(state, run);
    },
  });
  app.on('will-quit', () => {
    services.close();
    lock.value.release();
  });

  const run = (command: string): void => window?.webContents.send(eventChannel, 'menu.command', { command });
  lockSession();
  serveWindow(path.join(output, 'renderer'));
  answerRequests(services.handlers, reportFault);
  setMenu(state, run);
  window = openWindow(dataFolder, output);
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || !window) return;
    reportFault(`window gone ${new Date().toISOString()}`, `${reason} (${exitCode})`);
    void offerReload(window, state.language);
  });
  window.on('closed', () => {
    window = null;
  });
}
