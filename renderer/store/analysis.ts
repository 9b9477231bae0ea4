import { create } from 'zustand';
import type { FindingChanges } from '../../shared/rules/engine/analyser.ts';
import { countsOf, type CheckResult } from '../../shared/rules/engine/check.ts';
import type { Finding, Subject } from '../../shared/rules/engine/finding.ts';
import { inOrder } from '../../shared/rules/engine/order.ts';

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

/** Shows the findings of a document that was opened. */
export function setAnalysis(findings: readonly Finding[]): void {
  show(findings, [], findings);
}

/** Takes in what an edit did to the findings; lists of records that it did not concern stay the same. */
export function changeAnalysis({ put, removed }: FindingChanges): void {
  if (put.length === 0 && removed.length === 0) return;
  const known = new Map(useAnalysis.getState().findings.map((finding) => [finding.id, finding]));
  const gone = [...removed, ...put.map(({ id }) => id)].flatMap((id) => known.get(id) ?? []);
  for (const { id } of gone) known.delete(id);
  show(inOrder([...known.values(), ...put]), gone, put, useAnalysis.getState().bySubject);
}

function show(
  findings: readonly Finding[],
  gone: readonly Finding[],
  put: readonly Finding[],
  before: AnalysisState['bySubject'] = new Map(),
): void {
  const bySubject = new Map(before);
  const fresh = new Map<string, Finding[]>();
  const listFor = (subject: Subject): Finding[] => {
    const key = subjectKey(subject);
    let list = fresh.get(key);
    if (!list) fresh.set(key, (list = [...(before.get(key) ?? [])]));
    return list;
  };
  for (const finding of gone) {
    for (const subject of finding.subjects) {
      const list = listFor(subject);
      const at = list.indexOf(finding);
      if (at >= 0) list.splice(at, 1);
    }
  }
  for (const finding of put) {
    if (!finding.waived) for (const subject of finding.subjects) listFor(subject).push(finding);
  }
  for (const [key, list] of fresh) {
    if (list.length > 0) bySubject.set(key, inOrder(list));
    else bySubject.delete(key);
  }
  useAnalysis.setState({ findings, counts: countsOf(findings), bySubject, broken: false });
}

export const markSettled = (): void => useAnalysis.setState({ stale: false });
export const markStale = (): void => useAnalysis.setState({ stale: true });

export const markBroken = (): void => useAnalysis.setState({ broken: true });
export const clearAnalysis = (): void => useAnalysis.setState(empty);
