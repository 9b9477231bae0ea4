import type { TFunction } from 'i18next';
import type { HistoryRow } from './history-rows.ts';

/** A line of the history in words. */
export function pointText(row: HistoryRow, t: TFunction): string {
  if (row.type === 'version') return row.version.name;
  if (row.type === 'start') return t('history.start');
  const edit = t(`edits.${row.label}`, { defaultValue: t('history.otherEdit') });
  const what = row.how === 'done' ? edit : t(`history.${row.how}`, { edit });
  const said = what.charAt(0).toUpperCase() + what.slice(1);
  if (row.edits > 1) return t('history.several', { what: said, count: row.edits });
  return row.changes > 1 ? t('history.records', { what: said, count: row.changes }) : said;
}
