import { closeSync, openSync, writeSync } from 'node:fs';
import { CliError, orFail } from './cli-error.ts';
import { writeFileWhole } from '../services/write-file.ts';

/** Writes a command's whole output: to standard output, or to a file whole or not at all. */
export function write(text: string, out: string | undefined): void {
  if (out === undefined) writeOut(text);
  else orFail(writeFileWhole(out, text));
}

/** Writes output piece by piece, for what is too much to hold. */
export function writePieces(pieces: Iterable<string>, out: string | undefined): void {
  let handle = 1;
  try {
    if (out !== undefined) handle = openSync(out, 'w');
  } catch (error) {
    throw new CliError(`${out}: The file could not be written (${(error as Error).message}). Choose another place.`);
  }
  let buffer = '';
  for (const piece of pieces) {
    buffer += piece;
    if (buffer.length > 65_536) {
      writeAll(handle, buffer);
      buffer = '';
    }
  }
  writeAll(handle, buffer);
  if (out !== undefined) closeSync(handle);
}

function writeOut(text: string): void {
  writeAll(1, text);
}

/** A pipe may take a part at a time, and may not be ready at once. */
function writeAll(handle: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.byteLength > 0) {
    try {
      rest = rest.subarray(writeSync(handle, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') process.exit(0); // the reader has had enough
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
