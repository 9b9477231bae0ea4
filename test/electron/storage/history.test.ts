import Database from 'better-sqlite3';
import fc from 'fast-check';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/storage/database.ts';
import { ProjectHistory } from '../../../electron/storage/history.ts';
import { migrations } from '../../../electron/storage/migrations/registry.ts';
import { ProjectRepository } from '../../../electron/storage/repository.ts';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { writeProject } from '../../../shared/formats/project/write.ts';
import { renameProject } from '../../../shared/model/edits/project.ts';
import { removeRecords } from '../../../shared/model/edits/remove.ts';
import { applyPatch } from '../../../shared/model/patch.ts';
import type { Result } from '../../../shared/model/problem.ts';
import type { Topology } from '../../../shared/model/topology.ts';
import { editSteps, randomEdit } from '../../fixtures/random-edits.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const id = 'prj-00000001';
const now = () => new Date('2026-01-01T00:00:00Z');

function open(file = path.join(temporaryFolder(), 'peerplan.db')) {
  const opened = openDatabase(file);
  if (opened.kind !== 'ready') throw new Error(opened.detail);
  const { connection } = opened;
  const repository = new ProjectRepository(connection, now);
  return { repository, history: new ProjectHistory(connection, repository, now), connection };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

test('whatever the edits, every revision comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(editSteps, { minLength: 1, maxLength: 12 }), (steps) => {
      const { repository, history, connection } = open(':memory:');
      let topology: Topology = twoRegions();
      repository.create(id, topology);
      const states = [writeProject(topology)];
      for (const step of steps) {
        const patch = randomEdit(topology, step);
        if (!patch || patch.changes.length === 0) continue;
        topology = applyPatch(topology, patch);
        value(repository.commit(id, states.length - 1, step.kind, patch));
        states.push(writeProject(topology));
      }
      states.forEach((document, revision) => expect(value(history.document(id, revision))).toEqual({ document }));
      expect(value(history.list(id, undefined, 100)).entries.map(({ revision }) => revision)).toEqual(
        states
          .map((_, revision) => revision)
          .slice(1)
          .reverse(),
      );
      connection.close();
    }),
    { numRuns: 40 },
  );
});

test('the journal is read a page at a time, with how much each edit changed', () => {
  const { repository, history } = open();
  repository.create(id, twoRegions());
  const gone = value(removeRecords(twoRegions(), [{ type: 'vpcs', id: 'vpc-bj' }]));
  value(repository.commit(id, 0, 'renameProject', value(renameProject(twoRegions(), 'Other'))));
  value(repository.commit(id, 1, 'remove', gone));
  expect(value(history.list(id, undefined, 1))).toEqual({
    revision: 2,
    createdAt: now().toISOString(),
    entries: [{ revision: 2, at: now().toISOString(), label: 'remove', changes: gone.changes.length }],
    versions: [],
  });
  expect(value(history.list(id, 2, 10)).entries).toMatchObject([{ revision: 1, label: 'renameProject', changes: 1 }]);
});

test('a named version keeps its state through later edits, and goes without it', () => {
  const { repository, history, connection } = open();
  repository.create(id, twoRegions());
  const version = value(history.name(id, 0, 'agreed with the bank'));
  value(repository.rename(id, 'Other'));
  expect(value(history.list(id, undefined, 10)).versions).toEqual([version]);
  expect(value(history.document(id, version.revision)).document).toBe(writeProject(twoRegions()));
  expect(history.unname('prj-00000002', version.id)).toMatchObject({ ok: false, problem: { code: 'unknown-version' } });
  value(history.unname(id, version.id));
  expect(value(history.list(id, undefined, 10)).versions).toEqual([]);
  value(history.name(id, 1, 'again'));
  value(repository.remove(id));
  expect(connection.prepare('SELECT count(*) FROM versions').pluck().get()).toBe(0);
});

test('what is not there is refused in words', () => {
  const { repository, history } = open();
  const unknown = { ok: false, problem: { code: 'unknown-project' } };
  expect(history.list(id, undefined, 10)).toMatchObject(unknown);
  expect(history.document(id, 0)).toMatchObject(unknown);
  expect(history.name(id, 0, 'x')).toMatchObject(unknown);
  expect(repository.rename(id, 'x')).toMatchObject(unknown);
  expect(repository.duplicate(id, 'prj-00000002', 'x')).toMatchObject(unknown);
  repository.create(id, twoRegions());
  const future = { ok: false, problem: { code: 'unknown-revision', data: { revision: 1, latest: 0 } } };
  expect(history.document(id, 1)).toMatchObject(future);
  expect(history.name(id, 1, 'x')).toMatchObject(future);
});

test('a renamed project has an edit more; a copy has the same records and a history of its own', () => {
  const { repository, history } = open();
  repository.create(id, twoRegions());
  value(repository.rename(id, 'Other'));
  value(repository.rename(id, 'Other'));
  expect(value(history.list(id, undefined, 10)).entries).toMatchObject([{ revision: 1, label: 'renameProject' }]);
  const copy = value(repository.duplicate(id, 'prj-00000002', 'Copy'));
  expect(copy).toMatchObject({ id: 'prj-00000002', name: 'Copy', vpcs: 2, peerings: 1 });
  const { document, revision } = value(repository.open(copy.id));
  expect(revision).toBe(0);
  expect(JSON.parse(document)).toEqual({ ...(JSON.parse(writeProject(twoRegions())) as object), name: 'Copy' });
});

test('a database of version 1 opens with its journal, and takes named versions', () => {
  const file = path.join(temporaryFolder(), 'peerplan.db');
  const old = new Database(file);
  old.exec(migrations[0]!);
  old.pragma(`application_id = ${0x50504c4e}`);
  old.pragma('user_version = 1');
  new ProjectRepository(old, now).create(id, twoRegions());
  const rename = value(renameProject(twoRegions(), 'Other'));
  value(new ProjectRepository(old, now).commit(id, 0, 'renameProject', rename));
  old.close();
  const { history, connection } = open(file);
  expect(value(history.document(id, 0)).document).toBe(writeProject(twoRegions()));
  const version = value(history.name(id, 0, 'before'));
  expect(value(history.list(id, undefined, 10))).toMatchObject({ revision: 1, versions: [version] });
  expect(connection.pragma('user_version', { simple: true })).toBe(migrations.length);
});
