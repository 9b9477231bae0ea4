import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/rules/engine/finding.ts';

/** Why a finding may stand, and until when. */
export function WaivedNote({ finding: { waived } }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  if (!waived) return null;
  return (
    <>
      <dt>{t('findings.waived')}</dt>
      <dd className="waived-note">
        {waived.reason}
        <span className="quiet">
          {waived.until === undefined ? t('findings.forGood') : t('findings.until', { date: waived.until })}
        </span>
      </dd>
    </>
  );
}
