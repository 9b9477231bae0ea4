import { existsSync, renameSync } from 'node:fs';

/** Renames a database that cannot be used, with what SQLite keeps beside it; answers the new name. Nothing is deleted. */
export function keepAside(path: string, now: Date): string {
  const stamp = now.toISOString().replace(/[:.]/g, '-');
  const kept = `${path}.kept-${stamp}`;
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, kept + suffix);
  }
  return kept;
}
