import type { Session as ElectronSession, WebContents } from 'electron';
import { chromium } from '../chromium/running.ts';
import { toChromium } from './addresses.ts';

type CheckHandler = Parameters<ElectronSession['setPermissionCheckHandler']>[0];
type RequestHandler = Parameters<ElectronSession['setPermissionRequestHandler']>[0];
type Permission = Parameters<NonNullable<RequestHandler>>[1];

let checkHandler: CheckHandler = null;
let requestHandler: RequestHandler = null;

export const permissionSetters = {
  setPermissionCheckHandler: (handler: CheckHandler) => void (checkHandler = handler),
  setPermissionRequestHandler: (handler: RequestHandler) => void (requestHandler = handler),
};

/** Electron's names of what a page may ask for, and the browser's. */
const permissions: readonly (readonly [Permission, string])[] = [
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['midi', 'midi'],
  ['idle-detection', 'idle-detection'],
];

/**
 * Chromium cannot ask the main process in the middle of a page's request, so the handlers are asked
 * before a page is loaded, and Chromium is told their answers. Without handlers Electron grants everything.
 */
export async function applyPermissions(contents: WebContents, origin: string): Promise<void> {
  if (origin === 'null') return;
  await Promise.all(
    permissions.map(async ([electronName, name]) => {
      const setting = (await isGranted(contents, electronName, origin)) ? 'granted' : 'denied';
      await chromium().browser.send('Browser.setPermission', {
        permission: { name },
        setting,
        origin: toChromium(origin),
      });
    }),
  );
}

async function isGranted(contents: WebContents, permission: Permission, origin: string): Promise<boolean> {
  const details = { isMainFrame: true, requestingUrl: origin };
  if (checkHandler && !checkHandler(contents, permission, origin, details)) return false;
  const handler = requestHandler;
  return !handler || new Promise((resolve) => handler(contents, permission, resolve, details));
}
