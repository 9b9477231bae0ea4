import { sameRecord, type MetaChange, type Patch, type RecordChange } from './patch.ts';

/** One patch that does what several do one after the other; at most one change per record, none that changes nothing. */
export function composePatches(patches: readonly Patch[]): Patch {
  const composed = new Map<string, RecordChange | MetaChange>();
  for (const change of patches.flatMap(({ changes }) => changes)) {
    const key = change.type === 'project' ? change.type : `${change.type} ${change.id}`;
    const first = composed.get(key) ?? change;
    composed.set(key, { ...change, before: first.before } as RecordChange | MetaChange);
  }
  return { changes: [...composed.values()].filter(({ before, after }) => !sameRecord(before, after)) };
}
