import { protocol } from 'electron';
import { readWindowFile } from '../services/window-files.ts';
import { isOwn, scheme } from './origin.ts';

/** Before the app is ready: the scheme behaves like https, with an origin of its own. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the window's files from `root`, and nothing outside it. */
export function serveWindow(root: string): void {
  protocol.handle(scheme, async ({ url, method }) => {
    if (!isOwn(url) || method !== 'GET') return new Response(null, { status: 403 });
    const file = await readWindowFile(root, new URL(url).pathname);
    if (!file) return new Response(null, { status: 404 });
    return new Response(file.body, { headers: { ...file.headers } });
  });
}
