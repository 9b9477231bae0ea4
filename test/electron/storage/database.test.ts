import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/storage/database.ts';
import { keepAside } from '../../../electron/storage/keep-aside.ts';
import { databaseVersion } from '../../../electron/storage/migrations/registry.ts';
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
  const folder = temporaryFolder();
  const file = path.join(folder, 'peerplan.db');
  makeDatabase(file);
  damage(file);
  const before = contents(folder);
  expect(openDatabase(file)).toMatchObject({ kind: 'blocked', reason });
  expect(contents(folder)).toEqual(before);
});

test('what is kept aside keeps its bytes, and the place is free for a fresh database', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'peerplan.db');
  makeDatabase(file);
  tear(file);
  const [digest] = Object.values(contents(folder));
  const kept = keepAside(file, new Date('2026-01-02T03:04:05Z'));
  expect(contents(folder)).toEqual({ [path.basename(kept)]: digest });
  const fresh = openDatabase(file);
  expect(fresh.kind).toBe('ready');
  if (fresh.kind === 'ready') fresh.connection.close();
});

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
