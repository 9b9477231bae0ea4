import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/model/problem.ts';

/**
 * Keeps a second Peerplan out of a data folder. The system holds the lock, through SQLite on a file that stays empty,
 * so it goes with the program that held it, however that ended.
 */
export function lockFolder(folder: string): Result<{ release(): void }> {
  let connection: Database.Database | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    const held = new Database(path.join(folder, 'in-use.lock'), { timeout: 0 });
    connection = held;
    held.exec('BEGIN IMMEDIATE');
    return ok({ release: () => void held.close() });
  } catch (error) {
    connection?.close();
    return isBusy(error) ? inUse(folder) : unusable(folder, error as Error);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}

function inUse(folder: string): Result<never> {
  return fail({
    code: 'folder-in-use',
    path: folder,
    message: 'Another Peerplan, on the desktop or serving a page, has this data folder open.',
    remedy: 'Close that one first, or start with another folder.',
    data: { folder },
  });
}

function unusable(folder: string, { message }: Error): Result<never> {
  return fail({
    code: 'folder-unusable',
    path: folder,
    message: `The data folder cannot be used (${message}).`,
    remedy: 'Start with a folder that can be written to.',
    data: { folder },
  });
}
