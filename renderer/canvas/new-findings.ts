import { useMemo } from 'react';
import { connectVpcs, type NewPeering } from '../../shared/model/edits/peerings.ts';
import type { Topology } from '../../shared/model/topology.ts';
import type { Finding } from '../../shared/rules/engine/finding.ts';
import { useAnswer } from '../analysis/use-answer.ts';

/** What the engine would find with the peering that it does not find without it; null while it is asked. */
export function useNewFindings(topology: Topology, input: NewPeering | null): readonly Finding[] | null {
  const patch = useMemo(() => (input ? proposed(topology, input) : null), [topology, input]);
  const effects = useAnswer('effects', patch && { patch });
  if (input && !patch) return none;
  return effects?.findings.new ?? null;
}

const none: readonly Finding[] = [];

function proposed(topology: Topology, input: NewPeering) {
  let next = 0;
  const drawn = connectVpcs(topology, (prefix) => `${prefix}-proposed-${next++}`, input);
  return drawn.ok ? drawn.value.patch : null;
}
