import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { findingText, findingTitle } from '../../../shared/rules/engine/message.ts';
import { useAnalysis } from '../../store/analysis.ts';
import { useDocument } from '../../store/document.ts';
import { usePreferences, useSession } from '../../store/session.ts';
import { FindingDetail } from './finding-detail.tsx';
import { FindingList } from './finding-list.tsx';
import { useFindingFilter } from './finding-filter.ts';
import { filterFindings } from './finding-rows.ts';
import { judgedCounts } from './judged.ts';
import { subjectPlace } from './subject-name.ts';

/** Everything the engine has to say, and for the chosen finding what, where and why. */
export function FindingsTab() {
  const { t } = useTranslation();
  const filter = useFindingFilter();
  const language = usePreferences((preferences) => preferences.language);
  const topology = useDocument((document) => document.topology!);
  const findings = useAnalysis((analysis) => analysis.findings);
  const chosen = useSession((session) => session.findingId);
  const shown = useMemo(
    () =>
      filterFindings(findings, filter, (finding) =>
        [
          findingTitle(finding, language),
          findingText(finding, language),
          finding.rule,
          ...finding.subjects.map((subject) => subjectPlace(topology, subject)),
        ].join('\n'),
      ),
    [findings, filter, language, topology],
  );
  const current = shown.find(({ id }) => id === chosen);
  if (shown.length === 0) {
    return (
      <p className="findings-none">
        {findings.length === 0 ? t('findings.none', judgedCounts(topology)) : t('findings.noneShown')}
      </p>
    );
  }
  return (
    <div className="findings-body">
      <FindingList findings={shown} />
      {current ? <FindingDetail finding={current} /> : <p className="findings-none">{t('findings.choose')}</p>}
    </div>
  );
}
