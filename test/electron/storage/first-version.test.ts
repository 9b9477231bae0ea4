import Database from 'better-sqlite3';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/storage/database.ts';
import { databaseVersion } from '../../../electron/storage/migrations/registry.ts';
import { ProjectRepository } from '../../../electron/storage/repository.ts';
import { readProject } from '../../../shared/formats/project/read.ts';
import { writeProject } from '../../../shared/formats/project/write.ts';
import { updateSubnet } from '../../../shared/model/edits/subnets.ts';
import { applyPatch } from '../../../shared/model/patch.ts';
import { peerplan } from '../../fixtures/command-line.ts';
import { temporaryFolder } from '../temporary-folder.ts';

// Written by the first version that kept projects (database version 1): a project with every kind of record and one edit.
const first = path.resolve(import.meta.dirname, '../../fixtures/first-version');
const document = readFileSync(path.join(first, 'project.json'), 'utf8');
const project = 'prj-00000001';

function oldDatabase(): string {
  const file = path.join(temporaryFolder(), 'peerplan.db');
  const db = new Database(file);
  db.exec(readFileSync(path.join(first, 'database.sql'), 'utf8'));
  expect(db.pragma('user_version', { simple: true })).toBe(1);
  db.close();
  return file;
}

function open(file: string) {
  const opened = openDatabase(file);
  if (opened.kind !== 'ready') throw new Error(opened.detail);
  return { connection: opened.connection, projects: new ProjectRepository(opened.connection, () => new Date(0)) };
}

test('a database of the first version opens with all that it holds, is edited, and keeps the edit', () => {
  const file = oldDatabase();
  const old = open(file);
  expect(old.connection.pragma('user_version', { simple: true })).toBe(databaseVersion);
  expect(old.projects.list()).toMatchObject([{ id: project, name: 'Bank, first design', vpcs: 2, peerings: 1 }]);
  expect(old.projects.open(project)).toEqual({ ok: true, value: { document, revision: 1 } });

  const loaded = old.projects.load(project);
  if (!loaded.ok) throw new Error(loaded.problem.message);
  const { topology } = loaded.value;
  const edit = updateSubnet(topology, 'subnet-b', { name: 'Rear' });
  if (!edit.ok) throw new Error(edit.problem.message);
  expect(old.projects.commit(project, 1, 'updateSubnet', edit.value)).toEqual({ ok: true, value: { revision: 2 } });
  old.connection.close();

  const again = open(file);
  const expected = writeProject(applyPatch(topology, edit.value));
  expect(again.projects.open(project)).toEqual({ ok: true, value: { document: expected, revision: 2 } });
  expect(expected).toBe(document.replace('"name":"Back"', '"name":"Rear"'));
  expect(again.connection.prepare('SELECT revision, label FROM journal ORDER BY revision').raw().all()).toEqual([
    [1, 'renameSubnet'],
    [2, 'updateSubnet'],
  ]);
  again.connection.close();
});

test('a document of the first version is read whole and written again byte for byte', () => {
  const read = readProject(document);
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value.ignored).toEqual([]);
  for (const records of Object.values(read.value.topology).slice(1))
    expect((records as Map<string, object>).size).not.toBe(0);
  expect(writeProject(read.value.topology)).toBe(document);
});

test('keys that this version does not know are listed by their path, in the command line too, and nothing else is lost', () => {
  const extra = document
    .replace('"version": 1', '"version": 1, "colour": "blue"')
    .replace('"id":"gw-1","vpc"', '"id":"gw-1","size":{"x":1},"vpc"');
  const read = readProject(extra);
  if (!read.ok) throw new Error(read.problem.message);
  expect(read.value.ignored.toSorted()).toEqual(['colour', 'gateways[0].size']);
  expect(writeProject(read.value.topology)).toBe(document);
  expect(peerplan(['check', '-', '--fail-on', 'never'], extra)).toMatchObject({
    status: 0,
    stderr: expect.stringContaining('unknown keys were ignored: colour, gateways[0].size') as string,
  });
});
