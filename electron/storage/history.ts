import type { HistoryPage, NamedVersion } from '../../shared/ipc/contract.ts';
import { applyPatch, type MetaChange, type Patch, type RecordChange } from '../../shared/model/patch.ts';
import { fail, ok, type Result } from '../../shared/model/problem.ts';
import type { Topology } from '../../shared/model/topology.ts';
import { writeProject } from '../../shared/formats/project/write.ts';
import type { Connection } from './database.ts';
import type { ProjectRepository } from './repository.ts';

interface Standing {
  readonly revision: number;
  readonly createdAt: string;
}

/** The states that a project has been in: what the journal keeps of each edit, and the names of some of them. */
export class ProjectHistory {
  readonly #db: Connection;
  readonly #projects: ProjectRepository;
  readonly #now: () => Date;

  constructor(db: Connection, projects: ProjectRepository, now: () => Date) {
    this.#db = db;
    this.#projects = projects;
    this.#now = now;
  }

  /** The edits before revision `before`, the latest first, and every named version. */
  list(id: string, before: number | undefined, limit: number): Result<HistoryPage> {
    return this.#db.transaction((): Result<HistoryPage> => {
      const standing = this.#standing(id);
      if (!standing.ok) return standing;
      const entries = this.#db
        .prepare(
          `SELECT revision, at, label, json_array_length(patch, '$.changes') AS changes FROM journal
           WHERE project = ? AND revision < ? ORDER BY revision DESC LIMIT ?`,
        )
        .all(id, before ?? standing.value.revision + 1, limit);
      const versions = this.#db
        .prepare('SELECT id, name, revision, at FROM versions WHERE project = ? ORDER BY revision DESC, id DESC')
        .all(id);
      return ok({
        ...standing.value,
        entries: entries as HistoryPage['entries'],
        versions: versions as HistoryPage['versions'],
      });
    })();
  }

  /** The project as it stood at a revision: what stands now with the edits since taken back. */
  at(id: string, revision: number): Result<Topology> {
    return this.#db.transaction((): Result<Topology> => {
      const loaded = this.#projects.load(id);
      if (!loaded.ok) return loaded;
      if (revision > loaded.value.revision) return unknownRevision(revision, loaded.value.revision);
      const patches = this.#db
        .prepare('SELECT patch FROM journal WHERE project = ? AND revision > ? ORDER BY revision DESC')
        .pluck();
      return ok(takeBack(loaded.value.topology, patches.iterate(id, revision) as Iterable<string>));
    })();
  }

  /** The same as the text of its document. */
  document(id: string, revision: number): Result<{ readonly document: string }> {
    const topology = this.at(id, revision);
    return topology.ok ? ok({ document: writeProject(topology.value) }) : topology;
  }

  /** Gives a revision a name; it may have several. */
  name(id: string, revision: number, name: string): Result<NamedVersion> {
    return this.#db
      .transaction((): Result<NamedVersion> => {
        const standing = this.#standing(id);
        if (!standing.ok) return standing;
        if (revision > standing.value.revision) return unknownRevision(revision, standing.value.revision);
        const at = this.#now().toISOString();
        const { lastInsertRowid } = this.#db
          .prepare('INSERT INTO versions (project, revision, name, at) VALUES (?, ?, ?, ?)')
          .run(id, revision, name, at);
        return ok({ id: Number(lastInsertRowid), name, revision, at });
      })
      .immediate();
  }

  /** Takes a name away again; the state stays in the journal. */
  unname(id: string, version: number): Result<Record<never, never>> {
    const { changes } = this.#db.prepare('DELETE FROM versions WHERE project = ? AND id = ?').run(id, version);
    if (changes > 0) return ok({});
    return fail({
      code: 'unknown-version',
      path: 'version',
      message: 'There is no such named version.',
      remedy: 'It may have been taken away already; look at the list again.',
    });
  }

  #standing(id: string): Result<Standing> {
    const row = this.#db.prepare('SELECT revision, created_at AS createdAt FROM projects WHERE id = ?').get(id);
    if (row) return ok(row as Standing);
    return fail({
      code: 'unknown-project',
      path: 'id',
      message: `There is no project "${id}".`,
      remedy: 'It may have been removed; choose one of the list.',
      data: { id },
    });
  }
}

/** Undoes patches, the latest first, in one step: of each record only what stood there before the first of them counts. */
function takeBack(topology: Topology, patches: Iterable<string>): Topology {
  const stood = new Map<string, RecordChange | MetaChange>();
  for (const text of patches) {
    const { changes } = JSON.parse(text) as Patch;
    for (const change of changes.toReversed()) {
      const key = change.type === 'project' ? change.type : `${change.type} ${change.id}`;
      stood.set(key, { ...change, after: change.before } as RecordChange | MetaChange);
    }
  }
  return applyPatch(topology, { changes: [...stood.values()] });
}

function unknownRevision(revision: number, latest: number): Result<never> {
  return fail({
    code: 'unknown-revision',
    path: 'revision',
    message: `The project has no revision ${revision}; the latest one is ${latest}.`,
    remedy: 'Choose one of the history.',
    data: { revision, latest },
  });
}
