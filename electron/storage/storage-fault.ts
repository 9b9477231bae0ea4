import Database from 'better-sqlite3';
import type { Problem } from '../../shared/model/problem.ts';

const conditions = [
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_BUSY',
  'SQLITE_CORRUPT',
];

/** What the disk or the file system did to a request, in words; undefined for an error of any other kind. */
export function storageFault(error: unknown, file: string): Problem | undefined {
  if (!(error instanceof Database.SqliteError)) return undefined;
  const { code, message } = error;
  if (!conditions.some((condition) => code.startsWith(condition))) return undefined;
  return {
    code: 'storage-failed',
    path: '',
    message: `The database ${file} could not be read or written (${message}).`,
    remedy: 'Look at the disk: is it full, write-protected or gone? Then try again; what was saved before is safe.',
    data: { file, reason: message },
  };
}
