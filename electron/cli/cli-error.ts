import { problemText, type Problem, type Result } from '../../shared/model/problem.ts';

/** Arguments or input that cannot be used: one line, exit 2. */
export class CliError extends Error {}

/** The value, or the end of the command with the file and the path in it that are at fault. */
export function orFail<T>(result: Result<T>, file?: string): T {
  if (result.ok) return result.value;
  throw new CliError(describe(result.problem, file));
}

function describe(problem: Problem, file: string | undefined): string {
  return file === undefined ? problemText(problem) : `${file}: ${problemText(problem)}`;
}
