import type { z } from 'zod';
import type { Problem } from '../../model/problem.ts';
import { pathTo, quote } from './path.ts';

type Issue = z.core.$ZodIssue;

interface Words {
  readonly message: string;
  readonly remedy: string;
}

const expectedWords: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

/** The first fault that a schema found in `value`, which stands at `path`: what is wrong, where exactly, the remedy. */
export function schemaProblem(path: string, value: unknown, { issues }: z.ZodError): Problem {
  const issue = innermost(issues[0]!, value);
  const at = issue.path.reduce<string>(pathTo, path);
  const { message, remedy } = wordsFor(issue, value);
  return { code: 'schema', path: at, message, remedy };
}

/**
 * The issue inside a union that speaks of the alternative that was meant: the only one whose keys are all there. The
 * union's own issue when none is, or more than one.
 */
function innermost(issue: Issue, value: unknown): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const place = valueAt(value, issue.path);
  const meant = issue.errors.filter((errors) =>
    errors.every(({ path }) => path.length > 0 && valueAt(place, path) !== undefined),
  );
  const inner = meant.length === 1 ? meant[0]![0] : undefined;
  return inner ? innermost({ ...inner, path: [...issue.path, ...inner.path] }, value) : issue;
}

function wordsFor(issue: Issue, root: unknown): Words {
  const value = valueAt(root, issue.path);
  if (value === undefined) return { message: 'It is missing.', remedy: `Write ${expectedOf(issue)} here.` };
  switch (issue.code) {
    case 'invalid_type': {
      if (value === Infinity || value === -Infinity) {
        return {
          message: 'The number is out of range.',
          remedy: 'Write one that a 64-bit floating-point number holds.',
        };
      }
      return { message: `${subject(value)} is not ${expectedOf(issue)}.`, remedy: `Write ${expectedOf(issue)} here.` };
    }
    case 'invalid_value':
      return { message: `${subject(value)} is not ${expectedOf(issue)}.`, remedy: 'Write one of them.' };
    case 'invalid_key':
      return told(quote(String(issue.path.at(-1))), issue.issues[0]!.message);
    default:
      return told(subject(value), issue.message);
  }
}

function expectedOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return expectedWords[issue.expected] ?? issue.expected;
  return issue.code === 'invalid_value' ? `one of ${issue.values.map(String).join(', ')}` : 'an object';
}

/** The schema's own message is the rest of a sentence about the value. */
function told(what: string, rest: string): Words {
  return {
    message: `${what} ${rest}.`,
    remedy: 'Mend the value at this path; docs/project-format.md lists what may stand there.',
  };
}

function subject(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value) ? 'The list' : 'The object';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
}
