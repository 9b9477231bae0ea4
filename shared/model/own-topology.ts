import type { Patch } from './patch.ts';
import type { RecordType, Topology } from './topology.ts';

/** A topology that follows its document patch by patch without copying what it holds; nobody else may keep its maps. */
export interface OwnTopology {
  readonly current: Topology;
  apply(patch: Patch): void;
}

/** Takes a topology over: a map is copied once, when a patch first touches it, and changed in place from then on. */
export function ownTopology(topology: Topology): OwnTopology {
  let current = topology;
  const owned = new Set<RecordType>();
  return {
    get current() {
      return current;
    },
    apply(patch) {
      for (const change of patch.changes) {
        if (change.type === 'project') {
          current = { ...current, meta: change.after };
          continue;
        }
        if (!owned.has(change.type)) {
          owned.add(change.type);
          current = { ...current, [change.type]: new Map<string, unknown>(current[change.type]) };
        }
        const records = current[change.type] as unknown as Map<string, unknown>;
        if (change.after === null) records.delete(change.id);
        else records.set(change.id, change.after);
      }
    },
  };
}
