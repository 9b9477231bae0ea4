import { connectVpcs, type NewPeering } from '../../shared/model/edits/peerings.ts';
import { invertPatch } from '../../shared/model/patch.ts';
import type { Topology } from '../../shared/model/topology.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import { createAnalyser, type Analyser } from '../../shared/rules/engine/analyser.ts';
import type { Finding } from '../../shared/rules/engine/finding.ts';

const analysers = new WeakMap<Topology, Analyser>();

/** What the engine would find with the peering that it does not find without it. */
export function newFindings(topology: Topology, input: NewPeering): readonly Finding[] {
  let next = 0;
  const drawn = connectVpcs(topology, (prefix) => `${prefix}-proposed-${next++}`, input);
  if (!drawn.ok) return [];
  const analyser = analyserOf(topology);
  const { patch } = drawn.value;
  const { put } = analyser.apply(patch);
  analyser.apply(invertPatch(patch));
  return put.filter(({ id, waived }) => !waived && !analyser.finding(id));
}

function analyserOf(topology: Topology): Analyser {
  let analyser = analysers.get(topology);
  if (!analyser) {
    const profile = profileOf(topology.meta.provider);
    if (!profile.ok) throw new Error(profile.problem.message); // the reader and the edits let no other provider in
    analysers.set(topology, (analyser = createAnalyser(topology, profile.value)));
  }
  return analyser;
}
