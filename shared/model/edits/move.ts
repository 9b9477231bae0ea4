import type { Patch, RecordChange } from '../patch.ts';
import { ok, type Result } from '../problem.ts';
import type { Position, Topology, VpcId } from '../topology.ts';
import { put, unknownRecord } from './change.ts';

/** Where cards and notes go, by id. */
export interface Moves {
  readonly vpcs: ReadonlyMap<VpcId, Position>;
  readonly notes: ReadonlyMap<string, Position>;
}

/** Moves cards and notes on the canvas, as one edit. */
export function moveOnCanvas(topology: Topology, { vpcs, notes }: Moves): Result<Patch> {
  const changes: RecordChange[] = [];
  for (const [id, position] of vpcs) {
    const vpc = topology.vpcs.get(id);
    if (!vpc) return unknownRecord('vpcs', id);
    changes.push(put(topology, 'vpcs', { ...vpc, position }));
  }
  for (const [id, position] of notes) {
    const note = topology.notes.get(id);
    if (!note) return unknownRecord('notes', id);
    changes.push(put(topology, 'notes', { ...note, position }));
  }
  return ok({ changes });
}
