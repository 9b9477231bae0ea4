import { readFileSync } from 'node:fs';
import { readProject } from '../../shared/formats/project/read.ts';
import type { Topology } from '../../shared/model/topology.ts';
import type { ProviderProfile } from '../../shared/providers/profile.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import { CliError, orFail } from './cli-error.ts';

const unreadable: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'That is a folder.',
  EACCES: 'The file may not be read.',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'The file is not UTF-8 text.',
};

/** The text of a UTF-8 file, or of standard input for `-`; a byte order mark is left out. */
export function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file === '-' ? 0 : file));
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new CliError(`${file}: ${unreadable[code] ?? message} Name a JSON file in UTF-8, or - for standard input.`);
  }
}

export interface Input {
  readonly text: string;
  readonly topology: Topology;
  readonly profile: ProviderProfile;
}

/** A project document and the profile to judge it by; what the document has beyond this version is told on stderr. */
export function readInput(file: string, provider: string | undefined): Input {
  const text = readText(file);
  const { topology, ignored } = orFail(readProject(text), file);
  if (ignored.length > 0) {
    process.stderr.write(`peerplan: ${file}: unknown keys were ignored: ${ignored.join(', ')}\n`);
  }
  const profile = orFail(profileOf(provider ?? topology.meta.provider), provider === undefined ? file : '--provider');
  return { text, topology, profile };
}

/** One of the allowed words of an option. */
export function choice<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new CliError(`${option}: "${value}" is not one of ${allowed.join(', ')}.`);
  return found;
}
