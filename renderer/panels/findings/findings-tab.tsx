import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnalysis } from '../../store/analysis.ts';
import { useDocument } from '../../store/document.ts';
import { usePreferences, useSession } from '../../store/session.ts';
import { listed, revealFinding } from './current-list.ts';
import { FindingDetail } from './finding-detail.tsx';
import { useFindingFilter } from './finding-filter.ts';
import { FindingFixes } from './finding-fixes.tsx';
import { FindingList } from './finding-list.tsx';
import { findingRows } from './finding-rows.ts';
import { GroupDetail } from './group-detail.tsx';
import { GroupFixes } from './group-fixes.tsx';
import { judgedCounts } from './judged.ts';
import { useCountPairs, usePairCounts } from './pair-counts.ts';
import { WaiveDialog } from './waive-dialog.tsx';
import './findings.css';
import './fixes.css';

/** Everything the engine has to say; for the chosen finding what, where and why, and what would mend it. */
export function FindingsTab() {
  const { t } = useTranslation();
  const filter = useFindingFilter();
  const { grouping, toggled } = filter;
  const language = usePreferences((preferences) => preferences.language);
  const topology = useDocument((document) => document.topology!);
  const findings = useAnalysis((analysis) => analysis.findings);
  const counts = usePairCounts((state) => state.counts);
  const chosen = useSession((session) => session.findingId);
  useCountPairs();
  const { groups, waived } = useMemo(
    () => listed(topology, findings, filter, language, counts),
    [topology, findings, filter, language, counts],
  );
  const rows = useMemo(() => findingRows(groups, waived, grouping, toggled), [groups, waived, grouping, toggled]);
  const current = findings.find(({ id }) => id === chosen);
  const group = groups.find(({ key }) => key === filter.group);
  useEffect(() => {
    const { findings: known } = useAnalysis.getState();
    const finding = known.find(({ id }) => id === chosen);
    if (finding) revealFinding(finding);
    if (chosen !== null) useFindingFilter.setState({ group: null });
  }, [chosen]);
  if (rows.length === 0) {
    return (
      <p className="findings-none">
        {findings.length === 0 ? t('findings.none', judgedCounts(topology)) : t('findings.noneShown')}
      </p>
    );
  }
  return (
    <div className="findings-body">
      <FindingList rows={rows} />
      {group ? (
        <>
          <GroupDetail key={group.key} group={group} />
          <GroupFixes key={`fixes ${group.key}`} group={group} />
        </>
      ) : current ? (
        <>
          <FindingDetail key={current.id} finding={current} />
          <FindingFixes key={`fixes ${current.id}`} finding={current} />
        </>
      ) : (
        <p className="findings-none">{t('findings.choose')}</p>
      )}
      <WaiveDialog />
    </div>
  );
}
