import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notEmulated, strict } from './strict.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

export const net = strict('net', {
  async fetch(input: string | Request): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url;
    if (!url.startsWith('file:')) throw notEmulated(`net.fetch of ${url}: only file: addresses are`);
    const file = fileURLToPath(url);
    const content = await readFile(file).catch(() => undefined);
    if (!content) throw new TypeError('net::ERR_FILE_NOT_FOUND');
    const type = mediaTypes[extname(file)];
    return new Response(content, type ? { headers: { 'content-type': type } } : {});
  },
});
