/** A project goes at once, and its readings after it, in slices: an import whose project is gone waits to be swept. */
export const trafficOutlivesProject = `
  DROP INDEX traffic_imports_of_project;
  ALTER TABLE traffic_imports RENAME COLUMN project TO former;
  ALTER TABLE traffic_imports ADD COLUMN project TEXT REFERENCES projects(id) ON DELETE SET NULL;
  UPDATE traffic_imports SET project = former;
  ALTER TABLE traffic_imports DROP COLUMN former;
  CREATE INDEX traffic_imports_of_project ON traffic_imports (project);
`;
