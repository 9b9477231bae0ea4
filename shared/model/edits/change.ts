import { fail, type Problem } from '../problem.ts';
import type { RecordChange } from '../patch.ts';
import { recordKey, type RecordOf, type RecordType, type Topology } from '../topology.ts';

/** Puts a record, new or in place of the one of the same id. */
export function put<T extends RecordType>(topology: Topology, type: T, record: RecordOf[T]): RecordChange {
  const id = recordKey(type, record);
  const before = (topology[type] as ReadonlyMap<string, RecordOf[T]>).get(id) ?? null;
  return { type, id, before, after: record } as RecordChange;
}

/** Takes a record out. */
export function drop(topology: Topology, type: RecordType, id: string): RecordChange {
  return { type, id, before: topology[type].get(id)!, after: null } as RecordChange;
}

/** An edit of a record that is not there: the window was faster than the document, or a script is wrong. */
export function unknownRecord(type: RecordType, id: string): { readonly ok: false; readonly problem: Problem } {
  return fail({
    code: 'unknown-record',
    path: type,
    message: `There is no record "${id}" in "${type}".`,
    remedy: 'It may have been deleted; choose one that is there.',
    data: { type, id },
  });
}

/** A record with `changes` laid over it; a key set to undefined is taken out, and a blank optional text too. */
export function withChanges<R extends object>(record: R, changes: { readonly [K in keyof R]?: R[K] | undefined }): R {
  const merged = { ...record } as Record<string, unknown>;
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined || (value === '' && key !== 'name')) delete merged[key];
    else merged[key] = value;
  }
  return merged as R;
}

/** The first of `VPC1`, `VPC2`, … that no record of the kind has yet. */
export function freeName(prefix: string, taken: Iterable<{ readonly name: string }>): string {
  const names = new Set([...taken].map(({ name }) => name));
  for (let number = 1; ; number++) {
    const name = `${prefix}${number}`;
    if (!names.has(name)) return name;
  }
}
