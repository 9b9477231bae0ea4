import { useMemo } from 'react';
import type { Topology } from '../../shared/model/topology.ts';
import type { Finding, Severity, Subject } from '../../shared/rules/engine/finding.ts';
import { useAnalysis } from '../store/analysis.ts';
import { useSession } from '../store/session.ts';
import type { Emphasis } from './project-to-flow.ts';
import { cardOf } from './subject-place.ts';

/** What of the drawing is chosen, and how severe the finding is that is being read. */
export function useEmphasis(topology: Topology): { readonly emphasis: Emphasis; readonly pointing?: Severity } {
  const selection = useSession((session) => session.selection);
  const finding = useChosenFinding();
  const emphasis = useMemo(
    () => ({ selected: onCanvas(topology, selection), pointedAt: onCanvas(topology, finding?.subjects ?? []) }),
    [topology, selection, finding],
  );
  return { emphasis, ...(finding && { pointing: finding.severity }) };
}

/** The finding that is being read. */
function useChosenFinding(): Finding | undefined {
  const chosen = useSession((session) => session.findingId);
  return useAnalysis(({ findings }) => (chosen === null ? undefined : findings.find(({ id }) => id === chosen)));
}

/** The cards and lines that stand for records: a subnet shows on its card. */
function onCanvas(topology: Topology, subjects: readonly Subject[]): ReadonlySet<string> {
  return new Set(subjects.map((subject) => cardOf(topology, subject) ?? subject.id));
}
