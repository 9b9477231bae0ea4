import type { Finding, Subject } from '../../../shared/rules/engine/finding.ts';

/** The findings that name any of the records and that nothing waives, in the order of the list. */
export function findingsAbout(findings: readonly Finding[], subjects: readonly Subject[]): readonly Finding[] {
  const wanted = new Set(subjects.map(({ type, id }) => `${type}:${id}`));
  return findings.filter(
    (finding) => !finding.waived && finding.subjects.some(({ type, id }) => wanted.has(`${type}:${id}`)),
  );
}
