import type { NewId } from '../ids.ts';
import type { Patch } from '../patch.ts';
import { ok, type Result } from '../problem.ts';
import type { Position, Topology, VpcId } from '../topology.ts';
import { pasteInsides, pasteNotes, pastePeerings, pasteRequirements, pasteRoutes } from './paste-records.ts';
import { pasteVpcs, type Readdressed } from './paste-vpcs.ts';
import { startPasting } from './pasting.ts';

export interface PasteOptions {
  /**
   * `copy`: new things beside the originals, with free blocks, names of their own, planned peerings and no cloud ids.
   * `same`: the same things in another place, as they were written.
   */
  readonly as: 'copy' | 'same';
  /** Where cards and notes go, by id in the fragment; the others keep the place that they have there. */
  readonly at: ReadonlyMap<string, Position>;
  /** False leaves the peerings, and the routes over them, out. */
  readonly peerings?: boolean;
}

export interface Pasted {
  readonly patch: Patch;
  readonly vpcs: readonly VpcId[];
  readonly notes: readonly string[];
  readonly readdressed: readonly Readdressed[];
}

/** Adds a fragment of a design to a document, under ids that are free, as one edit. */
export function pasteFragment(
  topology: Topology,
  newId: NewId,
  fragment: Topology,
  { as, at, peerings = true }: PasteOptions,
): Result<Pasted> {
  const pasting = startPasting(topology, newId, fragment, as === 'copy', at);
  const readdressed = pasteVpcs(pasting);
  if (!readdressed.ok) return readdressed;
  pasteInsides(pasting);
  if (peerings) pastePeerings(pasting);
  pasteRoutes(pasting, peerings);
  if (!pasting.copying) pasteRequirements(pasting);
  pasteNotes(pasting);
  return ok({
    patch: { changes: pasting.changes },
    vpcs: [...fragment.vpcs.keys()].map((id) => pasting.idFor('vpcs', id)),
    notes: [...fragment.notes.keys()].map((id) => pasting.idFor('notes', id)),
    readdressed: readdressed.value,
  });
}
