import { happenToPeering } from '../../shared/model/edits/lifecycle.ts';
import type { PeeringEvent } from '../../shared/model/peering-lifecycle.ts';
import type { PeeringId } from '../../shared/model/topology.ts';
import { profileOf } from '../../shared/providers/registry.ts';
import { showProblem } from '../shell/leave-project.ts';
import { commit } from '../store/document.ts';

/** Lets something happen to a peering, now and by the project's provider, as one edit. */
export function happen(peering: PeeringId, event: PeeringEvent): void {
  const done = commit(`peering-${event}`, (topology) => {
    const profile = profileOf(topology.meta.provider);
    return profile.ok ? happenToPeering(topology, peering, event, profile.value, new Date().toISOString()) : profile;
  });
  if (!done.ok) showProblem(done.problem);
}
