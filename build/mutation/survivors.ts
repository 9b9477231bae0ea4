import type { MutantResult } from '@stryker-mutator/api/core';

/** A survivor that somebody explained: the line as it stands, what was replaced by what, and why no test can tell. */
export interface Explained {
  readonly file: string;
  readonly line: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** A survivor where it stands: file relative to the project, `at` as line:column. */
export interface Survivor extends Omit<Explained, 'reason'> {
  readonly at: string;
  readonly uncovered: boolean;
  readonly reason: string | null;
}

/** The text of a file with the mutant in it. */
export function mutated({ location: { start, end }, replacement = '' }: MutantResult, source: string): string {
  const lines = source.split('\n');
  const before = [...lines.slice(0, start.line - 1), lines[start.line - 1]!.slice(0, start.column - 1)];
  const after = [lines[end.line - 1]!.slice(end.column - 1), ...lines.slice(end.line)];
  return before.join('\n') + replacement + after.join('\n');
}

/** The survivor that a mutant of the text `source` is, and its reason. Each explanation serves once, and is taken out of `open`. */
export function describeSurvivor(mutant: MutantResult, file: string, source: string, open: Explained[]): Survivor {
  const { start, end } = mutant.location;
  const lines = source.split('\n');
  const from = lines.slice(start.line - 1, end.line);
  from.push(from.pop()!.slice(0, end.column - 1));
  from[0] = from[0]!.slice(start.column - 1);
  const known = {
    file,
    line: lines[start.line - 1]!.trim(),
    from: from.join('\n'),
    to: mutant.replacement ?? '',
  };
  const index = open.findIndex(
    (entry) => entry.file === file && entry.line === known.line && entry.from === known.from && entry.to === known.to,
  );
  const reason = index < 0 ? null : open.splice(index, 1)[0]!.reason;
  return { ...known, at: `${start.line}:${start.column}`, uncovered: mutant.status === 'NoCoverage', reason };
}
