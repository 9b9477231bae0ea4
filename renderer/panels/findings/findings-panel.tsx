import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../../../shared/rules/engine/finding.ts';
import { findingText, findingTitle } from '../../../shared/rules/engine/message.ts';
import { useAnalysis } from '../../store/analysis.ts';
import { useDocument } from '../../store/document.ts';
import { usePreferences, useSession } from '../../store/session.ts';
import { FindingDetail } from './finding-detail.tsx';
import { FindingList } from './finding-list.tsx';
import { filterFindings } from './finding-rows.ts';
import { judgedCounts } from './judged.ts';
import { SeverityFilter } from './severity-filter.tsx';
import { subjectPlace } from './subject-name.ts';
import './findings.css';

/** Everything the engine has to say, and for the chosen finding what, where and why. */
export function FindingsPanel() {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const topology = useDocument((document) => document.topology!);
  const findings = useAnalysis((analysis) => analysis.findings);
  const counts = useAnalysis((analysis) => analysis.counts);
  const chosen = useSession((session) => session.findingId);
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [text, setText] = useState('');
  const shown = useMemo(
    () =>
      filterFindings(findings, { severity, text }, (finding) =>
        [
          findingTitle(finding, language),
          findingText(finding, language),
          finding.rule,
          ...finding.subjects.map((subject) => subjectPlace(topology, subject)),
        ].join('\n'),
      ),
    [findings, severity, text, language, topology],
  );
  const current = shown.find(({ id }) => id === chosen);
  return (
    <section className="findings" aria-label={t('findings.title')}>
      <header className="findings-head">
        <h2>{t('findings.title')}</h2>
        <span className="findings-count">{counts.error + counts.warning + counts.info}</span>
        <span className="grow" />
        <TextInput
          aria-label={t('findings.filter')}
          placeholder={t('findings.filter')}
          leftSection={<IconSearch size={14} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setText('')}
        />
        <SeverityFilter value={severity} onChange={setSeverity} />
      </header>
      <div className="findings-body">
        {shown.length === 0 ? (
          <p className="findings-none">
            {findings.length === 0 ? t('findings.none', judgedCounts(topology)) : t('findings.noneShown')}
          </p>
        ) : (
          <FindingList findings={shown} />
        )}
        {current ? (
          <FindingDetail finding={current} />
        ) : (
          shown.length > 0 && <p className="findings-none">{t('findings.choose')}</p>
        )}
      </div>
    </section>
  );
}
