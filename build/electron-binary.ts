import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const project = path.resolve(import.meta.dirname, '..');
const packageFolder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const executables: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** Electron's binary where it is installed; null where it is not. Never downloads. */
export function electronBinary(): string | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(packageFolder, 'dist');
  const file = path.join(folder, executables[process.platform] ?? 'electron');
  try {
    accessSync(file, constants.X_OK);
    return file;
  } catch {
    return null; // not there, which is the answer
  }
}

const fetchLimit = 120_000;
const tryAgainAfter = 24 * 60 * 60 * 1000;

/** The binary, fetched once if it is missing; a failure is remembered for a day so that no start waits for it again. */
export async function fetchElectronBinary(): Promise<string | null> {
  const there = electronBinary();
  if (there) return there;
  const failed = path.join(project, '.cache/electron-not-fetched');
  const last = statSync(failed, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - last < tryAgainAfter) return null;
  try {
    await promisify(execFile)(process.execPath, [path.join(packageFolder, 'install.js')], { timeout: fetchLimit });
  } catch {
    mkdirSync(path.dirname(failed), { recursive: true });
    writeFileSync(failed, ''); // offline, or behind a proxy: the page serves instead, and the start says so
  }
  return electronBinary();
}

/** True where a window can be shown. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
