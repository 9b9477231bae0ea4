import type { Patch } from '../../../shared/model/patch.ts';
import type { VpcId } from '../../../shared/model/topology.ts';
import { affectedVpcs } from '../../../shared/reach/affected-vpcs.ts';
import type { Analyser } from '../../../shared/rules/engine/analyser.ts';

/** The VPCs whose pairs an edit that has just been taken in may have changed. */
export function affected({ facts }: Analyser, { patch }: { readonly patch: Patch }): readonly VpcId[] {
  return [...affectedVpcs(facts, patch)];
}
