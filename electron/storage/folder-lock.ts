import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/model/problem.ts';

/** Keeps a second Peerplan out of a data folder; the lock of a program that died does not count. */
export function lockFolder(folder: string): Result<{ release(): void }> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'peerplan.lock');
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return ok({ release: () => rmSync(file, { force: true }) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder !== process.pid && isRunning(holder)) {
      return fail({
        code: 'folder-in-use',
        path: folder,
        message: `Another Peerplan (process ${holder}) has this data folder open.`,
        remedy: 'Close that one first, or give another folder with --data.',
        data: { folder, process: holder },
      });
    }
    rmSync(file, { force: true });
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
