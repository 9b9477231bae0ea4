import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { writeFileWhole } from '../services/write-file.ts';
import { CliError, orFail } from './cli-error.ts';

const standardOutput = 1;

/** Writes a command's whole output: to standard output, or to a file whole or not at all. */
export function write(text: string, out: string | undefined): void {
  if (out === undefined) writeAll(standardOutput, text);
  else orFail(writeFileWhole(out, text));
}

/** Writes output piece by piece, for what is too much to hold; a file appears when the last piece is in it. */
export function writePieces(pieces: Iterable<string>, out: string | undefined): void {
  if (out === undefined) {
    pour(pieces, standardOutput);
    return;
  }
  const draft = path.join(path.dirname(out), `.${path.basename(out)}.${process.pid}.part`);
  try {
    const handle = openSync(draft, 'w');
    try {
      pour(pieces, handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, out);
  } catch (error) {
    rmSync(draft, { force: true });
    if (!isSystemError(error)) throw error;
    throw new CliError(`${out}: The file could not be written (${error.message}). Choose another place.`);
  }
}

function pour(pieces: Iterable<string>, handle: number): void {
  let buffer = '';
  for (const piece of pieces) {
    buffer += piece;
    if (buffer.length > 65_536) {
      writeAll(handle, buffer);
      buffer = '';
    }
  }
  writeAll(handle, buffer);
}

/** A pipe may take a part at a time, and may not be ready at once. */
function writeAll(handle: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.byteLength > 0) {
    try {
      rest = rest.subarray(writeSync(handle, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit(); // the reader has had enough
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
