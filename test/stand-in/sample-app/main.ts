// A small Electron app that knows nothing of the stand-in: what the specs drive.
import { app, BrowserWindow, clipboard, dialog, ipcMain, session, Tray } from 'electron';
import Database from 'better-sqlite3';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildMenu } from './menu.ts';
import { declareScheme, serveWindow, windowAddress } from './serve-window.ts';

let window: BrowserWindow | undefined;
let dirty = false;

async function openWindow(): Promise<void> {
  const opened = new BrowserWindow({
    width: 900,
    height: 640,
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    },
  });
  window = opened;
  opened.once('ready-to-show', () => opened.show());
  opened.on('closed', () => (window = undefined));
  opened.on('close', (event) => {
    if (!dirty) return;
    event.preventDefault();
    void dialog
      .showMessageBox(opened, { message: 'Discard changes?', buttons: ['Cancel', 'Discard'] })
      .then((answer) => {
        if (answer.response !== 1) return;
        dirty = false;
        opened.close();
      });
  });
  await opened.loadURL(windowAddress);
}

function answerWindow(): void {
  ipcMain.handle('echo', (_event, value: unknown) => value);
  ipcMain.handle('whoami', (event) => [event.senderFrame?.url, event.senderFrame?.origin, event.sender.id]);
  ipcMain.handle('fail', () => {
    throw new TypeError('bad input');
  });
  ipcMain.handle('copy', async (_event, text: string) => {
    await clipboard.writeText(text);
    return clipboard.readText();
  });
  const database = new Database(join(app.getPath('userData'), 'sample.db'));
  ipcMain.handle('execute', (_event, sql: string) => void database.exec(sql));
  ipcMain.handle('query', (_event, sql: string) => database.prepare(sql).all());
  ipcMain.handle('show-tray', () => void new Tray('icon.png'));
  ipcMain.handle('save', async (_event, text: string) => {
    const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: 'plan.json' });
    if (canceled) return null;
    writeFileSync(filePath, text);
    return filePath;
  });
  ipcMain.on('dirty', (_event, value: boolean) => (dirty = value));
  ipcMain.on('start-ticks', (event, count: number) => {
    for (let number = 1; number <= count; number++) event.sender.send('tick', { number, at: new Date(0) });
  });
}

function guardSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  defaultSession.setPermissionRequestHandler((_contents, permission, decide) =>
    decide(permission === 'clipboard-sanitized-write'),
  );
  defaultSession.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !/^(app|devtools):/.test(url) }));
  defaultSession.webRequest.onHeadersReceived(({ responseHeaders }, decide) =>
    decide({ responseHeaders: { ...responseHeaders, 'X-Content-Type-Options': ['nosniff'] } }),
  );
}

declareScheme();
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => window?.webContents.send('second-instance', argv.at(-1)));
  app.on('window-all-closed', () => app.quit());
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('render-process-gone', () => contents.reload());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  void app.whenReady().then(() => {
    guardSession();
    serveWindow();
    answerWindow();
    buildMenu();
    return openWindow();
  });
} else {
  app.quit();
}
