import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ok } from '../../../shared/model/problem.ts';
import type { Finding } from '../../../shared/rules/engine/finding.ts';
import { useAnswer } from '../../analysis/use-answer.ts';
import { commit } from '../../store/document.ts';
import { usePreferences } from '../../store/session.ts';

/** The changes that would mend a finding, each tried by the engine on the design as it stands, and each one edit. */
export function FindingFixes({ finding }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const language = usePreferences((preferences) => preferences.language);
  const fixes = useAnswer('fixes', { finding: finding.id });
  if (!fixes || fixes.length === 0) return null;
  return (
    <ul className="finding-fixes" aria-label={t('findings.fixes')}>
      {fixes.map(({ title, patch }) => (
        <li key={title.en}>
          <span className="grow">{title[language]}</span>
          <Button onClick={() => commit('applyFix', () => ok(patch))}>{t('findings.apply')}</Button>
        </li>
      ))}
    </ul>
  );
}
