import type { Topology } from '../../../shared/model/topology.ts';
import type { Finding, Language } from '../../../shared/rules/engine/finding.ts';
import { findingText, findingTitle } from '../../../shared/rules/engine/message.ts';
import { useAnalysis } from '../../store/analysis.ts';
import { useDocument } from '../../store/document.ts';
import { selectFinding, usePreferences, useSession } from '../../store/session.ts';
import { toggleGroup, useFindingFilter } from './finding-filter.ts';
import { groupFindings, groupKey, type FindingGroup, type Grouping } from './finding-groups.ts';
import { filterFindings, isOpen, waivedKey, type FindingFilter } from './finding-rows.ts';
import { usePairCounts } from './pair-counts.ts';
import { subjectPlace } from './subject-name.ts';

interface Listed {
  readonly groups: readonly FindingGroup[];
  readonly waived: readonly Finding[];
}

/** What the list shows of the findings, in its order. */
export function listed(
  topology: Topology,
  findings: readonly Finding[],
  filter: FindingFilter & { readonly grouping: Grouping },
  language: Language,
  counts: ReadonlyMap<string, number>,
): Listed {
  const shown = filterFindings(findings, filter, (finding) =>
    [
      findingTitle(finding, language),
      findingText(finding, language),
      finding.rule,
      ...finding.subjects.map((subject) => subjectPlace(topology, subject)),
    ].join('\n'),
  );
  const standing = shown.filter(({ waived }) => !waived);
  return {
    groups: groupFindings(topology, standing, filter.grouping, ({ id }) => counts.get(id) ?? 0),
    waived: shown.filter(({ waived }) => waived),
  };
}

/** Goes to the next finding of the list that counts, or the one before, around its ends. */
export function stepFinding(step: 1 | -1): void {
  const { topology } = useDocument.getState();
  if (!topology) return;
  const { findings } = useAnalysis.getState();
  const { language } = usePreferences.getState();
  const { groups } = listed(topology, findings, useFindingFilter.getState(), language, usePairCounts.getState().counts);
  const order = groups.flatMap((group) => group.findings);
  if (order.length === 0) return;
  const at = order.findIndex(({ id }) => id === useSession.getState().findingId);
  const next = at < 0 ? (step > 0 ? 0 : order.length - 1) : (at + step + order.length) % order.length;
  chooseFinding(order[next]!);
}

/** Selects a finding, and opens the group that it is in. */
export function chooseFinding(finding: Finding): void {
  revealFinding(finding);
  useFindingFilter.setState({ group: null });
  selectFinding(finding.id, finding.subjects);
}

/** Opens the group that a finding is in. */
export function revealFinding(finding: Finding): void {
  const { topology } = useDocument.getState();
  const { grouping, toggled } = useFindingFilter.getState();
  if (!topology) return;
  const key = finding.waived ? waivedKey : groupKey(topology, finding, grouping);
  const size = finding.waived
    ? 1
    : useAnalysis.getState().findings.filter((other) => !other.waived && groupKey(topology, other, grouping) === key)
        .length;
  if (!isOpen(key, size, toggled)) toggleGroup(key);
}
