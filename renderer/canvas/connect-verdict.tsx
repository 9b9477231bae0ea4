import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/rules/engine/finding.ts';
import { findingText, findingTitle } from '../../shared/rules/engine/message.ts';
import { SeverityIcon } from '../shell/severity-icon.tsx';
import { usePreferences } from '../store/session.ts';

/** What the peering would bring with it. */
export function ConnectVerdict({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  if (findings.length === 0) {
    return (
      <p className="connect-clean row" role="status">
        <IconCheck size={14} />
        {t('connect.clean')}
      </p>
    );
  }
  return (
    <ul className="connect-findings" role="status" aria-label={t('connect.verdict')}>
      {findings.map((finding) => (
        <li key={finding.id}>
          <SeverityIcon severity={finding.severity} />
          <span>
            <b>{findingTitle(finding, language)}</b>
            <br />
            {findingText(finding, language)}
          </span>
        </li>
      ))}
    </ul>
  );
}
