import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/model/problem.ts';

/** Writes a file whole or not at all: beside its place first, to disk, then over. */
export function writeFileWhole(file: string, content: string, encoding: 'utf8' | 'base64' = 'utf8'): Result<string> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`);
  try {
    const handle = openSync(draft, 'w');
    try {
      writeFileSync(handle, content, encoding);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
    return ok(file);
  } catch (error) {
    rmSync(draft, { force: true });
    return fail({
      code: 'file-not-written',
      path: file,
      message: `The file could not be written (${(error as Error).message}).`,
      remedy: 'Choose another place; what stood there is unchanged.',
      data: { file },
    });
  }
}
