import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isExecutable } from './executable.ts';

export type DesktopRuntime = 'electron' | 'stand-in';

const standIn = fileURLToPath(new URL('../../stand-in', import.meta.url));
const executables: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/**
 * Makes Playwright's `_electron.launch` start real Electron where it can run, and the stand-in elsewhere or where
 * PEERPLAN_STAND_IN=1 asks for it; PEERPLAN_STAND_IN=0 insists on Electron. Tells which. Nothing is downloaded.
 */
export function useDesktopRuntime(): DesktopRuntime {
  const wish = process.env['PEERPLAN_STAND_IN'];
  if (wish !== '1' && hasElectron() && hasDisplay()) return 'electron';
  if (wish === '0') {
    throw new Error(
      'PEERPLAN_STAND_IN=0 asks for Electron, but its binary or a display is missing: run npx install-electron.',
    );
  }
  if (!canUseStandIn()) {
    throw new Error(
      'The stand-in for Electron needs Linux or macOS, and there an npm installation of Electron without its binary. ' +
        'Run `npx install-electron` and leave PEERPLAN_STAND_IN unset.',
    );
  }
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = standIn;
  return 'stand-in';
}

function electronPackage(): string {
  // Resolving the package itself would run its index.js, which downloads a missing binary.
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}

function hasElectron(): boolean {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override && resolve(override) === standIn) return false;
  const folder = override ?? join(electronPackage(), 'dist');
  return isExecutable(join(folder, executables[process.platform] ?? 'electron'));
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Playwright appends the platform's executable to the folder where path.txt names one, else `electron`. */
function canUseStandIn(): boolean {
  if (process.platform === 'linux') return true;
  return process.platform === 'darwin' && !isExecutable(join(electronPackage(), 'dist', executables.darwin!));
}
