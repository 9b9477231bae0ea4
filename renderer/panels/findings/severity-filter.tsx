import { useTranslation } from 'react-i18next';
import { severities, type Severity } from '../../../shared/rules/engine/finding.ts';
import { SeverityIcon } from '../../shell/severity-icon.tsx';
import { useAnalysis } from '../../store/analysis.ts';

interface SeverityFilterProps {
  readonly value: Severity | null;
  readonly onChange: (severity: Severity | null) => void;
}

/** How many findings there are of each severity; a click shows only those, a second one all again. */
export function SeverityFilter({ value, onChange }: SeverityFilterProps) {
  const { t } = useTranslation();
  const counts = useAnalysis((analysis) => analysis.counts);
  const names = {
    error: t('findings.errors', { count: counts.error }),
    warning: t('findings.warnings', { count: counts.warning }),
    info: t('findings.infos', { count: counts.info }),
  };
  return (
    <div className="severity-filter" role="group" aria-label={t('findings.bySeverity')}>
      {severities.map((severity) => (
        <button
          key={severity}
          className={counts[severity] > 0 ? `sev-${severity}` : 'severity-none'}
          aria-label={names[severity]}
          title={names[severity]}
          aria-pressed={value === severity}
          onClick={() => onChange(value === severity ? null : severity)}
        >
          <SeverityIcon severity={severity} />
          {counts[severity]}
        </button>
      ))}
    </div>
  );
}
