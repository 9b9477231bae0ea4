import { readProjectValue } from '../../shared/formats/project/read.ts';
import { projectFormat, projectVersion, writeProject } from '../../shared/formats/project/write.ts';
import type { ProjectSummary } from '../../shared/ipc/contract.ts';
import { sameRecord, type Patch } from '../../shared/model/patch.ts';
import { fail, ok, type Result } from '../../shared/model/problem.ts';
import { recordTypes, type ProjectMeta, type Topology } from '../../shared/model/topology.ts';
import type { Connection } from './database.ts';

interface ProjectRow {
  readonly id: string;
  readonly meta: string;
  readonly revision: number;
  readonly created_at: string;
  readonly updated_at: string;
}

const summaryColumns = `
  id, meta, created_at, updated_at,
  (SELECT count(*) FROM records WHERE project = projects.id AND type = 'vpcs') AS vpcs,
  (SELECT count(*) FROM records WHERE project = projects.id AND type = 'peerings') AS peerings`;

type SummaryRow = Omit<ProjectRow, 'revision'> & { readonly vpcs: number; readonly peerings: number };

/** The projects of one database. Every method is one transaction. */
export class ProjectRepository {
  readonly #db: Connection;
  readonly #now: () => Date;

  constructor(db: Connection, now: () => Date) {
    this.#db = db;
    this.#now = now;
  }

  /** All projects, the one changed last first. */
  list(): ProjectSummary[] {
    const rows = this.#db.prepare(`SELECT ${summaryColumns} FROM projects ORDER BY updated_at DESC, id`).all();
    return (rows as SummaryRow[]).map(summaryOf);
  }

