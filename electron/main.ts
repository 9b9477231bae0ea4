import { app, dialog, nativeTheme, type BrowserWindow } from 'electron';
import path from 'node:path';
import { eventChannel } from '../shared/ipc/channels.ts';
import type { MenuCommand } from '../shared/ipc/contract.ts';
import { ok } from '../shared/model/problem.ts';
import { answerRequests } from './desktop/ipc.ts';
import { registerScheme, serveWindow } from './desktop/protocol.ts';
import { saveFile } from './desktop/save-file.ts';
import { lockDown, lockSession } from './desktop/security.ts';
import { initialState, setMenu } from './menu.ts';
import { openLog } from './services/log.ts';
import { openServices, type Services } from './services/services.ts';
import { databaseName } from './storage/data-folder.ts';
import { lockFolder } from './storage/folder-lock.ts';
import { openWindow } from './window.ts';

const output = path.resolve(import.meta.dirname, '..');

app.setName('Peerplan');
registerScheme();
lockDown();
if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  let window: BrowserWindow | null = null;
  app.on('second-instance', () => window?.focus());
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();

  const folder = app.getPath('userData');
  const lock = lockFolder(folder);
  if (!lock.ok) {
    dialog.showErrorBox(lock.problem.message, lock.problem.remedy);
    app.exit(1);
    return;
  }
  const reportFault = openLog(folder);
  const services: Services = openServices({
    host: 'desktop',
    databasePath: path.join(folder, databaseName),
    version: app.getVersion(),
    now: () => new Date(),
    random: Math.random,
    saveFile: (file) => (window ? saveFile(window, file) : Promise.resolve(ok({ kind: 'cancelled' }))),
    windowState: (state) => {
      window?.setTitle(state.title);
      nativeTheme.themeSource = state.theme;
      setMenu(state, run);
    },
  });
  app.on('will-quit', () => {
    services.close();
    lock.value.release();
  });

  const run = (command: MenuCommand): void => window?.webContents.send(eventChannel, 'menu.command', { command });
  lockSession();
  serveWindow(path.join(output, 'renderer'));
  answerRequests(services.handlers, reportFault);
  setMenu(initialState, run);
  window = openWindow(folder, output);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    reportFault(`window gone ${new Date().toISOString()}`, reason);
    window?.webContents.reload(); // every acknowledged edit is on disk
  });
  window.on('closed', () => {
    window = null;
  });
}
