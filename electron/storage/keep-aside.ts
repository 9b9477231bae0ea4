import { existsSync, renameSync } from 'node:fs';
import { fail, ok, type Result } from '../../shared/model/problem.ts';

/**
 * Renames a database that cannot be used, with what SQLite keeps beside it, and answers the new name. Nothing is
 * deleted, and no log is left behind that a fresh database would take for its own.
 */
export function keepAside(file: string, now: Date): Result<string> {
  const stamp = now.toISOString().replace(/[:.]/g, '-');
  const kept = `${file}.kept-${stamp}`;
  const moved: string[] = [];
  try {
    for (const suffix of ['', '-wal', '-shm'].filter((each) => existsSync(file + each))) {
      renameSync(file + suffix, kept + suffix);
      moved.push(suffix);
    }
    return ok(kept);
  } catch (error) {
    for (const suffix of moved) renameSync(kept + suffix, file + suffix);
    return fail({
      code: 'not-kept-aside',
      path: '',
      message: `The database ${file} could not be renamed (${(error as Error).message}).`,
      remedy: 'Close whatever else has it open, or rename it yourself, and try again.',
      data: { file },
    });
  }
}
