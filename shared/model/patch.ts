import { recordTypes, type ProjectMeta, type RecordOf, type RecordType, type Topology } from './topology.ts';

/** One record put (`after`), removed (`after: null`) or created (`before: null`), with what stood there before. */
export type RecordChange = {
  [T in RecordType]: {
    readonly type: T;
    readonly id: string;
    readonly before: RecordOf[T] | null;
    readonly after: RecordOf[T] | null;
  };
}[RecordType];

/** A change of the document's name, provider or currency. */
export interface MetaChange {
  readonly type: 'project';
  readonly before: ProjectMeta;
  readonly after: ProjectMeta;
}

/**
 * A change of the document: the undo step, the journal entry, the input of the incremental analysis and the line of a
 * diff. At most one change per record.
 */
export interface Patch {
  readonly changes: readonly (RecordChange | MetaChange)[];
}

/** The patch that undoes `patch`. */
export function invertPatch(patch: Patch): Patch {
  return {
    changes: patch.changes.toReversed().map((change) => ({ ...change, before: change.after, after: change.before })),
  } as Patch;
}

/** The topology after `patch`; only the maps that the patch touches are copied. Does not check `before`. */
export function applyPatch(topology: Topology, patch: Patch): Topology {
  let meta = topology.meta;
  const touched: { [T in RecordType]?: Map<string, RecordOf[T]> } = {};
  for (const change of patch.changes) {
    if (change.type === 'project') {
      meta = change.after;
      continue;
    }
    const records = (touched[change.type] ??= new Map(topology[change.type] as ReadonlyMap<string, never>)) as Map<
      string,
      unknown
    >;
    if (change.after === null) records.delete(change.id);
    else records.set(change.id, change.after);
  }
  return { ...topology, meta, ...touched };
}

/** The first change whose `before` is not what stands in `topology`, by value; undefined when the patch fits. */
export function findMisfit(topology: Topology, patch: Patch): RecordChange | MetaChange | undefined {
  return patch.changes.find((change) => {
    const stands = change.type === 'project' ? topology.meta : (topology[change.type].get(change.id) ?? null);
    return stands !== change.before && !sameRecord(stands, change.before);
  });
}

/** Records that are equal as documents: same keys, same values, whatever the order of their keys. */
export function sameRecord(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const keys = Object.keys(left).filter((key) => left[key] !== undefined);
  return (
    keys.length === Object.keys(right).filter((key) => right[key] !== undefined).length &&
    keys.every((key) => sameRecord(left[key], right[key]))
  );
}

/** The patch that turns `from` into `to`, record by record, in document order. */
export function diffTopologies(from: Topology, to: Topology): Patch {
  const changes: (RecordChange | MetaChange)[] = [];
  if (!sameRecord(from.meta, to.meta)) changes.push({ type: 'project', before: from.meta, after: to.meta });
  for (const type of recordTypes) {
    for (const [id, before] of from[type]) {
      const after = to[type].get(id) ?? null;
      if (!sameRecord(before, after)) changes.push({ type, id, before, after } as RecordChange);
    }
    for (const [id, after] of to[type]) {
      if (!from[type].has(id)) changes.push({ type, id, before: null, after } as RecordChange);
    }
  }
  return { changes };
}

/** True when the patch changes nothing. */
export function isEmptyPatch(patch: Patch): boolean {
  return patch.changes.length === 0;
}
