import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const largest = 1_000_000;

/** Appends faults of the program to `logs/peerplan.log` in the data folder; one older file is kept. */
export function openLog(folder: string): (reference: string, error: unknown) => void {
  const file = path.join(folder, 'logs', 'peerplan.log');
  return (reference, error) => {
    mkdirSync(path.dirname(file), { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.1`);
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    appendFileSync(file, `${reference}\n${detail}\n\n`);
  };
}
