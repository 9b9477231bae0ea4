import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { servePage } from '../../../electron/page-host/server.ts';
import { startPageHost, stopPageHost, type PageHost } from './page-host.ts';

let host: PageHost;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'peerplan-'));
  host = await startPageHost(folder);
});
afterAll(async () => {
  await stopPageHost(host);
  rmSync(folder, { recursive: true, force: true });
});

/** The status of a request with headers that a browser would not let a page set. */
function status(method: string, target: string, headers: Record<string, string>, body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(host.origin);
    const sent = request({ host: '127.0.0.1', port, method, path: target, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const good = () => ({
  host: new URL(host.origin).host,
  origin: host.origin,
  'content-type': 'application/json',
  'x-peerplan-session': host.secret,
});
const call = JSON.stringify({ name: 'projects.list', input: {} });

test('answers its own page', async () => {
  expect(await status('POST', '/rpc', good(), call)).toBe(200);
});

test('answers it under the name localhost too', async () => {
  const { port } = new URL(host.origin);
  const names = { host: `localhost:${port}`, origin: `http://localhost:${port}` };
  expect(await status('POST', '/rpc', { ...good(), ...names }, call)).toBe(200);
  expect(await status('POST', '/rpc', { ...good(), host: names.host }, call)).toBe(403);
});

test.each([
  ['another host name (rebinding)', 421, { host: 'evil.example' }],
  ['another origin', 403, { origin: 'http://evil.example' }],
  ['no secret', 401, { 'x-peerplan-session': '' }],
  ['a wrong secret', 401, { 'x-peerplan-session': 'x'.repeat(32) }],
  ['another port of this machine', 421, { host: '127.0.0.1:1' }],
  ['no origin', 403, { origin: '' }],
  ['a request of more than it takes', 413, { 'content-length': String(2 ** 40) }],
  ['a form post', 415, { 'content-type': 'text/plain' }],
])('refuses %s', async (_, expected, headers) => {
  expect(await status('POST', '/rpc', { ...good(), ...headers }, call)).toBe(expected);
});

test('a body of unknown length that turns out too long is refused', async () => {
  const server = await servePage({
    root: '.',
    port: 0,
    secret: 'known',
    largestRequest: 1000,
    answer: () => Promise.resolve({ ok: true, value: null }),
    reportFault: (_, error) => expect.fail(String(error)),
  });
  const { port, host: name } = new URL(server.origin);
  const headers = { ...good(), host: name, origin: server.origin, 'x-peerplan-session': 'known' };
  const send = (chunks: readonly string[]): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method: 'POST', path: '/rpc', headers });
      sent.on('response', (response) => resolve(response.statusCode ?? 0)).on('error', reject);
      for (const chunk of chunks) sent.write(chunk);
      sent.end();
    });
  expect(await send(['{"name":', '"x"}'])).toBe(200);
  expect(await send(Array.from({ length: 20 }, () => ' '.repeat(100)))).toBe(413);
  await server.close();
});

test('serves the window with a policy that lets nothing foreign in', async () => {
  const response = await fetch(`${host.origin}/`);
  expect(response.status).toBe(200);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/default-src 'none'; script-src 'self'/);
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

test('refuses other methods and what is not JSON', async () => {
  expect(await status('GET', '/rpc', good())).toBe(405);
  expect(await status('DELETE', '/', good())).toBe(405);
  expect(await status('POST', '/rpc', good(), '{')).toBe(400);
});

test.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/assets/../../main/main.js',
  '/%00',
  '/%zz',
  '/peerplan.db',
])('serves nothing outside the window: %s', async (target) => {
  expect(await status('GET', target, good())).toBe(404);
});

test('keeps a second program out of the data folder', async () => {
  await expect(startPageHost(folder)).rejects.toThrow(/Another Peerplan, .* has this data folder open/);
});
