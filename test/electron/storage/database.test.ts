import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/storage/database.ts';
import { keepAside } from '../../../electron/storage/keep-aside.ts';
import { databaseVersion } from '../../../electron/storage/migrations/registry.ts';
import { storageFault } from '../../../electron/storage/storage-fault.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Every file of a folder with a digest of its bytes. */
function contents(folder: string): Record<string, string> {
  const digest = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex');
  return Object.fromEntries(readdirSync(folder).map((file) => [file, digest(file)]));
}

function makeDatabase(file: string): void {
  const opened = openDatabase(file);
  if (opened.kind !== 'ready') throw new Error(opened.detail);
  opened.connection.prepare("INSERT INTO projects VALUES ('prj-aaaaaaaa', '{}', 0, 'x', 'x')").run();
  opened.connection.close();
}

test('a new database is of the newest version, with a write-ahead log that survives a power cut', () => {
  const opened = openDatabase(path.join(temporaryFolder(), 'peerplan.db'));
  if (opened.kind !== 'ready') throw new Error(opened.detail);
  const pragma = (name: string): unknown => opened.connection.pragma(name, { simple: true });
  expect(pragma('user_version')).toBe(databaseVersion);
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  opened.connection.close();
});

test.each([
  ['a newer version', 'newer', (file: string) => withPragma(file, 'user_version = 99')],
  ["another program's database", 'unreadable', (file: string) => withPragma(file, 'application_id = 1')],
  ['text', 'corrupt', (file: string) => writeFileSync(file, 'not a database, whatever its name says'.repeat(40))],
  ['a database with its middle torn out', 'corrupt', tear],
])('%s is refused and left as it is, byte for byte', (_, reason, damage) => {
  const [folder, file] = place();
  makeDatabase(file);
  damage(file);
  const before = contents(folder);
  expect(openDatabase(file)).toMatchObject({ kind: 'blocked', reason });
  expect(contents(folder)).toEqual(before);
});

test.each([
  ['that ended in good order', false],
  ['whose program was killed, with its log still beside it', true],
])('a newer database %s is refused, and nothing beside it changes', (_, killed) => {
  const [folder, file] = place();
  const newer = new Database(file);
  newer.pragma('journal_mode = WAL');
  newer.exec('CREATE TABLE things (name TEXT)');
  newer.pragma('wal_checkpoint(TRUNCATE)');
  newer.pragma(`application_id = ${0x50504c4e}`);
  newer.pragma('user_version = 99'); // after a kill, only the log says so
  const [seen, seenFile] = killed ? copyOf(folder) : [folder, file];
  newer.close();
  const before = contents(seen);
  expect(Object.keys(before)).toHaveLength(killed ? 3 : 1);
  expect(openDatabase(seenFile)).toMatchObject({ kind: 'blocked', reason: 'newer' });
  expect(contents(seen)).toEqual(before);
});

test('a folder where the database should be is refused and left', () => {
  const [folder, file] = place();
  mkdirSync(file);
  expect(openDatabase(file)).toMatchObject({ kind: 'blocked', reason: 'unreadable' });
  expect(readdirSync(folder)).toEqual(['peerplan.db']);
});

test('an edit that finds the disk full leaves nothing behind, and the fault is put in words', () => {
  const [, file] = place();
  makeDatabase(file);
  const opened = openDatabase(file);
  if (opened.kind !== 'ready') throw new Error(opened.detail);
  const { connection } = opened;
  connection.pragma(`max_page_count = ${connection.pragma('page_count', { simple: true }) as number}`);
  const fill = connection.transaction(() => {
    connection.prepare('UPDATE projects SET revision = 1').run();
    connection.prepare('INSERT INTO records VALUES (?, ?, ?, ?)').run('prj-aaaaaaaa', 'vpcs', 'a', 'x'.repeat(100_000));
  });
  let fault: unknown;
  try {
    fill.immediate();
  } catch (error) {
    fault = error;
  }
  expect(storageFault(fault, file)).toMatchObject({ code: 'storage-failed', data: { file } });
  expect(connection.prepare('SELECT revision FROM projects').pluck().get()).toBe(0);
  connection.close();
});

test('a bug is not taken for a fault of the disk', () => {
  expect(storageFault(new TypeError('undefined is not a function'), 'x')).toBeUndefined();
});

test('what is kept aside keeps its bytes, and the place is free for a fresh database', () => {
  const [folder, file] = place();
  makeDatabase(file);
  tear(file);
  const [digest] = Object.values(contents(folder));
  const kept = keepAside(file, new Date('2026-01-02T03:04:05Z'));
  if (!kept.ok) throw new Error(kept.problem.message);
  expect(contents(folder)).toEqual({ [path.basename(kept.value)]: digest });
  const fresh = openDatabase(file);
  expect(fresh.kind).toBe('ready');
  if (fresh.kind === 'ready') fresh.connection.close();
});

test('a database that cannot be kept aside stays where it was, whole', () => {
  const [folder, file] = place();
  for (const name of [file, `${file}-wal`]) writeFileSync(name, name);
  const inTheWay = `${file}.kept-2026-01-02T03-04-05-000Z-wal`;
  mkdirSync(inTheWay);
  const refused = keepAside(file, new Date('2026-01-02T03:04:05Z'));
  expect(refused).toMatchObject({ ok: false, problem: { code: 'not-kept-aside' } });
  expect(readdirSync(folder).toSorted()).toEqual(
    ['peerplan.db', 'peerplan.db-wal', path.basename(inTheWay)].toSorted(),
  );
});

/** A data folder of the test's own, and where its database belongs. */
function place(): [folder: string, file: string] {
  const folder = temporaryFolder();
  return [folder, path.join(folder, 'peerplan.db')];
}

/** The files as a kill at this moment would leave them. */
function copyOf(folder: string): [folder: string, file: string] {
  const [copy, file] = place();
  for (const name of readdirSync(folder)) copyFileSync(path.join(folder, name), path.join(copy, name));
  return [copy, file];
}

function withPragma(file: string, pragma: string): void {
  const db = new Database(file);
  db.pragma(pragma);
  db.pragma('journal_mode = DELETE');
  db.close();
}

function tear(file: string): void {
  const db = new Database(file);
  db.pragma('journal_mode = DELETE');
  db.close();
  const bytes = readFileSync(file);
  bytes.fill(0xff, 4096, bytes.length - 64);
  writeFileSync(file, bytes);
}
