import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { findingText, findingTitle } from '../../../shared/rules/engine/message.ts';
import { ruleById } from '../../../shared/rules/registry.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { useDocument } from '../../store/document.ts';
import { usePreferences, useSession } from '../../store/session.ts';
import { subjectName } from './subject-name.ts';

/** What is wrong, where, and why it matters. */
export function FindingDetail({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const topology = useDocument((document) => document.topology!);
  const rule = ruleById(finding.rule)!;
  return (
    <article className="finding-detail">
      <h3>
        <SeverityIcon severity={finding.severity} size={16} />
        <span className="grow">{findingTitle(finding, language)}</span>
        <span className="mono quiet">{finding.rule}</span>
      </h3>
      <dl>
        <dt>{t('findings.what')}</dt>
        <dd>{findingText(finding, language)}</dd>
        <dt>{t('findings.where')}</dt>
        <dd className="finding-places">
          {finding.subjects.map((subject) => (
            <button
              key={`${subject.type}:${subject.id}`}
              className="finding-place"
              onClick={() => useSession.setState({ selection: [subject] })}
            >
              {subjectName(topology, subject)}
            </button>
          ))}
        </dd>
        <dt>{t('findings.why')}</dt>
        <dd>{rule.meta.why[language]}</dd>
        <dt>{t('findings.source')}</dt>
        <dd className="quiet">{rule.meta.references.join('; ')}</dd>
        {finding.waived && (
          <>
            <dt>{t('findings.waived')}</dt>
            <dd>{[finding.waived.reason, finding.waived.until].filter(Boolean).join(' · ')}</dd>
          </>
        )}
      </dl>
    </article>
  );
}
