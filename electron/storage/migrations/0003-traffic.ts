/** Monitoring of peerings: the files it came from, every reading, and what hours and days come down to. */
export const traffic = `
  CREATE TABLE traffic_imports (
    id INTEGER PRIMARY KEY,
    project TEXT NOT NULL REFERENCES projects(id) ON DELETE CASCADE,
    file TEXT NOT NULL,
    at TEXT NOT NULL,
    rows INTEGER NOT NULL DEFAULT 0,
    bad INTEGER NOT NULL DEFAULT 0,
    complete INTEGER NOT NULL DEFAULT 0
  ) STRICT;

  CREATE TABLE traffic_samples (
    import INTEGER NOT NULL REFERENCES traffic_imports(id) ON DELETE CASCADE,
    peering TEXT NOT NULL,
    at INTEGER NOT NULL,
    mbps_in REAL NOT NULL,
    mbps_out REAL NOT NULL,
    packets_in REAL,
    packets_out REAL,
    loss REAL,
    PRIMARY KEY (import, peering, at)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE traffic_spans (
    import INTEGER NOT NULL REFERENCES traffic_imports(id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('hour', 'day')),
    peering TEXT NOT NULL,
    start INTEGER NOT NULL,
    mbps_in REAL NOT NULL,
    mbps_out REAL NOT NULL,
    packets_in REAL,
    packets_out REAL,
    loss REAL,
    samples INTEGER NOT NULL,
    PRIMARY KEY (import, kind, peering, start)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX traffic_imports_of_project ON traffic_imports (project);
`;
