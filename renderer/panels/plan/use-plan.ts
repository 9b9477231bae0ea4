import { useEffect, useMemo, useState } from 'react';
import { diffTopologies } from '../../../shared/model/patch.ts';
import type { Topology } from '../../../shared/model/topology.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useAnswer } from '../../analysis/use-answer.ts';
import { showProblem } from '../../shell/leave-project.ts';
import { useDocument } from '../../store/document.ts';
import { loadRevision } from '../history/history-store.ts';
import { usePlanView } from './plan-state.ts';

/** The plan of the design as it stands, from the chosen baseline; null while it is worked out. */
export function usePlan(): Plan | null {
  const revision = usePlanView((view) => view.baseline);
  const topology = useDocument((document) => document.topology!);
  const [loaded, setLoaded] = useState<{ readonly revision: number; readonly topology: Topology }>();
  useEffect(() => {
    if (revision === null) return;
    let wanted = true;
    void loadRevision(revision).then((result) => {
      if (!wanted) return;
      if (result.ok) return setLoaded({ revision, topology: result.value });
      showProblem(result.problem);
      usePlanView.setState({ baseline: null });
    });
    return () => {
      wanted = false;
    };
  }, [revision]);
  const baseline = loaded && loaded.revision === revision ? loaded.topology : null;
  const input = useMemo(() => {
    if (revision === null) return { toBaseline: null };
    return baseline && { toBaseline: diffTopologies(topology, baseline) };
  }, [revision, baseline, topology]);
  const answer = useAnswer('plan', input);
  // The plan from before the last edit stands until the next one is there, so that the list does not flicker.
  const [last, setLast] = useState<{ readonly plan: Plan; readonly revision: number | null }>();
  if (answer && last?.plan !== answer) setLast({ plan: answer, revision });
  return answer ?? (last?.revision === revision ? (last?.plan ?? null) : null);
}
