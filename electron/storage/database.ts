import Database from 'better-sqlite3';
import { constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { databaseVersion, migrations } from './migrations/registry.ts';

export type Connection = Database.Database;

/** Marks the file as Peerplan's: 'PPLN'. */
const applicationId = 0x50504c4e;

/** An opened database, or why it was left alone. */
export type Opened =
  | { readonly kind: 'ready'; readonly connection: Connection }
  | { readonly kind: 'blocked'; readonly reason: 'corrupt' | 'newer' | 'unreadable'; readonly detail: string };

/**
 * Opens the database in `file`, making it when there is none and bringing an older one up to date. A file that is
 * damaged, of a newer version or somebody else's is left as it is, byte for byte, with what SQLite keeps beside it.
 */
export function openDatabase(file: string): Opened {
  if (existsSync(file)) {
    const refusal = inspect(file);
    if (refusal) return refusal;
  }
  let connection: Connection | undefined;
  try {
    connection = new Database(file);
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL'); // acknowledged means on disk, after a power cut too
    connection.pragma('foreign_keys = ON');
    migrate(connection);
    return { kind: 'ready', connection };
  } catch (error) {
    connection?.close();
    return blockedBy(error);
  }
}

/**
 * Looks at a copy: SQLite writes beside a database with a write-ahead log even when it only reads, and only with that
 * log does the file say what it holds.
 */
function inspect(file: string): Opened | undefined {
  let folder: string | undefined;
  try {
    folder = mkdtempSync(path.join(tmpdir(), 'peerplan-'));
    const copy = path.join(folder, 'copy.db');
    for (const suffix of ['', '-wal']) {
      if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix, constants.COPYFILE_FICLONE);
    }
    return judge(copy);
  } catch (error) {
    return blockedBy(error);
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function judge(file: string): Opened | undefined {
  const connection = new Database(file);
  try {
    const version = connection.pragma('user_version', { simple: true }) as number;
    const owner = connection.pragma('application_id', { simple: true }) as number;
    const tables = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
    if (owner !== applicationId && tables > 0) {
      return { kind: 'blocked', reason: 'unreadable', detail: 'The file is a database of another program.' };
    }
    if (version > databaseVersion) {
      return { kind: 'blocked', reason: 'newer', detail: `version ${version}; this program knows ${databaseVersion}` };
    }
    const check = connection.pragma('quick_check(1)', { simple: true }) as string;
    return check === 'ok' ? undefined : { kind: 'blocked', reason: 'corrupt', detail: check };
  } finally {
    connection.close();
  }
}

function blockedBy(error: unknown): Opened {
  if (!(error instanceof Database.SqliteError)) {
    return { kind: 'blocked', reason: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
  const corrupt = error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB';
  return { kind: 'blocked', reason: corrupt ? 'corrupt' : 'unreadable', detail: error.message };
}

function migrate(connection: Connection): void {
  const upgrade = connection.transaction(() => {
    const version = connection.pragma('user_version', { simple: true }) as number;
    for (const sql of migrations.slice(version)) connection.exec(sql);
    connection.pragma(`application_id = ${applicationId}`);
    connection.pragma(`user_version = ${databaseVersion}`);
  });
  upgrade.immediate();
}
