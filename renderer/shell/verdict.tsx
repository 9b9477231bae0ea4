import { useTranslation } from 'react-i18next';
import { useAnalysis } from '../store/analysis.ts';

/** Tells a screen reader how the design stands after each judgement. */
export function Verdict() {
  const { t } = useTranslation();
  const counts = useAnalysis((analysis) => analysis.counts);
  const stale = useAnalysis((analysis) => analysis.stale);
  return (
    <div className="visually-hidden" role="status">
      {stale ? '' : t('findings.verdict', { errors: counts.error, warnings: counts.warning })}
    </div>
  );
}
