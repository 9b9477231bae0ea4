import { create } from 'zustand';
import type { CheckResult } from '../../shared/rules/engine/check.ts';
import type { Finding, Subject } from '../../shared/rules/engine/finding.ts';

interface AnalysisState {
  readonly findings: readonly Finding[];
  readonly counts: CheckResult['counts'];
  /** Findings by `type:id` of each record that they are about. */
  readonly bySubject: ReadonlyMap<string, readonly Finding[]>;
  /** True while an edit is not judged yet. */
  readonly stale: boolean;
  /** True when the engine broke down over the document: what is shown may not be so. */
  readonly broken: boolean;
}

const empty: AnalysisState = {
  findings: [],
  counts: { error: 0, warning: 0, info: 0 },
  bySubject: new Map(),
  stale: false,
  broken: false,
};

/** What the engine says of the document as it stands; derived, never saved. */
export const useAnalysis = create<AnalysisState>(() => empty);

const none: readonly Finding[] = [];

const subjectKey = ({ type, id }: Subject): string => `${type}:${id}`;

/** The findings about a record; the same list as long as they are the same. */
export function useFindingsOf(subject: Subject): readonly Finding[] {
  return useAnalysis(({ bySubject }) => bySubject.get(subjectKey(subject)) ?? none);
}

export function setAnalysis({ findings, counts }: CheckResult): void {
  const bySubject = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.waived) continue;
    for (const subject of finding.subjects) {
      const key = subjectKey(subject);
      const list = bySubject.get(key);
      if (list) list.push(finding);
      else bySubject.set(key, [finding]);
    }
  }
  useAnalysis.setState({ findings, counts, bySubject, stale: false, broken: false });
}

export const markStale = (): void => useAnalysis.setState({ stale: true });
export const markBroken = (): void => useAnalysis.setState({ broken: true });
export const clearAnalysis = (): void => useAnalysis.setState(empty);
