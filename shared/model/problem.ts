/** An expected failure, for the person: what is wrong, where, and what to do about it. */
export interface Problem {
  /** Stable and machine-readable, e.g. `cidr-syntax`; translations are keyed by it. */
  readonly code: string;
  /** Where: a path in the document such as `vpcs[2].cidrs[0]`, or a field's name; empty for the whole. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
  /** The values that the message speaks of, for a translation to use. */
  readonly data?: Readonly<Record<string, string | number>>;
}

/** Either a value, or the problem that stands in its way. Bugs throw instead. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

/** One line: where, what, remedy. */
export function problemText({ path, message, remedy }: Problem): string {
  return `${path === '' ? '' : `${path}: `}${message} ${remedy}`;
}
