import { useTranslation } from 'react-i18next';
import { severities } from '../../shared/rules/engine/finding.ts';
import { useAnalysis } from '../store/analysis.ts';
import { SeverityIcon } from './severity-icon.tsx';

/** How the design stands; a click shows the findings. */
export function FindingCounts({ onShow }: { readonly onShow: () => void }) {
  const { t } = useTranslation();
  const counts = useAnalysis((analysis) => analysis.counts);
  const broken = useAnalysis((analysis) => analysis.broken);
  const verdict = t('findings.verdict', { errors: counts.error, warnings: counts.warning });
  if (broken) {
    return (
      <span className="title-broken row" role="alert" title={t('shell.judgingBrokeHint')}>
        <SeverityIcon severity="error" />
        {t('shell.judgingBroke')}
      </span>
    );
  }
  return (
    <button className="title-counts" title={t('shell.showFindings')} onClick={onShow}>
      <span role="img" aria-label={verdict} className="row">
        {severities.map((severity) => (
          <span key={severity} className={`row ${counts[severity] > 0 ? `sev-${severity}` : 'title-none'}`}>
            <SeverityIcon severity={severity} />
            {counts[severity]}
          </span>
        ))}
      </span>
    </button>
  );
}
