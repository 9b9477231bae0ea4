import { diffTopologies, type Patch } from '../../../shared/model/patch.ts';
import type { Topology } from '../../../shared/model/topology.ts';
import { profileOf } from '../../../shared/providers/registry.ts';
import { changedPairs, type ChangedPair } from '../../../shared/reach/changed-pairs.ts';
import { patchableFacts, type PatchableFacts } from '../../../shared/reach/patchable-facts.ts';

/** The two states at first, and later what the design has become since. */
export type ToComparer =
  | { readonly type: 'open'; readonly baseline: Topology; readonly topology: Topology }
  | { readonly type: 'patch'; readonly patch: Patch };

let design: PatchableFacts | null = null;
let baseline: Topology | null = null;
let waiting: ReturnType<typeof setTimeout> | undefined;

self.onmessage = ({ data }: MessageEvent<ToComparer>): void => {
  if (data.type === 'open') {
    const profile = profileOf(data.topology.meta.provider);
    if (!profile.ok) throw new Error(profile.problem.message); // the reader and the edits let no other provider in
    design = patchableFacts(data.topology, profile.value);
    baseline = data.baseline;
  } else {
    design?.apply(data.patch);
  }
  clearTimeout(waiting);
  waiting = setTimeout(compare); // after the edits that have come in meanwhile
};

/** Both states are judged by the rules of the design's own provider. */
function compare(): void {
  if (!design || !baseline) return;
  const { changes } = diffTopologies(design.facts.topology, baseline);
  const back = changedPairs(design, { changes: changes.filter(({ type }) => type !== 'project') });
  self.postMessage(back.map((pair): ChangedPair => ({ ...pair, before: pair.after, after: pair.before })));
}
