import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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

test.each([
  ['another host name (rebinding)', 421, { host: 'evil.example' }],
  ['another origin', 403, { origin: 'http://evil.example' }],
  ['no secret', 401, { 'x-peerplan-session': '' }],
  ['a wrong secret', 401, { 'x-peerplan-session': 'x'.repeat(32) }],
  ['a form post', 415, { 'content-type': 'text/plain' }],
])('refuses %s', async (_, expected, headers) => {
  expect(await status('POST', '/rpc', { ...good(), ...headers }, call)).toBe(expected);
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
  await expect(startPageHost(folder)).rejects.toThrow(/Another Peerplan \(process \d+\) has this data folder open/);
});
