import { useMemo } from 'react';
import type { NewId } from '../../shared/model/ids.ts';
import type { Patch } from '../../shared/model/patch.ts';
import type { Result } from '../../shared/model/problem.ts';
import type { Topology } from '../../shared/model/topology.ts';
import type { Finding } from '../../shared/rules/engine/finding.ts';
import { useAnswer } from '../analysis/use-answer.ts';

type Edit = (topology: Topology, newId: NewId) => Result<{ readonly patch: Patch }>;

/** What the engine would find after an edit that it does not find now; null while it is asked, and without an edit. */
export function useNewFindings(topology: Topology, edit: Edit | null): readonly Finding[] | null {
  const patch = useMemo(() => (edit ? proposed(topology, edit) : null), [topology, edit]);
  const effects = useAnswer('effects', patch && { patch });
  return patch ? (effects?.findings.new ?? null) : null;
}

function proposed(topology: Topology, edit: Edit): Patch | null {
  let next = 0;
  const drawn = edit(topology, (prefix) => `${prefix}-proposed-${next++}`);
  return drawn.ok ? drawn.value.patch : null;
}
