import path from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../electron/storage/database.ts';
import { ProjectRepository } from '../../../electron/storage/repository.ts';
import { twoRegions } from '../../../shared/examples/two-regions.ts';
import { writeProject } from '../../../shared/formats/project/write.ts';
import { renameProject } from '../../../shared/model/edits/project.ts';
import { removeRecords } from '../../../shared/model/edits/remove.ts';
import { applyPatch, invertPatch, type Patch } from '../../../shared/model/patch.ts';
import type { Result } from '../../../shared/model/problem.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const id = 'prj-00000001';
const now = () => new Date('2026-01-01T00:00:00Z');

function open(folder: string) {
  const opened = openDatabase(path.join(folder, 'peerplan.db'));
  if (opened.kind !== 'ready') throw new Error(opened.detail);
  return { repository: new ProjectRepository(opened.connection, now), connection: opened.connection };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

test('a project comes back as it went in, after the program is started again', () => {
  const folder = temporaryFolder();
  const first = open(folder);
  expect(first.repository.create(id, twoRegions())).toMatchObject({
    name: 'Guangzhou - Beijing',
    vpcs: 2,
    peerings: 1,
  });
  first.connection.close();
  const second = open(folder);
  expect(value(second.repository.open(id))).toEqual({ document: writeProject(twoRegions()), revision: 0 });
  expect(second.repository.list()).toMatchObject([{ id, provider: 'tencent-tce', vpcs: 2, peerings: 1 }]);
  second.connection.close();
});

test('an edit changes its rows and adds to the journal; its inverse brings everything back', () => {
  const { repository, connection } = open(temporaryFolder());
  repository.create(id, twoRegions());
  const patch = value(removeRecords(twoRegions(), [{ type: 'vpcs', id: 'vpc-bj' }]));
  expect(value(repository.commit(id, 0, 'remove', patch))).toEqual({ revision: 1 });
  expect(value(repository.open(id)).document).toBe(writeProject(applyPatch(twoRegions(), patch)));
  expect(value(repository.commit(id, 1, 'undo', invertPatch(patch)))).toEqual({ revision: 2 });
  expect(value(repository.open(id)).document).toBe(writeProject(twoRegions()));
  expect(connection.prepare('SELECT revision, label FROM journal').all()).toEqual([
    { revision: 1, label: 'remove' },
    { revision: 2, label: 'undo' },
  ]);
  connection.close();
});

test('an edit for another revision or another state is refused whole', () => {
  const { repository, connection } = open(temporaryFolder());
  repository.create(id, twoRegions());
  const rename = value(renameProject(twoRegions(), 'Other'));
  expect(repository.commit(id, 7, 'rename', rename)).toMatchObject({ ok: false, problem: { code: 'conflict' } });
  const gone = value(removeRecords(twoRegions(), [{ type: 'routes', id: 'rt-2' }]));
  value(repository.commit(id, 0, 'remove', gone));
  const stale: Patch = { changes: [...rename.changes, ...gone.changes] };
  expect(repository.commit(id, 1, 'both', stale)).toMatchObject({ ok: false, problem: { code: 'conflict' } });
  expect(value(repository.load(id)).topology.meta.name).toBe('Guangzhou - Beijing');
  expect(connection.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(1);
  connection.close();
});

test('removing a project removes its rows and its journal', () => {
  const { repository, connection } = open(temporaryFolder());
  repository.create(id, twoRegions());
  value(repository.commit(id, 0, 'rename', value(renameProject(twoRegions(), 'Other'))));
  value(repository.remove(id));
  for (const table of ['projects', 'records', 'journal']) {
    expect(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  }
  expect(repository.remove(id)).toMatchObject({ ok: false, problem: { code: 'unknown-project' } });
  connection.close();
});
