import { readFileSync } from 'node:fs';
import { readProject } from '../../shared/formats/project/read.ts';
import type { Topology } from '../../shared/model/topology.ts';
import type { ProviderProfile } from '../../shared/providers/profile.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import { CliError, orFail } from './cli-error.ts';

/** The text of a file, or of standard input for `-`. */
export function readText(file: string): string {
  try {
    const text = readFileSync(file === '-' ? 0 : file, 'utf8');
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const what = { ENOENT: 'There is no such file.', EISDIR: 'That is a folder.', EACCES: 'The file may not be read.' };
    throw new CliError(
      `${file}: ${what[code as keyof typeof what] ?? message} Name a project document, or - for standard input.`,
    );
  }
}

/** A project document and the profile to judge it by; what the document has beyond this version is told on stderr. */
export function readInput(
  file: string,
  provider: string | undefined,
): { topology: Topology; profile: ProviderProfile } {
  const { topology, ignored } = orFail(readProject(readText(file)), file);
  if (ignored.length > 0) {
    process.stderr.write(`peerplan: ${file}: unknown keys were ignored: ${ignored.join(', ')}\n`);
  }
  const profile = orFail(profileOf(provider ?? topology.meta.provider), provider === undefined ? file : '--provider');
  return { topology, profile };
}

/** One of the allowed words of an option. */
export function choice<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new CliError(`${option}: "${value}" is not one of ${allowed.join(', ')}.`);
  return found;
}
