import { createRequire } from 'node:module';
import { launchContext } from './launch-context.ts';

const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string };

/** Makes this Node process look as Electron's main process does to the app. */
export function assumeElectronIdentity(): void {
  process.argv = [launchContext.executable, ...launchContext.args];
  setVersions({ electron: version, chrome: '0.0.0.0' });
  Object.defineProperty(process, 'type', { value: 'browser' });
  Object.defineProperty(process, 'defaultApp', { value: true });
  Object.defineProperty(process, 'resourcesPath', { value: launchContext.appPath });
}

/** Known once Chromium runs: its product reads `HeadlessChrome/153.0.8010.0`. */
export function setChromeVersion(product: string): void {
  setVersions({ chrome: product.split('/')[1] ?? product });
}

function setVersions(more: Record<string, string>): void {
  Object.defineProperty(process, 'versions', {
    value: Object.freeze({ ...process.versions, ...more }),
    configurable: true,
    enumerable: true,
  });
}
