import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTraffic } from '../../store/traffic.ts';

/** How an import ended: how many readings, and the rows that were left out, each with line and column. */
export function ImportReport() {
  const { t } = useTranslation();
  const report = useTraffic((traffic) => traffic.report);
  if (!report) return null;
  const { file, rows, bad, badRows, ignored } = report;
  return (
    <section className="traffic-report" aria-label={t('traffic.report')}>
      <p role="status">
        <span className="grow">
          {t('traffic.imported', { file, count: rows })} {bad > 0 && t('traffic.leftOut', { count: bad })}{' '}
          {ignored.length > 0 && t('traffic.ignored', { columns: ignored.join(', ') })}
        </span>
        <Button onClick={() => useTraffic.setState({ report: null })}>{t('common.close')}</Button>
      </p>
      {badRows.length > 0 && (
        <ul tabIndex={0} aria-label={t('traffic.badRows')}>
          {badRows.map(({ line, column, text, reason }) => (
            <li key={`${line}:${column}`}>
              <span className="mono">{t('traffic.place', { line, column })}</span>{' '}
              {t(`traffic.reasons.${reason}`, { text })}
            </li>
          ))}
          {bad > badRows.length && <li>{t('traffic.moreBad', { count: bad - badRows.length })}</li>}
        </ul>
      )}
    </section>
  );
}
