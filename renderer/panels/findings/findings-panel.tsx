import { SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, Severity } from '../../../shared/rules/engine/finding.ts';
import { findingText, findingTitle } from '../../../shared/rules/engine/message.ts';
import { useAnalysis } from '../../store/analysis.ts';
import { usePreferences, useSession } from '../../store/session.ts';
import { FindingDetail } from './finding-detail.tsx';
import { FindingList } from './finding-list.tsx';
import './findings.css';

/** Everything the engine has to say, and for the chosen finding what, where and why. */
export function FindingsPanel() {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const findings = useAnalysis((analysis) => analysis.findings);
  const counts = useAnalysis((analysis) => analysis.counts);
  const chosen = useSession((session) => session.findingId);
  const [severity, setSeverity] = useState<Severity | 'all'>('all');
  const [text, setText] = useState('');
  const shown = useMemo(() => {
    const wanted = text.trim().toLowerCase();
    const speaksOf = (finding: Finding): boolean =>
      wanted === '' ||
      `${findingTitle(finding, language)} ${findingText(finding, language)} ${finding.rule}`
        .toLowerCase()
        .includes(wanted);
    return findings.filter((finding) => (severity === 'all' || finding.severity === severity) && speaksOf(finding));
  }, [findings, severity, text, language]);
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
        />
        <SegmentedControl
          size="xs"
          aria-label={t('findings.bySeverity')}
          value={severity}
          onChange={(value) => setSeverity(value)}
          data={[
            { value: 'all', label: t('findings.all') },
            { value: 'error', label: t('findings.errors', { count: counts.error }) },
            { value: 'warning', label: t('findings.warnings', { count: counts.warning }) },
          ]}
        />
      </header>
      <div className="findings-body">
        {shown.length === 0 ? (
          <p className="findings-none">{t(findings.length === 0 ? 'findings.none' : 'findings.noneShown')}</p>
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
