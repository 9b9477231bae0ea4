import { net, protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const windowAddress = 'app://sample/index.html';

const root = join(import.meta.dirname, 'window');
const font = createRequire(import.meta.url).resolve(
  '@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2',
);
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
].join('; ');

export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function serveWindow(): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'sample') return new Response('forbidden', { status: 403 });
    const response = await respond(pathname).catch(() => new Response('not found', { status: 404 }));
    response.headers.set('Content-Security-Policy', policy);
    return response;
  });
}

async function respond(pathname: string): Promise<Response> {
  if (pathname === '/font.woff2') return fetchFile(font);
  const file = join(root, pathname);
  if (!pathname.endsWith('.ts')) return fetchFile(file);
  const script = stripTypeScriptTypes(await readFile(file, 'utf8'));
  return new Response(script, { headers: { 'content-type': 'text/javascript' } });
}

async function fetchFile(file: string): Promise<Response> {
  const { body, headers } = await net.fetch(pathToFileURL(file).href);
  return new Response(body, { headers });
}
