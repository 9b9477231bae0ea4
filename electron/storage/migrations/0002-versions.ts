/** Names that the user gave to states of a project; the states themselves are in the journal. */
export const versions = `
  CREATE TABLE versions (
    id INTEGER PRIMARY KEY,
    project TEXT NOT NULL REFERENCES projects(id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    name TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;

  CREATE INDEX versions_of_project ON versions (project, revision);
`;
