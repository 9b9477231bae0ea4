/** Projects, their records as rows, and the journal of every edit. */
export const projects = `
  CREATE TABLE projects (
    id TEXT PRIMARY KEY,
    meta TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE records (
    project TEXT NOT NULL REFERENCES projects(id) ON DELETE CASCADE,
    type TEXT NOT NULL,
    id TEXT NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (project, type, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE journal (
    project TEXT NOT NULL REFERENCES projects(id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    at TEXT NOT NULL,
    label TEXT NOT NULL,
    patch TEXT NOT NULL,
    PRIMARY KEY (project, revision)
  ) STRICT, WITHOUT ROWID;
`;
