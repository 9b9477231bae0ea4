import { connectVpcs, type NewPeering } from '../../shared/model/edits/peerings.ts';
import { applyPatch } from '../../shared/model/patch.ts';
import type { Topology } from '../../shared/model/topology.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import { checkTopology } from '../../shared/rules/engine/check.ts';
import type { Finding } from '../../shared/rules/engine/finding.ts';

const findingsBefore = new WeakMap<Topology, ReadonlySet<string>>();

/** What the engine would find with the peering that it does not find without it. */
export function newFindings(topology: Topology, input: NewPeering): readonly Finding[] {
  let next = 0;
  const drawn = connectVpcs(topology, (prefix) => `${prefix}-proposed-${next++}`, input);
  if (!drawn.ok) return [];
  let before = findingsBefore.get(topology);
  if (!before) findingsBefore.set(topology, (before = new Set(judge(topology).map(({ id }) => id))));
  const known = before;
  return judge(applyPatch(topology, drawn.value.patch)).filter(({ id, waived }) => !waived && !known.has(id));
}

function judge(topology: Topology): readonly Finding[] {
  const profile = profileOf(topology.meta.provider);
  if (!profile.ok) throw new Error(profile.problem.message); // the reader and the edits let no other provider in
  return checkTopology(topology, profile.value).findings;
}