  /** Stores a new project whole. */
  create(id: string, topology: Topology): ProjectSummary {
    const at = this.#now().toISOString();
    const insert = this.#db.prepare('INSERT INTO records (project, type, id, json) VALUES (?, ?, ?, ?)');
    this.#db.transaction(() => {
      this.#db
        .prepare('INSERT INTO projects (id, meta, created_at, updated_at) VALUES (?, ?, ?, ?)')
        .run(id, JSON.stringify(topology.meta), at, at);
      for (const type of recordTypes) {
        for (const [key, record] of topology[type]) insert.run(id, type, key, JSON.stringify(record));
      }
    })();
    return summaryOf(this.#db.prepare(`SELECT ${summaryColumns} FROM projects WHERE id = ?`).get(id) as SummaryRow);
  }

  /** A project as it stands on disk, and its revision. */
  load(id: string): Result<{ readonly topology: Topology; readonly revision: number }> {
    const row = this.#project(id);
    if (!row) return unknownProject(id);
    const document: Record<string, unknown> = {
      format: projectFormat,
      version: projectVersion,
      ...(JSON.parse(row.meta) as object),
    };
    for (const type of recordTypes) document[type] = [];
    const records = this.#db.prepare('SELECT type, json FROM records WHERE project = ? ORDER BY type, id');
    for (const { type, json } of records.iterate(id) as Iterable<{ type: string; json: string }>) {
      (document[type] as unknown[]).push(JSON.parse(json));
    }
    const read = readProjectValue(document);
    return read.ok ? ok({ topology: read.value.topology, revision: row.revision }) : read;
  }

  /** A project as the text of its document, and its revision. */
  open(id: string): Result<{ readonly document: string; readonly revision: number }> {
    const loaded = this.load(id);
    if (!loaded.ok) return loaded;
    return ok({ document: writeProject(loaded.value.topology), revision: loaded.value.revision });
  }

  /** Gives a project another name: an edit, on top of those there are. */
  rename(id: string, name: string): Result<Record<never, never>> {
    const row = this.#project(id);
    if (!row) return unknownProject(id);
    const before = JSON.parse(row.meta) as ProjectMeta;
    const change = { type: 'project', before, after: { ...before, name } } as const;
    if (name === before.name) return ok({});
    const renamed = this.commit(id, row.revision, 'renameProject', { changes: [change] });
    return renamed.ok ? ok({}) : renamed;
  }

  /** Stores what stands in a project as another one. */
  duplicate(id: string, newId: string, name: string): Result<ProjectSummary> {
    const loaded = this.load(id);
    if (!loaded.ok) return loaded;
    const { topology } = loaded.value;
    return ok(this.create(newId, { ...topology, meta: { ...topology.meta, name } }));
  }

  /** Removes a project with its records and its journal. */
  remove(id: string): Result<Record<never, never>> {
    const { changes } = this.#db.prepare('DELETE FROM projects WHERE id = ?').run(id);
    return changes > 0 ? ok({}) : unknownProject(id);
  }

  /**
   * Saves an edit: its rows and its journal entry in one transaction, on disk when this returns. Refused as a whole
   * when it was made for another revision or another state of a record.
   */
  commit(id: string, revision: number, label: string, patch: Patch): Result<{ readonly revision: number }> {
    return this.#db
      .transaction((): Result<{ readonly revision: number }> => {
        const row = this.#project(id);
        if (!row) return unknownProject(id);
        if (row.revision !== revision || !this.#fits(id, row, patch)) return conflict(row.revision);
        const at = this.#now().toISOString();
        this.#write(id, patch);
        this.#db
          .prepare('INSERT INTO journal (project, revision, at, label, patch) VALUES (?, ?, ?, ?, ?)')
          .run(id, revision + 1, at, label, JSON.stringify(patch));
        this.#db.prepare('UPDATE projects SET revision = ?, updated_at = ? WHERE id = ?').run(revision + 1, at, id);
        return ok({ revision: revision + 1 });
      })
      .immediate();
  }

  #project(id: string): ProjectRow | undefined {
    return this.#db.prepare('SELECT * FROM projects WHERE id = ?').get(id) as ProjectRow | undefined;
  }

  /** True when each record that the patch touches is there, or not there, as the patch believes. */
  #fits(project: string, row: ProjectRow, patch: Patch): boolean {
    const stored = this.#db.prepare('SELECT json FROM records WHERE project = ? AND type = ? AND id = ?').pluck();
    return patch.changes.every((change) => {
      const json =
        change.type === 'project' ? row.meta : (stored.get(project, change.type, change.id) as string | undefined);
      return sameRecord(json === undefined ? null : JSON.parse(json), change.before);
    });
  }

  #write(project: string, patch: Patch): void {
    const put = this.#db.prepare('INSERT OR REPLACE INTO records (project, type, id, json) VALUES (?, ?, ?, ?)');
    const drop = this.#db.prepare('DELETE FROM records WHERE project = ? AND type = ? AND id = ?');
    for (const change of patch.changes) {
      if (change.type === 'project') {
        this.#db.prepare('UPDATE projects SET meta = ? WHERE id = ?').run(JSON.stringify(change.after), project);
      } else if (change.after === null) drop.run(project, change.type, change.id);
      else put.run(project, change.type, change.id, JSON.stringify(change.after));
    }
  }
}

function summaryOf({ id, meta, vpcs, peerings, created_at, updated_at }: SummaryRow): ProjectSummary {
  const { name, provider } = JSON.parse(meta) as { name: string; provider: string };
  return { id, name, provider, vpcs, peerings, createdAt: created_at, updatedAt: updated_at };
}

function unknownProject(id: string): Result<never> {
  return fail({
    code: 'unknown-project',
    path: 'id',
    message: `There is no project "${id}".`,
    remedy: 'It may have been removed; choose one of the list.',
    data: { id },
  });
}

function conflict(revision: number): Result<never> {
  return fail({
    code: 'conflict',
    path: 'revision',
    message: 'The project was changed from elsewhere since it was opened here.',
    remedy: 'Open it again; nothing of this edit was saved.',
    data: { revision },
  });
}
