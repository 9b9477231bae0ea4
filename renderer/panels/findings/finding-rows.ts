import type { Finding, Severity } from '../../../shared/rules/engine/finding.ts';

/** Which findings the list shows. */
export interface FindingFilter {
  readonly severity: Severity | null;
  readonly text: string;
}

/** A line of the list: a finding, or the title over those that are waived. */
export type FindingRow =
  { readonly type: 'finding'; readonly finding: Finding } | { readonly type: 'waived'; readonly count: number };

/** The findings that the filter lets through; `textOf` is what the text is looked for in. */
export function filterFindings(
  findings: readonly Finding[],
  { severity, text }: FindingFilter,
  textOf: (finding: Finding) => string,
): readonly Finding[] {
  const wanted = text.trim().toLowerCase();
  return findings.filter(
    (finding) =>
      (severity === null || finding.severity === severity) &&
      (wanted === '' || textOf(finding).toLowerCase().includes(wanted)),
  );
}

/** The lines of the list, in the engine's order: first what counts, then, under a title, what is waived. */
export function findingRows(findings: readonly Finding[]): readonly FindingRow[] {
  const row = (finding: Finding): FindingRow => ({ type: 'finding', finding });
  const waived = findings.filter((finding) => finding.waived);
  return [
    ...findings.filter((finding) => !finding.waived).map(row),
    ...(waived.length > 0 ? [{ type: 'waived', count: waived.length } as const] : []),
    ...waived.map(row),
  ];
}

/** The index of the finding that is `step` findings on from `at` (-1: none); the first or last at the ends. */
export function stepRow(rows: readonly FindingRow[], at: number, step: number): number {
  const indexes = rows.flatMap(({ type }, index) => (type === 'finding' ? [index] : []));
  const place = indexes.indexOf(at);
  const next = place < 0 ? (step < 0 ? indexes.length - 1 : 0) : place + step;
  return indexes[Math.max(0, Math.min(indexes.length - 1, next))] ?? -1;
}
