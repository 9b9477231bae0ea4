import { dialog, type BrowserWindow } from 'electron';
import path from 'node:path';
import type { ExportOutcome } from '../../shared/ipc/contract.ts';
import { ok, type Result } from '../../shared/model/problem.ts';
import type { ExportedFile } from '../services/exports.ts';
import { writeFileWhole } from '../services/write-file.ts';

/** Asks where to, and writes the file there. */
export async function saveFile(
  window: BrowserWindow,
  { fileName, content, encoding }: ExportedFile,
): Promise<Result<ExportOutcome>> {
  const extension = path.extname(fileName).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: fileName,
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
  if (canceled || filePath === '') return ok({ kind: 'cancelled' });
  const written = writeFileWhole(filePath, content, encoding);
  return written.ok ? ok({ kind: 'saved', path: written.value }) : written;
}
