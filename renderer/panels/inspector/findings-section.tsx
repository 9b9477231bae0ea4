import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { findingTitle } from '../../../shared/rules/engine/message.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { selectFinding, usePreferences } from '../../store/session.ts';
import { Section } from './section.tsx';

/** What is found about the inspected record and what is in it; nothing when all is well. */
export function FindingsSection({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  if (findings.length === 0) return null;
  return (
    <Section title={t('findings.title')} note={findings.length}>
      {findings.map((finding) => (
        <button
          key={finding.id}
          className="inspector-link inspector-finding"
          onClick={() => selectFinding(finding.id, finding.subjects)}
        >
          <SeverityIcon severity={finding.severity} />
          <span className="grow">{findingTitle(finding, language)}</span>
        </button>
      ))}
    </Section>
  );
}
