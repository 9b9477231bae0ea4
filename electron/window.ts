import { BrowserWindow } from 'electron';
import path from 'node:path';
import { startAddress } from './desktop/origin.ts';
import { readBounds, rememberBounds } from './desktop/window-bounds.ts';

/** Opens the window where it was last time. */
export function openWindow(dataFolder: string, output: string): BrowserWindow {
  const boundsFile = path.join(dataFolder, 'window.json');
  const bounds = readBounds(boundsFile);
  const window = new BrowserWindow({
    width: bounds?.width ?? 1440,
    height: bounds?.height ?? 900,
    ...(bounds && { x: bounds.x, y: bounds.y }),
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Peerplan',
    webPreferences: {
      preload: path.join(output, 'preload', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  rememberBounds(boundsFile, window);
  window.once('ready-to-show', () => {
    if (bounds?.maximized) window.maximize();
    window.show();
  });
  void window.loadURL(startAddress);
  return window;
}
