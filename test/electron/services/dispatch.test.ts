import path from 'node:path';
import { expect, test } from 'vitest';
import { dispatch } from '../../../electron/services/dispatch.ts';
import { openServices, type Services } from '../../../electron/services/services.ts';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { writeProject } from '../../../shared/formats/project/write.ts';
import type { ProjectSummary } from '../../../shared/ipc/contract.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFileSync } from 'node:fs';

function services(folder = temporaryFolder()): Services {
  return openServices({
    host: 'page',
    databasePath: path.join(folder, 'peerplan.db'),
    version: '0.0.0',
    now: () => new Date('2026-01-01T00:00:00Z'),
    random: Math.random,
    saveFile: ({ encoding = 'utf8', ...file }) =>
      Promise.resolve({ ok: true, value: { kind: 'download', ...file, encoding } }),
    windowState: () => undefined,
  });
}

const noFaults = (reference: string, error: unknown): void => {
  throw new Error(`fault ${reference}`, { cause: error });
};

async function seeded() {
  const { handlers } = services();
  const created = await dispatch(
    handlers,
    'projects.create',
    { name: 'x', provider: 'tencent-tce', document: writeProject(twoRegions()) },
    noFaults,
  );
  if (!created.ok) throw new Error(created.problem.message);
  return { handlers, id: (created.value as ProjectSummary).id };
}

const rename = { type: 'project', before: twoRegions().meta, after: { ...twoRegions().meta, name: 'Other' } };
const vpc = twoRegions().vpcs.get('vpc-gz')!;

test.each([
  ['an unknown request', 'projects.explode', {}, 'unknown-request'],
  ['a request named like an object member', '__proto__', {}, 'unknown-request'],
  ['no name', undefined, {}, 'unknown-request'],
  ['no input', 'projects.open', undefined, 'bad-request'],
  ['an id of another shape', 'projects.open', { id: '../../etc/passwd' }, 'bad-request'],
  ['an unknown key', 'projects.list', { all: true }, 'bad-request'],
  ['an empty name', 'projects.create', { name: ' ', provider: 'aws' }, 'bad-request'],
  ['an unknown provider', 'projects.create', { name: 'x', provider: 'nebula' }, 'unknown-provider'],
  ['a document that is no JSON', 'projects.create', { name: 'x', provider: 'aws', document: '{' }, 'not-json'],
  ['a document of another format', 'projects.create', { name: 'x', provider: 'aws', document: '{}' }, 'not-a-project'],
  ['a project that is not there', 'projects.open', { id: 'prj-zzzzzzzz' }, 'unknown-project'],
  ['another format of a plan', 'exports.plan', { id: 'prj-zzzzzzzz', format: 'pdf', language: 'en' }, 'bad-request'],
])('%s is refused in words, and nothing is saved', async (_, name, input, code) => {
  const { handlers } = await seeded();
  const before = await dispatch(handlers, 'projects.list', {}, noFaults);
  const reply = await dispatch(handlers, name, input, noFaults);
  expect(reply).toMatchObject({ ok: false, problem: { code } });
  if (!reply.ok) for (const words of [reply.problem.message, reply.problem.remedy]) expect(words).toMatch(/\S.*\.$/);
  expect(await dispatch(handlers, 'projects.list', {}, noFaults)).toEqual(before);
});

test.each([
  ['is empty', { changes: [] }],
  [
    'has a record of the wrong shape',
    { changes: [{ type: 'vpcs', id: 'vpc-gz', before: vpc, after: { ...vpc, cidrs: ['10.0.0/8'] } }] },
  ],
  ['puts a record under another id', { changes: [{ type: 'vpcs', id: 'other', before: null, after: vpc }] }],
  ['changes nothing', { changes: [{ type: 'vpcs', id: 'vpc-gz', before: null, after: null }] }],
  ['names an unknown array', { changes: [{ type: 'users', id: 'a', before: null, after: {} }] }],
  ['is half good', { changes: [rename, { type: 'vpcs', id: 'vpc-gz', before: null, after: 7 }] }],
])('a patch that %s is refused whole', async (_, patch) => {
  const { handlers, id } = await seeded();
  const reply = await dispatch(handlers, 'projects.commit', { id, revision: 0, label: 'x', patch }, noFaults);
  expect(reply).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
  const opened = await dispatch(handlers, 'projects.open', { id }, noFaults);
  expect(opened).toEqual({ ok: true, value: { document: writeProject(twoRegions()), revision: 0 } });
});

test('a fault of the program is logged, and answered with its reference', async () => {
  const { handlers } = services();
  const logged: string[] = [];
  const broken = {
    ...handlers,
    'projects.list': () => {
      throw new Error('disk on fire');
    },
  };
  const reply = await dispatch(broken, 'projects.list', {}, (reference) => logged.push(reference));
  expect(reply).toMatchObject({ ok: false, problem: { code: 'internal' } });
  if (!reply.ok) expect(reply.problem.remedy).toContain(logged[0]);
});

test('while the database is blocked every project request says so, and a fresh start goes on', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'peerplan.db'), 'this is not a database'.repeat(50));
  const { handlers } = services(folder);
  const info = await dispatch(handlers, 'app.info', {}, noFaults);
  expect(info).toMatchObject({ ok: true, value: { storage: { kind: 'blocked', reason: 'corrupt' } } });
  const list = await dispatch(handlers, 'projects.list', {}, noFaults);
  expect(list).toMatchObject({ ok: false, problem: { code: 'storage-blocked' } });
  const fresh = await dispatch(handlers, 'storage.startFresh', {}, noFaults);
  expect(fresh).toMatchObject({ ok: true, value: { kind: 'fresh' } });
  expect(await dispatch(handlers, 'projects.list', {}, noFaults)).toEqual({ ok: true, value: [] });
});

test('the exported plan of the walk-through has exactly its two routes', async () => {
  const { handlers, id } = await seeded();
  const reply = await dispatch(handlers, 'exports.plan', { id, format: 'csv', language: 'en' }, noFaults);
  if (!reply.ok) throw new Error(reply.problem.message);
  const { content } = reply.value as { content: string };
  const rows = content
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((row) => row.split(','));
  expect(rows.map((row) => [row[2], row[4], row[7], row[9]])).toEqual([
    ['VPC2', 'default', '192.168.1.0/24', 'PeerConn'],
    ['VPC1', 'default', '10.0.1.0/24', 'PeerConn'],
  ]);
});

test('a file that the window made keeps its bytes, under a name that every file system takes', async () => {
  const { handlers } = services();
  const content = Buffer.from([0x89, 0x50, 0x4e, 0x47]).toString('base64');
  const file = { fileName: 'a/b: "c".png', mediaType: 'image/png', content, encoding: 'base64' };
  expect(await dispatch(handlers, 'exports.file', file, noFaults)).toEqual({
    ok: true,
    value: { kind: 'download', ...file, fileName: 'a-b- -c-.png' },
  });
});
