import { BrowserWindow, Menu, nativeTheme } from 'electron';

export function buildMenu(): void {
  const toWindow = (command: string) => (): void =>
    BrowserWindow.getAllWindows().forEach((window) => window.webContents.send('menu', command));
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [
          { id: 'file.save', label: 'Save As…', accelerator: 'CmdOrCtrl+Shift+S', click: toWindow('save') },
          { id: 'file.off', label: 'Not now', enabled: false, click: toWindow('off') },
          { type: 'separator' },
          { id: 'file.quit', role: 'quit' },
        ],
      },
      {
        label: 'View',
        submenu: [
          {
            id: 'view.dark',
            label: 'Dark',
            type: 'checkbox',
            click: (item) => {
              nativeTheme.themeSource = item.checked ? 'dark' : 'light';
            },
          },
        ],
      },
    ]),
  );
}
