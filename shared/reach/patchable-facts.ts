import { ownTopology } from '../model/own-topology.ts';
import type { Patch } from '../model/patch.ts';
import type { Topology } from '../model/topology.ts';
import type { ProviderProfile } from '../providers/profile.ts';
import type { ProjectFacts } from './facts.ts';
import { buildFacts } from './live-facts.ts';

/** Facts that take patches in, for questions of reachability that need no rules. */
export interface PatchableFacts {
  readonly facts: ProjectFacts;
  apply(patch: Patch): void;
}

/** Makes facts of a topology that follow it patch by patch, always under the one profile. */
export function patchableFacts(topology: Topology, profile: ProviderProfile): PatchableFacts {
  const own = ownTopology(topology);
  const facts = buildFacts(topology, profile);
  return {
    facts,
    apply(patch) {
      own.apply(patch);
      facts.update(patch, own.current);
    },
  };
}
